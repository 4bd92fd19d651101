package io.github.cognitoaudit.reports.console;

import io.github.cognitoaudit.reports.content.Printable;
import java.util.ArrayList;
import java.util.List;

/** Collects the lines of a console report and wraps prose at the terminal's width; one long word is never broken. */
final class Sheet {
    private static final int LONGEST_VALUE = 300;

    private final Terminal terminal;
    private final List<String> lines = new ArrayList<>();

    Sheet(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    Sheet blank() {
        lines.add("");
        return this;
    }

    /** Adds a line of ours that may be painted and is short by its nature. */
    Sheet line(String line) {
        lines.add(line);
        return this;
    }

    /** Adds prose behind a first indentation, continued behind spaces of the same width. */
    Sheet prose(String indent, String text) {
        labelled(indent, indent.length(), Tone.QUIET, text);
        return this;
    }

    /** Adds a label, padded to a width in columns, and prose beside it. */
    Sheet labelled(String label, int width, Tone tone, String text) {
        String pad = " ".repeat(width);
        List<String> rows = wrap(Printable.brief(text, LONGEST_VALUE), terminal.width() - width);
        for (int row = 0; row < rows.size(); row++) {
            String head = row == 0 ? label + " ".repeat(Math.max(0, width - label.length())) : pad;
            lines.add((head.isBlank() ? head : paint(tone, head)) + rows.get(row));
        }
        return this;
    }

    /** Adds a command as it is, line by line, so that it can be copied. */
    Sheet command(String indent, String command) {
        Printable.block(command).strip().lines().forEach(line -> lines.add(indent + line));
        return this;
    }

    String paint(Tone tone, String text) {
        return terminal.style().paint(tone, text);
    }

    private static List<String> wrap(String text, int width) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String word : text.strip().split(" +", -1)) {
            if (!row.isEmpty() && row.length() + 1 + word.length() > width) {
                rows.add(row.toString());
                row.setLength(0);
            }
            row.append(row.isEmpty() ? "" : " ").append(word);
        }
        rows.add(row.toString());
        return rows;
    }
}
