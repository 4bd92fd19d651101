package io.github.cognitoaudit.sandbox.wire;

import java.time.Duration;
import java.util.Map;

/**
 * Holds one request that came in, and how it was answered; secrets are masked.
 *
 * @param operation what was asked
 * @param method such as {@code POST}
 * @param url path and query
 * @param headers the headers that say what was asked: {@code host}, {@code content-type}, {@code x-amz-target}, {@code authorization}
 * @param body the body; empty when there was none
 * @param status the HTTP status of the answer
 * @param at when it came in, from the start of the sandbox on
 */
public record RecordedCall(
        Operation operation,
        String method,
        String url,
        Map<String, String> headers,
        String body,
        int status,
        Duration at) {

    /** Copies the headers. */
    public RecordedCall {
        headers = Map.copyOf(headers);
    }

    /** Returns the service that was asked. */
    public Service service() {
        return operation.service();
    }
}
