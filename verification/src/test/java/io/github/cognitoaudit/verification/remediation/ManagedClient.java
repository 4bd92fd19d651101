package io.github.cognitoaudit.verification.remediation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/**
 * Turns a client into the answer of {@code GET /api/v2/clients/{id}}, and the body of {@code PATCH} into the client.
 *
 * <p>Whether Auth0 merges an object within the body is not documented; a mend must not rely on it, so that here an object replaces what
 * was there, and what it leaves out is back at its default.
 */
final class ManagedClient {

    /** What a client has whose {@code jwt_configuration} does not say otherwise (auth0.com/docs/api/management/v2, Create a client). */
    private static final String DEFAULT_ALGORITHM = "HS256";

    private static final int DEFAULT_LIFETIME = 36000;
    private static final Map<String, String> FLAT = Map.of(
            "callbacks", "callbacks",
            "cross_origin_authentication", "crossOriginAuthentication",
            "grant_types", "grantTypes",
            "is_first_party", "firstParty",
            "oidc_conformant", "oidcConformant");

    private ManagedClient() {}

    static JsonNode answer(Facts client) {
        Facts settings = settings(client);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("client_id", client.text("clientId"));
        FLAT.forEach((name, fact) -> answer.set(name, settings.read(fact)));
        ObjectNode jwt = answer.putObject("jwt_configuration");
        jwt.set("alg", client.read("signingAlgorithm"));
        jwt.set("lifetime_in_seconds", settings.read("idTokenLifetimeSeconds"));
        ObjectNode addons = answer.putObject("addons");
        if (settings.read("legacyAwsAddon").asBoolean()) {
            addons.putObject("aws");
        }
        return answer;
    }

    static JsonNode patch(Facts client, JsonNode body) {
        Facts.members(body).forEach((name, value) -> set(client, name, value));
        return answer(client);
    }

    private static void set(Facts client, String name, JsonNode value) {
        Facts settings = settings(client);
        switch (name) {
            case "jwt_configuration" -> {
                client.write("signingAlgorithm", Facts.orElse(value.path("alg"), TextNode.valueOf(DEFAULT_ALGORITHM)));
                settings.write(
                        "idTokenLifetimeSeconds",
                        Facts.orElse(value.path("lifetime_in_seconds"), IntNode.valueOf(DEFAULT_LIFETIME)));
            }
            case "refresh_token" -> settings.write("refreshTokens", refreshTokens(value));
            case "encryption_key" -> settings.write("idTokenEncrypted", BooleanNode.valueOf(!value.isNull()));
            case "token_exchange" ->
                settings.write(
                        "tokenExchangeTypes",
                        Facts.orElse(value.path("allow_any_profile_of_type"), NullNode.getInstance()));
            case "addons" -> settings.write("legacyAwsAddon", BooleanNode.valueOf(value.has("aws")));
            default -> {
                if (!FLAT.containsKey(name)) {
                    throw new Refused("400: additional property `" + name + "` of a client");
                }
                settings.write(FLAT.get(name), value);
            }
        }
    }

    private static ObjectNode refreshTokens(JsonNode value) {
        if (value.path("rotation_type").asText().isEmpty()
                || value.path("expiration_type").asText().isEmpty()) {
            throw new Refused("400: `refresh_token` needs `rotation_type` and `expiration_type`");
        }
        ObjectNode tokens = JsonNodeFactory.instance.objectNode();
        tokens.set("rotationType", value.path("rotation_type"));
        tokens.set("expirationType", value.path("expiration_type"));
        return tokens;
    }

    private static Facts settings(Facts client) {
        return new Facts((ObjectNode) client.node().get("settings"));
    }
}
