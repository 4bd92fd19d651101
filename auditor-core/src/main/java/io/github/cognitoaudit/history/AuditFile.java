package io.github.cognitoaudit.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cognitoaudit.rule.Severity;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Holds what a {@code findings.json} says for a trend.
 *
 * @param takenAt when its snapshot was taken, UTC
 * @param snapshotDigest the SHA-256 of that snapshot
 * @param scopes what was looked at, in words, by the target's name
 * @param findings the findings, without what they say
 */
record AuditFile(Instant takenAt, String snapshotDigest, Map<String, String> scopes, List<Counted> findings) {

    private static final int NEWEST_VERSION = 1;
    private static final String UNDETERMINED = "undetermined";
    private static final Set<String> STATUSES = Set.of("violation", "suppressed", "accepted", UNDETERMINED);
    private static final JsonMapper JSON = new JsonMapper();

    /** Tells whether the text means to be one: JSON with the members that no snapshot has. */
    static Optional<JsonNode> recognise(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            return root.has("snapshotDigest") && root.has("findings") ? Optional.of(root) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException when something in it is not as a report writes it; the message is a phrase
     */
    static AuditFile of(JsonNode root) {
        JsonNode version = root.path("schemaVersion");
        if (!version.isInt() || version.intValue() < 1 || version.intValue() > NEWEST_VERSION) {
            throw new IllegalArgumentException("expected a `findings.json` of schema version " + NEWEST_VERSION
                    + ", found `" + version + "`; read it with the cognito-audit that wrote it");
        }
        Map<String, String> scopes = new TreeMap<>();
        list(root, "targets").forEach(target -> scopes.put(text(target, "name"), text(target, "scope")));
        List<Counted> findings = new ArrayList<>();
        list(root, "findings")
                .forEach(finding -> findings.add(new Counted(
                        text(finding, "target"),
                        severity(text(finding, "severity")),
                        isBroken(text(finding, "status")))));
        return new AuditFile(time(text(root, "takenAt")), text(root, "snapshotDigest"), scopes, findings);
    }

    private static JsonNode list(JsonNode owner, String member) {
        JsonNode value = owner.path(member);
        if (!value.isArray()) {
            throw wrong("a list", member, value);
        }
        return value;
    }

    private static String text(JsonNode owner, String member) {
        JsonNode value = owner.path(member);
        if (!value.isTextual()) {
            throw wrong("a text", member, value);
        }
        return value.textValue();
    }

    private static IllegalArgumentException wrong(String expected, String member, Object found) {
        return new IllegalArgumentException("expected a `findings.json` with " + expected + " as `" + member
                + "`, found `" + found + "`; write it anew");
    }

    private static boolean isBroken(String status) {
        if (!STATUSES.contains(status)) {
            throw wrong("a known status", "status", status);
        }
        return !status.equals(UNDETERMINED);
    }

    private static Severity severity(String name) {
        try {
            return Severity.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong("a severity", "severity", name);
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw wrong("a time in UTC", "takenAt", text);
        }
    }

    /** Counts what it found in the targets. */
    TrendPoint point(Set<String> targets) {
        Map<Severity, Long> violations = new TreeMap<>();
        long undetermined = 0;
        for (Counted finding : findings) {
            if (targets.contains(finding.target())) {
                if (finding.isBroken()) {
                    violations.merge(finding.severity(), 1L, Long::sum);
                } else {
                    undetermined++;
                }
            }
        }
        return new TrendPoint(takenAt, violations, undetermined);
    }

    /**
     * Counts for one.
     *
     * @param target the target's name
     * @param severity how grave it was
     * @param isBroken whether it was a violation, whatever the team decided; else its answer could not be given
     */
    record Counted(String target, Severity severity, boolean isBroken) {}
}
