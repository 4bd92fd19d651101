package io.github.cognitoaudit.sandbox.auth0;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.sandbox.wire.Answer;

/** Builds the JSON bodies of Auth0. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Returns a value of maps, lists, texts, numbers and flags as JSON. */
    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static Answer answer(int status, JsonNode body) {
        return Answer.of(status, "application/json; charset=utf-8", body.toString());
    }

    static Answer error(int status, String error, String message, String errorCode) {
        ObjectNode body = object().put("statusCode", status).put("error", error).put("message", message);
        if (!errorCode.isEmpty()) {
            body.put("errorCode", errorCode);
        }
        return answer(status, body);
    }
}
