package io.github.cognitoaudit.verification.remediation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Reads the JSON that a command carries. */
final class Json {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Json() {}

    static JsonNode of(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Refused("not JSON: " + text, e);
        }
    }

    static Iterable<JsonNode> statements(String document) {
        JsonNode statements = of(document).path("Statement");
        return statements.isObject() ? List.of(statements) : statements;
    }
}
