package io.github.cognitoaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes and reads the canonical JSON of a snapshot: the same world gives the same bytes. */
public final class SnapshotJson {

    private static final String VERSION = "schemaVersion";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .addModule(new WorldModule())
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(64)
                        .maxStringLength(1 << 22)
                        .build());
    }

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER =
            JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

    private SnapshotJson() {}

    /** Writes a snapshot; UTF-8 when stored, line ends {@code \n}, a final line end. */
    public static String write(Snapshot snapshot) {
        ObjectNode root = JSON.createObjectNode();
        root.put(VERSION, Snapshot.SCHEMA_VERSION);
        root.setAll((ObjectNode) JSON.valueToTree(snapshot));
        try {
            return WRITER.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a snapshot is data and can be written", e);
        }
    }

    /** Returns the digest of the canonical form: SHA-256, 64 lower-case hexadecimal digits. */
    public static String digest(Snapshot snapshot) {
        try {
            byte[] bytes = write(snapshot).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Reads a snapshot.
     *
     * @param text the JSON text
     * @param origin where the text comes from, such as a file name, for the message
     * @throws SnapshotException when the text is not a snapshot, or one of a newer schema version
     */
    public static Snapshot read(String text, String origin) throws SnapshotException {
        try {
            JsonNode root = JSON.readTree(text);
            requireVersion(root, origin);
            ((ObjectNode) root).remove(VERSION);
            return JSON.treeToValue(root, Snapshot.class);
        } catch (JsonMappingException e) {
            throw new SnapshotException(
                    "`" + origin + "`: expected a snapshot written by `cognito-audit:snapshot`, found at `" + path(e)
                            + "`: " + plain(e));
        } catch (JsonProcessingException e) {
            throw new SnapshotException(
                    "`" + origin + "`, line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": expected JSON, found: " + e.getOriginalMessage());
        }
    }

    /** Leaves out what Jackson says of itself: the reader's settings behind its sentence, and the place of a component. */
    private static String plain(JsonProcessingException e) {
        String message = e.getOriginalMessage().replaceFirst(" \\(index \\d+\\)", "");
        int settings = message.indexOf("; `DeserializationFeature");
        return settings < 0 ? message : message.substring(0, settings);
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            path.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    private static void requireVersion(JsonNode root, String origin) throws SnapshotException {
        JsonNode version = root.path(VERSION);
        if (!root.isObject() || !version.isInt() || version.intValue() < 1) {
            throw new SnapshotException("`" + origin + "`: expected a snapshot with a number `" + VERSION
                    + "`, found none; write one with `cognito-audit:snapshot`");
        }
        if (version.intValue() > Snapshot.SCHEMA_VERSION) {
            throw new SnapshotException("`" + origin + "`: expected schema version " + Snapshot.SCHEMA_VERSION
                    + " at most, found " + version.intValue() + "; read it with the newer cognito-audit that wrote it");
        }
    }
}
