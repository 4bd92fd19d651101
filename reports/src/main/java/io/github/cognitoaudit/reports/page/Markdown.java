package io.github.cognitoaudit.reports.page;

import io.github.cognitoaudit.reports.content.Printable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the few forms of Markdown that the pages use; foreign text stands in code spans and code blocks only. */
final class Markdown {

    private Markdown() {}

    /** Returns a heading with the empty line before it. */
    static String heading(int level, String text) {
        return "\n" + "#".repeat(level) + " " + text + "\n\n";
    }

    /** Returns the text as a code span, fenced by more back-quotes than it holds; empty text as a dash. */
    static String code(String text) {
        String line = Printable.line(text);
        if (line.isEmpty()) {
            return "-";
        }
        if (!line.contains("`")) {
            return "`" + line + "`";
        }
        String fence = "`".repeat(longestRun(line) + 1);
        return fence + " " + line + " " + fence;
    }

    /** Returns a code block with the text of a program in it. */
    static String block(String language, String text) {
        String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
        return fence + language + "\n" + Printable.block(text).stripTrailing() + "\n" + fence + "\n";
    }

    /** Returns a row of a table. */
    static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Returns a phrase with a capital first letter. */
    static String sentence(String phrase) {
        return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
