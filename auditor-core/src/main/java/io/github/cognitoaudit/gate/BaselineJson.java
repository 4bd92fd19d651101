package io.github.cognitoaudit.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.gate.Baseline.Entry;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Writes and reads the baseline file: the same baseline, the same text, one line an entry's value, so that a review shows what is new. */
public final class BaselineJson {

    /** The version of the file's form; a newer one is refused. */
    public static final int SCHEMA_VERSION = 1;

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{32}");
    private static final Set<String> FIELDS = Set.of("schemaVersion", "takenAt", "tool", "accepted");
    private static final Set<String> ENTRY_FIELDS = Set.of("rule", "target", "subject", "fingerprint");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BaselineJson() {}

    /** Returns the text of the baseline, with a line feed at its end. */
    public static String write(Baseline baseline) {
        ObjectNode root = JSON.createObjectNode();
        root.put("schemaVersion", SCHEMA_VERSION);
        root.put("tool", baseline.tool());
        root.put("takenAt", baseline.takenAt().toString());
        ArrayNode accepted = root.putArray("accepted");
        for (Entry entry : baseline.entries()) {
            accepted.addObject()
                    .put("rule", entry.ruleId())
                    .put("target", entry.target())
                    .put("subject", entry.subject())
                    .put("fingerprint", entry.fingerprint().value());
        }
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        try {
            return JSON.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    /**
     * Reads the text of a baseline.
     *
     * @param text the text
     * @param source the file, for messages
     * @throws BaselineException when anything in it is not as {@link #write} writes it; then nothing is accepted
     */
    public static Baseline read(String text, String source) throws BaselineException {
        try {
            return baseline(JSON.readTree(text), source);
        } catch (JsonProcessingException e) {
            throw new BaselineException(source + ":" + e.getLocation().getLineNr() + ":"
                    + e.getLocation().getColumnNr() + ": expected a baseline in JSON; " + e.getOriginalMessage());
        }
    }

    private static Baseline baseline(JsonNode root, String source) throws BaselineException {
        if (!root.isObject() || !root.path("schemaVersion").isInt()) {
            throw new BaselineException(source
                    + ": expected a baseline with `schemaVersion`, found none; write one with the goal `baseline`");
        }
        int version = root.get("schemaVersion").asInt();
        if (version != SCHEMA_VERSION) {
            throw new BaselineException(
                    source + ": expected a baseline of version " + SCHEMA_VERSION + ", found " + version
                            + "; it was written by another version of cognito-audit (`"
                            + root.path("tool").asText("unknown")
                            + "`): write it anew with the goal `baseline`");
        }
        requireFields(root, FIELDS, source, "the baseline");
        List<Entry> entries = new ArrayList<>();
        for (JsonNode node : list(root.get("accepted"), source)) {
            entries.add(entry(node, source, entries.size()));
        }
        return new Baseline(
                instant(text(root, "takenAt", source, "the baseline"), source),
                text(root, "tool", source, "the baseline"),
                entries);
    }

    private static Entry entry(JsonNode node, String source, int index) throws BaselineException {
        String where = "`accepted[" + index + "]`";
        requireFields(node, ENTRY_FIELDS, source, where);
        String fingerprint = text(node, "fingerprint", source, where);
        if (!FINGERPRINT.matcher(fingerprint).matches()) {
            throw new BaselineException(source + ": expected 32 hexadecimal digits as `fingerprint` of " + where
                    + ", found `" + fingerprint + "`");
        }
        return new Entry(
                text(node, "rule", source, where),
                text(node, "target", source, where),
                text(node, "subject", source, where),
                new Fingerprint(fingerprint));
    }

    private static void requireFields(JsonNode node, Set<String> fields, String source, String where)
            throws BaselineException {
        Set<String> found = new TreeSet<>();
        node.fieldNames().forEachRemaining(found::add);
        if (!found.equals(fields)) {
            throw new BaselineException(source + ": expected `" + String.join("`, `", new TreeSet<>(fields)) + "` in "
                    + where + ", found " + (found.isEmpty() ? "nothing" : "`" + String.join("`, `", found) + "`"));
        }
    }

    private static JsonNode list(JsonNode node, String source) throws BaselineException {
        if (!node.isArray()) {
            throw new BaselineException(source + ": expected a list as `accepted`, found `" + node + "`");
        }
        return node;
    }

    private static String text(JsonNode owner, String field, String source, String where) throws BaselineException {
        JsonNode value = owner.path(field);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new BaselineException(
                    source + ": expected a text as `" + field + "` of " + where + ", found `" + value + "`");
        }
        return value.asText();
    }

    private static Instant instant(String text, String source) throws BaselineException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BaselineException(source
                    + ": expected a time in UTC such as `2026-11-22T08:00:00Z` as `takenAt`, found `" + text + "`");
        }
    }
}
