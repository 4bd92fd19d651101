package io.github.cognitoaudit.sandbox.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Keeps every request in the order of arrival; safe for many threads. */
public final class Recorder {

    private static final List<String> TELLING = List.of("host", "content-type", "x-amz-target", "authorization");
    private static final Pattern SECRET =
            Pattern.compile("(\"?(?:client_secret|client_assertion)\"?\\s*[:=]\\s*\"?)([^\"&\\s]+)");
    private static final Pattern BEARER = Pattern.compile("(?i)(bearer )\\S+");
    private static final Pattern SIGNATURE = Pattern.compile("(Credential=|Signature=)[^/,\\s]+");

    private final long start = System.nanoTime();
    private final List<RecordedCall> calls = new ArrayList<>();

    /** Keeps a request and the status of its answer. */
    void record(Operation operation, Request request, int status) {
        Duration at = Duration.ofNanos(System.nanoTime() - start);
        RecordedCall call = new RecordedCall(
                operation,
                request.method(),
                request.url(),
                telling(request),
                SECRET.matcher(request.body()).replaceAll("$1***"),
                status,
                at);
        synchronized (calls) {
            calls.add(call);
        }
    }

    /** Returns what was kept so far. */
    public List<RecordedCall> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    /** Forgets what was kept so far. */
    public void clear() {
        synchronized (calls) {
            calls.clear();
        }
    }

    private static Map<String, String> telling(Request request) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : TELLING) {
            request.header(name).ifPresent(value -> headers.put(name, masked(value)));
        }
        return headers;
    }

    private static String masked(String value) {
        String withoutToken = BEARER.matcher(value).replaceAll("$1***");
        return SIGNATURE.matcher(withoutToken).replaceAll("$1***");
    }
}
