package io.github.cognitoaudit.collect.auth0;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.github.cognitoaudit.collect.http.UnreadAnswerException;
import java.util.Locale;

/**
 * Knows the form that the answer of a read must have: the lists that must be there, and the type of each member that is used.
 *
 * @param read the read
 */
record AnswerForm(ManagementRead read) {

    /**
     * Checks an answer. A member may be left out or null, unless it is the list itself or its total.
     *
     * @throws UnreadAnswerException naming the first member that has another type
     */
    void check(JsonNode answer) throws UnreadAnswerException {
        switch (read) {
            case CLIENTS -> checkClients(answer);
            case CLIENT -> checkClient(answer, "answer");
            case CLIENT_CONNECTIONS -> checkConnections(answer);
            case SIGNING_KEYS -> checkKeys(answer);
            case CUSTOM_DOMAINS -> checkDomains(answer);
            case TENANT_SETTINGS -> checkSettings(answer);
        }
    }

    private static void checkClients(JsonNode answer) throws UnreadAnswerException {
        for (JsonNode client : list(answer, "clients")) {
            checkClient(client, "clients[]");
        }
        if (!answer.path("total").isIntegralNumber() || answer.path("total").asLong() < 0) {
            throw UnreadAnswerException.malformed("`total` is not a count, so the last page can not be known");
        }
    }

    private static void checkClient(JsonNode client, String where) throws UnreadAnswerException {
        member(client, where, "client_id", JsonNodeType.STRING);
        member(client, where, "name", JsonNodeType.STRING);
        member(client, where, "app_type", JsonNodeType.STRING);
        member(client, where, "jwt_configuration", JsonNodeType.OBJECT);
        JsonNode jwt = client.path("jwt_configuration");
        if (jwt.isObject()) {
            member(jwt, where + ".jwt_configuration", "alg", JsonNodeType.STRING);
        }
    }

    private static void checkConnections(JsonNode answer) throws UnreadAnswerException {
        member(answer, "answer", "next", JsonNodeType.STRING);
        for (JsonNode connection : list(answer, "connections")) {
            checkConnection(connection);
        }
    }

    private static void checkConnection(JsonNode connection) throws UnreadAnswerException {
        String where = "connections[]";
        member(connection, where, "id", JsonNodeType.STRING);
        member(connection, where, "name", JsonNodeType.STRING);
        member(connection, where, "strategy", JsonNodeType.STRING);
        member(connection, where, "options", JsonNodeType.OBJECT);
        JsonNode options = connection.path("options");
        if (options.isObject()) {
            member(options, where + ".options", "disable_signup", JsonNodeType.BOOLEAN);
        }
    }

    private static void checkKeys(JsonNode answer) throws UnreadAnswerException {
        for (JsonNode key : list(answer)) {
            member(key, "key", "kid", JsonNodeType.STRING);
            member(key, "key", "current", JsonNodeType.BOOLEAN);
            member(key, "key", "next", JsonNodeType.BOOLEAN);
            member(key, "key", "revoked", JsonNodeType.BOOLEAN);
        }
    }

    private static void checkDomains(JsonNode answer) throws UnreadAnswerException {
        for (JsonNode domain : list(answer)) {
            member(domain, "domain", "domain", JsonNodeType.STRING);
            member(domain, "domain", "status", JsonNodeType.STRING);
            member(domain, "domain", "type", JsonNodeType.STRING);
        }
    }

    private static void checkSettings(JsonNode answer) throws UnreadAnswerException {
        member(answer, "answer", "flags", JsonNodeType.OBJECT);
        for (JsonNode flag : answer.path("flags")) {
            type(flag, "flags.*", JsonNodeType.BOOLEAN);
        }
    }

    private static JsonNode list(JsonNode answer, String name) throws UnreadAnswerException {
        if (!answer.path(name).isArray()) {
            throw UnreadAnswerException.malformed("the answer has no list `" + name + "`");
        }
        return answer.path(name);
    }

    private static JsonNode list(JsonNode answer) throws UnreadAnswerException {
        if (!answer.isArray()) {
            throw UnreadAnswerException.malformed("the answer is no list");
        }
        return answer;
    }

    private static void member(JsonNode object, String where, String name, JsonNodeType expected)
            throws UnreadAnswerException {
        type(object, where, JsonNodeType.OBJECT);
        JsonNode value = object.path(name);
        if (!value.isMissingNode() && !value.isNull()) {
            type(value, where + "." + name, expected);
        }
    }

    private static void type(JsonNode value, String where, JsonNodeType expected) throws UnreadAnswerException {
        if (value.getNodeType() != expected) {
            throw UnreadAnswerException.malformed(
                    "`" + where + "` is of type " + name(value.getNodeType()) + ", expected " + name(expected));
        }
    }

    private static String name(JsonNodeType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
