package io.github.cognitoaudit.reports;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Lists texts that an attacker, or an accident, may put into a name that the reports show. */
public final class HostileTexts {
    private static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "\" onfocus=\"alert(1)\" autofocus=\"",
            "</code></pre></article></main><style>*{display:none}</style>",
            "javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "&lt;b&gt;&amp;&#x3c;",
            "--><!-- ]]>",
            "${7*7} @if(true) $unsafe{x}",
            "\u001b[2J\u001b]0;title\u0007\u009b31m",
            "abc\rdef\ngh\tij\u0000\u007f",
            "user\u202egnp.exe\u2066\u200b\ufeff",
            "line\u2028separator\u2029paragraph",
            "lone \ud800 surrogate \udc00",
            "\udb40\udc41 tag character, emoji \ud83d\ude00",
            "//evil.example/%0d%0aSet-Cookie:x",
            "]]>",
            "a | b \\| *c* | [d](javascript:alert(1)) ![e](//x/y.png)",
            "| --- |\n| x |\n\n# heading\n- item\n~~~",
            "\ufffe\uffff\ufdd0",
            "long".repeat(400));
    private static final int LONGEST = 10_000;

    private HostileTexts() {}

    /** Returns every text of the list. */
    public static Stream<String> all() {
        return TEXTS.stream();
    }

    /** Makes up a text: one of the list, parts of several, or any characters at all; seldom a very long one. */
    static String random(SplittableRandom random) {
        return switch (random.nextInt(20)) {
            case 0 -> "";
            case 1 -> part(random).repeat(random.nextInt(1, 50)) + "\ud83d\ude00";
            case 2 -> "x".repeat(random.nextInt(LONGEST));
            case 3, 4, 5, 6 -> anyCharacters(random);
            case 7, 8 -> "`".repeat(random.nextInt(4)) + part(random) + "`" + part(random);
            case 9, 10, 11, 12 -> part(random) + part(random) + part(random);
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    private static String part(SplittableRandom random) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        int begin = random.nextInt(text.length());
        return text.substring(begin, Math.min(text.length(), begin + random.nextInt(30)));
    }

    private static String anyCharacters(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(30); left > 0; left--) {
            boolean ascii = random.nextInt(4) > 0;
            text.appendCodePoint(ascii ? random.nextInt(0x80) : random.nextInt(Character.MAX_CODE_POINT + 1));
        }
        return text.toString();
    }
}
