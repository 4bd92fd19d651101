package io.github.cognitoaudit.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds an answer before it is sent.
 *
 * @param status the HTTP status
 * @param headers by name
 * @param body the body as text
 */
public record Answer(int status, Map<String, String> headers, String body) {

    /** Copies the headers. */
    public Answer {
        headers = Map.copyOf(headers);
    }

    /** Returns an answer with a content type and no other header. */
    public static Answer of(int status, String contentType, String body) {
        return new Answer(status, Map.of("Content-Type", contentType), body);
    }

    /** Returns the page that a captive portal puts in place of an answer. */
    public static Answer captivePortal() {
        return of(
                200,
                "text/html; charset=utf-8",
                "<!DOCTYPE html><html><head><title>Sign in to the network</title></head>"
                        + "<body>Accept the terms of use to go on.</body></html>");
    }

    /** Returns the same answer with a header added. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }

    /** Returns the same answer with the first half of its body. */
    public Answer halved() {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        return new Answer(status, headers, new String(half, StandardCharsets.UTF_8));
    }
}
