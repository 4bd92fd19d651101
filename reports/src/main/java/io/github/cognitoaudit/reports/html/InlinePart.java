package io.github.cognitoaudit.reports.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Holds a style sheet or a script that stands in the page itself.
 *
 * @param content the text between the tags
 */
record InlinePart(String content) {

    /**
     * Checks that the text ends where its element ends.
     *
     * @throws IllegalArgumentException when the text could end the element or open a comment in it
     */
    InlinePart {
        if (content.contains("</") || content.contains("<!--")) {
            throw new IllegalArgumentException("expected a style sheet or script without `</` and `<!--`, found one");
        }
    }

    /** Returns what a Content-Security-Policy calls the text (CSP Level 3, 2.3.1). */
    String source() {
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256(content)) + "'";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
