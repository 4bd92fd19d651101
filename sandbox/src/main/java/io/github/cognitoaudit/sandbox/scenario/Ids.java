package io.github.cognitoaudit.sandbox.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;

/** Derives ids in the providers' own shapes from a seed; the same seed gives the same id in every run. */
public final class Ids {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private Ids() {}

    /** Returns an Auth0 client id, 32 letters and digits. */
    public static String client(String seed) {
        return text("client:" + seed, 32);
    }

    /** Returns an Auth0 connection id. */
    public static String connection(String seed) {
        return "con_" + text("connection:" + seed, 16);
    }

    /** Returns the id of a signing key, 21 letters and digits. */
    public static String key(String seed) {
        return text("key:" + seed, 21);
    }

    /** Returns the id of an identity pool in a region. */
    public static String pool(String region, String seed) {
        return region + ":" + UUID.nameUUIDFromBytes(("pool:" + seed).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the unique id that IAM gives to an entity, such as {@code AROA...} for the prefix {@code AROA}. */
    public static String iam(String prefix, String seed) {
        return prefix + text("iam:" + seed, 17).toUpperCase(Locale.ROOT);
    }

    private static String text(String seed, int length) {
        byte[] digest = digest(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(Byte.toUnsignedInt(digest[i]) % ALPHABET.length()));
        }
        return text.toString();
    }

    private static byte[] digest(String seed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
