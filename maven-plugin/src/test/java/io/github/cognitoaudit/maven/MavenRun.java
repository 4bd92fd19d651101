package io.github.cognitoaudit.maven;

import java.util.List;

/**
 * Holds how a Maven run ended.
 *
 * @param exitCode 0 for success
 * @param lines what it printed
 */
record MavenRun(int exitCode, List<String> lines) {

    /** Copies the lines. */
    MavenRun {
        lines = List.copyOf(lines);
    }

    /** Returns the lines that begin so, without the beginning. */
    List<String> linesAfter(String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()).strip())
                .toList();
    }

    /** Returns the message of the failed goal: what stands behind its name, on all its lines. */
    String failure() {
        String text = String.join("\n", linesAfter("[ERROR] "));
        int goal = text.indexOf("Failed to execute goal");
        int begin = goal < 0 ? -1 : text.indexOf(": ", text.indexOf(" on project ", goal));
        int end = text.indexOf("-> [Help 1]");
        return begin < 0 || end < 0 ? text : text.substring(begin + 2, end).strip();
    }
}
