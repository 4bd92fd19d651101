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
            case CLIENTS -> checkPage(answer, "clients", AnswerForm::checkClient);
            case CLIENT -> checkClient(answer, "answer");
            case CLIENT_CONNECTIONS -> checkConnections(answer);
            case SIGNING_KEYS -> checkKeys(answer);
            case CUSTOM_DOMAINS -> checkDomains(answer);
            case TENANT_SETTINGS -> checkSettings(answer);
            case NETWORK_ACLS -> checkPage(answer, "network_acls", AnswerForm::checkAcl);
            case LOGIN_ACTIONS -> checkPage(answer, "bindings", AnswerForm::checkBinding);
            case RESOURCE_SERVERS -> checkPage(answer, "resource_servers", AnswerForm::checkResourceServer);
        }
    }

    private static void checkPage(JsonNode answer, String name, Check item) throws UnreadAnswerException {
        for (JsonNode listed : list(answer, name)) {
            item.check(listed, name + "[]");
        }
        if (!answer.path("total").isIntegralNumber() || answer.path("total").asLong() < 0) {
            throw UnreadAnswerException.malformed("`total` is not a count, so the last page can not be known");
        }
    }

    private static void checkClient(JsonNode client, String where) throws UnreadAnswerException {
        members(client, where, JsonNodeType.STRING, "client_id", "name", "app_type", "token_endpoint_auth_method");
        members(client, where, JsonNodeType.STRING, "organization_usage");
        members(client, where, JsonNodeType.BOOLEAN, "oidc_conformant", "is_first_party");
        members(client, where, JsonNodeType.BOOLEAN, "cross_origin_authentication", "cross_origin_auth");
        members(client, where, JsonNodeType.OBJECT, "jwt_configuration", "refresh_token", "token_exchange", "addons");
        members(client, where, JsonNodeType.OBJECT, "encryption_key");
        texts(client, where, "grant_types");
        texts(client, where, "callbacks");
        checkInside(client, where, "jwt_configuration", (jwt, inside) -> {
            member(jwt, inside, "alg", JsonNodeType.STRING);
            member(jwt, inside, "lifetime_in_seconds", JsonNodeType.NUMBER);
        });
        checkInside(
                client,
                where,
                "refresh_token",
                (tokens, inside) -> members(tokens, inside, JsonNodeType.STRING, "rotation_type", "expiration_type"));
        checkInside(
                client,
                where,
                "token_exchange",
                (exchange, inside) -> texts(exchange, inside, "allow_any_profile_of_type"));
        checkInside(client, where, "addons", (addons, inside) -> member(addons, inside, "aws", JsonNodeType.OBJECT));
    }

    private static void checkConnections(JsonNode answer) throws UnreadAnswerException {
        member(answer, "answer", "next", JsonNodeType.STRING);
        for (JsonNode connection : list(answer, "connections")) {
            checkConnection(connection);
        }
    }

    private static void checkConnection(JsonNode connection) throws UnreadAnswerException {
        String where = "connections[]";
        members(connection, where, JsonNodeType.STRING, "id", "name", "strategy");
        member(connection, where, "options", JsonNodeType.OBJECT);
        checkInside(connection, where, "options", (options, inside) -> {
            member(options, inside, "client_id", JsonNodeType.STRING);
            member(options, inside, "disable_signup", JsonNodeType.BOOLEAN);
        });
    }

    private static void checkKeys(JsonNode answer) throws UnreadAnswerException {
        for (JsonNode key : list(answer)) {
            members(key, "key", JsonNodeType.STRING, "kid", "cert");
            members(key, "key", JsonNodeType.BOOLEAN, "current", "next", "revoked");
        }
    }

    private static void checkDomains(JsonNode answer) throws UnreadAnswerException {
        for (JsonNode domain : list(answer)) {
            members(domain, "domain", JsonNodeType.STRING, "domain", "status", "type");
        }
    }

    private static void checkSettings(JsonNode answer) throws UnreadAnswerException {
        member(answer, "answer", "flags", JsonNodeType.OBJECT);
        for (JsonNode flag : answer.path("flags")) {
            type(flag, "flags.*", JsonNodeType.BOOLEAN);
        }
    }

    private static void checkAcl(JsonNode acl, String where) throws UnreadAnswerException {
        members(acl, where, JsonNodeType.STRING, "id", "description");
        member(acl, where, "active", JsonNodeType.BOOLEAN);
        member(acl, where, "priority", JsonNodeType.NUMBER);
        member(acl, where, "rule", JsonNodeType.OBJECT);
        checkInside(acl, where, "rule", (rule, inside) -> {
            member(rule, inside, "scope", JsonNodeType.STRING);
            members(rule, inside, JsonNodeType.OBJECT, "action", "match", "not_match");
        });
    }

    private static void checkBinding(JsonNode binding, String where) throws UnreadAnswerException {
        members(binding, where, JsonNodeType.STRING, "id", "display_name");
        member(binding, where, "action", JsonNodeType.OBJECT);
        checkInside(binding, where, "action", (action, inside) -> member(action, inside, "name", JsonNodeType.STRING));
    }

    private static void checkResourceServer(JsonNode server, String where) throws UnreadAnswerException {
        members(server, where, JsonNodeType.STRING, "identifier", "name");
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

    /** Checks the members of an object inside an object, where it is there. */
    private static void checkInside(JsonNode object, String where, String name, Check inside)
            throws UnreadAnswerException {
        if (object.path(name).isObject()) {
            inside.check(object.path(name), where + "." + name);
        }
    }

    private static void texts(JsonNode object, String where, String name) throws UnreadAnswerException {
        member(object, where, name, JsonNodeType.ARRAY);
        for (JsonNode value : object.path(name)) {
            type(value, where + "." + name + "[]", JsonNodeType.STRING);
        }
    }

    private static void members(JsonNode object, String where, JsonNodeType expected, String... names)
            throws UnreadAnswerException {
        for (String name : names) {
            member(object, where, name, expected);
        }
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

    /** Checks an object that stands at a place of the answer. */
    private interface Check {
        void check(JsonNode object, String where) throws UnreadAnswerException;
    }
}
