package io.github.cognitoaudit.finding;

import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.rule.Evidence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Identifies a finding across runs: by rule, subject, evidence paths and the configured values, never by text.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record Fingerprint(String value) implements Comparable<Fingerprint> {

    /** Returns the fingerprint of what the rule said about the subject; the order of the evidence does not matter. */
    public static Fingerprint of(String ruleId, String target, ResourceId subject, List<Evidence> evidence) {
        StringBuilder identity = new StringBuilder();
        append(identity, ruleId);
        append(identity, target);
        append(identity, subject.value());
        evidence.stream()
                .map(item -> item.identifying() ? item.path() + "=" + item.actual() : item.path())
                .sorted()
                .forEach(part -> append(identity, part));
        return new Fingerprint(HexFormat.of().formatHex(sha256(identity.toString()), 0, 16));
    }

    private static void append(StringBuilder identity, String part) {
        identity.append(part.length()).append(':').append(part);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int compareTo(Fingerprint other) {
        return value.compareTo(other.value);
    }
}
