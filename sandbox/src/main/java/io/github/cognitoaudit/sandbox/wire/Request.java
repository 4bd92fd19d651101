package io.github.cognitoaudit.sandbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Holds a request as it came over the wire.
 *
 * @param method such as {@code GET}
 * @param url path and query as sent
 * @param headers by lower-case name; the first value of each
 * @param body the body as text; empty when there is none
 */
public record Request(String method, String url, Map<String, String> headers, String body) {

    /** Copies the headers. */
    public Request {
        headers = Map.copyOf(headers);
    }

    /** Returns the path, without the query. */
    public String path() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    /** Returns the parameters of the query. */
    public Map<String, String> query() {
        int query = url.indexOf('?');
        return query < 0 ? Map.of() : parameters(url.substring(query + 1));
    }

    /** Returns the parameters of a form body. */
    public Map<String, String> form() {
        return parameters(body);
    }

    /** Finds a header by its name, in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return Map.copyOf(parameters);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
