package io.github.cognitoaudit.sandbox.auth0;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.sandbox.wire.Answer;

/** Builds the JSON bodies of Auth0. */
final class Json {

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
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
