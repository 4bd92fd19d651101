package io.github.cognitoaudit.history;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a kept snapshot after its time and its bytes, so that two runs never want one name for two snapshots. */
final class SnapshotName {

    private static final int DIGITS = 16;
    private static final Pattern OURS = Pattern.compile("snapshot-\\d{8}T\\d{6}Z-([0-9a-f]{16})(-\\d+)?\\.json");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private SnapshotName() {}

    /**
     * Returns the name, such as {@code snapshot-20261122T093000Z-0123456789abcdef.json}.
     *
     * @param attempt 1; higher where somebody put other bytes under the names before
     */
    static String of(Instant takenAt, byte[] bytes, int attempt) {
        return "snapshot-" + TIME.format(takenAt) + "-" + sha256(bytes).substring(0, DIGITS)
                + (attempt == 1 ? "" : "-" + attempt) + ".json";
    }

    /** Returns how the SHA-256 of the bytes begins that the file was named after; empty where it has another kind of name. */
    static Optional<String> digestIn(Path file) {
        Matcher matcher = OURS.matcher(String.valueOf(file.getFileName()));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
