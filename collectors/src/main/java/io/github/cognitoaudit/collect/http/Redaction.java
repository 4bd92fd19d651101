package io.github.cognitoaudit.collect.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Cleans text that a service sent before it is shown: one line, bounded, and without the secrets that the call carried. */
public final class Redaction {

    private static final int LONGEST = 240;

    private final List<String> secrets = new CopyOnWriteArrayList<>();

    /** Learns a secret that must never be shown. */
    public void hide(String secret) {
        if (!secret.isBlank()) {
            secrets.add(secret);
        }
    }

    /** Returns the text as it may be shown. */
    public String clean(String text) {
        String cleaned = text;
        for (String secret : secrets) {
            cleaned = cleaned.replace(secret, "***");
        }
        cleaned = cleaned.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return cleaned.length() <= LONGEST ? cleaned : cleaned.substring(0, LONGEST) + "...";
    }

    @Override
    public String toString() {
        return "Redaction[" + secrets.size() + " secrets]";
    }
}
