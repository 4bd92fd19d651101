package io.github.cognitoaudit.reports;

import java.util.List;
import java.util.stream.Stream;

/** Lists texts that an attacker, or an accident, may put into a name that the reports show. */
public final class HostileTexts {
    private HostileTexts() {}

    public static Stream<String> all() {
        return List.of(
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
                "long".repeat(400))
                .stream();
    }
}
