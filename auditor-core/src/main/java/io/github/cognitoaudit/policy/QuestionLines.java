package io.github.cognitoaudit.policy;

import io.github.cognitoaudit.policy.syntax.PolicyText;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads lines that end with a line feed, each as soon as it is there. */
final class QuestionLines {

    private final InputStream bytes;

    QuestionLines(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes);
    }

    /** Returns the next line; empty when there are no more. */
    Optional<Line> next() throws IOException {
        int first = bytes.read();
        if (first < 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = first; next >= 0 && next != '\n'; next = bytes.read()) {
            line.write(next);
        }
        return Optional.of(Line.of(line.toByteArray()));
    }

    /**
     * Holds a line.
     *
     * @param text its text, without a byte order mark
     * @param isUtf8 whether the text is what the bytes say; else it has marks of replacement in it
     */
    record Line(String text, boolean isUtf8) {

        private static Line of(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return new Line(PolicyText.withoutMark(text), Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes));
        }
    }
}
