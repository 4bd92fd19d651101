package io.github.cognitoaudit.reports.markdown;

import io.github.cognitoaudit.reports.content.Printable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the few forms of Markdown that the pages and the summary use, so that they read the same in CommonMark and on GitHub; foreign
 * text stands in code spans and code blocks, or escaped.
 */
public final class Markdown {
    private static final String MEANINGFUL = "\\`*_[]<>&~$";
    private static final Pattern ADDRESS = Pattern.compile("(?i)(:)(?=/)|(?<=www)(\\.)");

    private Markdown() {}

    /** Returns a heading with the empty line before it. */
    public static String heading(int level, String text) {
        return "\n" + "#".repeat(level) + " " + text + "\n\n";
    }

    /** Returns the text as a code span, fenced by more back-quotes than it holds; empty text as a dash. */
    public static String code(String text) {
        String line = Printable.line(text);
        if (line.isEmpty()) {
            return "-";
        }
        if (line.contains("\\|")) {
            // Renderers differ on which of the two signs a table takes for itself.
            return plain(line);
        }
        // One space at both ends is taken off again, but for a text of nothing else.
        boolean spacesAtBothEnds = line.startsWith(" ") && line.endsWith(" ") && !line.isBlank();
        if (!line.contains("`") && !spacesAtBothEnds) {
            return "`" + line + "`";
        }
        String fence = "`".repeat(longestRun(line) + 1);
        return fence + " " + line + " " + fence;
    }

    /** Returns the text on one line for the middle of a paragraph or of a cell: no sign in it has a meaning in Markdown. */
    public static String plain(String text) {
        StringBuilder escaped = new StringBuilder();
        Printable.line(text).codePoints().forEach(character -> {
            if (character == '|') {
                escaped.append("&#124;");
            } else if (character == '@') {
                // GitHub and GitLab would call the user of that name.
                escaped.append("@<!-- -->");
            } else {
                escaped.append(MEANINGFUL.indexOf(character) < 0 ? "" : "\\").appendCodePoint(character);
            }
        });
        // GitHub makes a link of every address.
        return ADDRESS.matcher(escaped).replaceAll("\\\\$0");
    }

    /** Returns a message of a rule: what it has in back-quotes as code, the rest escaped; all as code where they do not match. */
    public static String message(String text) {
        String line = Printable.line(text);
        String[] parts = line.split("`", -1);
        if (parts.length % 2 == 0) {
            return code(line);
        }
        StringBuilder message = new StringBuilder();
        for (int part = 0; part < parts.length; part++) {
            boolean quoted = part % 2 == 1 && !parts[part].isEmpty();
            message.append(quoted ? code(parts[part]) : plain(parts[part]));
        }
        return message.toString();
    }

    /** Returns a code block with the text of a program in it. */
    public static String block(String language, String text) {
        String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
        return fence + language + "\n" + Printable.block(text).stripTrailing() + "\n" + fence + "\n";
    }

    /** Returns the head of a table. */
    public static String head(List<String> names) {
        return row(names) + "|" + "---|".repeat(names.size()) + "\n";
    }

    /** Returns a row of a table. */
    public static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Returns a phrase with a capital first letter. */
    public static String sentence(String phrase) {
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
