package io.github.cognitoaudit.verification.remediation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps the identity pools of an account; each update replaces all that there was, as with Cognito (facts.md 3.1). */
final class CognitoIdentity {

    private static final Set<String> POOL_MEMBERS = Set.of(
            "IdentityPoolId",
            "IdentityPoolName",
            "AllowUnauthenticatedIdentities",
            "AllowClassicFlow",
            "SupportedLoginProviders",
            "DeveloperProviderName",
            "OpenIdConnectProviderARNs",
            "CognitoIdentityProviders",
            "SamlProviderARNs",
            "IdentityPoolTags");

    private final Facts account;

    CognitoIdentity(Facts account) {
        this.account = account;
    }

    JsonNode answer(AwsCall call) {
        return switch (call.operation().substring("cognito-identity ".length())) {
            case "describe-identity-pool" -> description(pool(call, call.value("identity-pool-id")));
            case "update-identity-pool" -> update(call);
            case "get-identity-pool-roles" -> PoolRoles.answer(pool(call, call.value("identity-pool-id")));
            case "set-identity-pool-roles" -> setRoles(call);
            case "set-principal-tag-attribute-map" -> setTags(call);
            default -> throw new Refused("Cognito: `" + call.operation() + "` is not followed");
        };
    }

    private static ObjectNode description(Facts pool) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        JsonNode others = pool.read("otherLogins");
        answer.put("IdentityPoolId", pool.text("poolId"));
        answer.set("IdentityPoolName", pool.read("name"));
        answer.set("AllowUnauthenticatedIdentities", pool.read("guestsAllowed"));
        answer.set("AllowClassicFlow", pool.read("classicFlowAllowed"));
        putUnlessEmpty(answer, "SupportedLoginProviders", others.path("social"));
        if (others.path("developerProvider").isTextual()) {
            answer.set("DeveloperProviderName", others.path("developerProvider"));
        }
        putUnlessEmpty(answer, "OpenIdConnectProviderARNs", pool.read("oidcProviderArns"));
        putUnlessEmpty(answer, "SamlProviderARNs", others.path("samlProviderArns"));
        ArrayNode userPools = JsonNodeFactory.instance.arrayNode();
        others.path("userPools")
                .forEach(name -> userPools
                        .addObject()
                        .put("ProviderName", name.asText())
                        .put("ClientId", "app")
                        .put("ServerSideTokenCheck", false));
        putUnlessEmpty(answer, "CognitoIdentityProviders", userPools);
        answer.putObject("IdentityPoolTags");
        return answer;
    }

    private JsonNode update(AwsCall call) {
        JsonNode input = input(call);
        onlyMembers(input, POOL_MEMBERS);
        Facts pool = pool(call, input.path("IdentityPoolId").asText());
        if (input.path("IdentityPoolName").asText().isEmpty() || !input.has("AllowUnauthenticatedIdentities")) {
            throw new Refused("ValidationException: a pool needs its name, and whether guests are allowed");
        }
        JsonNode developer = pool.read("otherLogins").path("developerProvider");
        if (developer.isTextual() && !developer.equals(input.path("DeveloperProviderName"))) {
            throw new Refused("InvalidParameterException: the developer provider name can not be changed");
        }
        pool.write("name", input.path("IdentityPoolName"));
        pool.write("guestsAllowed", input.path("AllowUnauthenticatedIdentities"));
        pool.write("classicFlowAllowed", Facts.orElse(input.path("AllowClassicFlow"), BooleanNode.FALSE));
        pool.write("oidcProviderArns", Facts.strings(input.path("OpenIdConnectProviderARNs")));
        ObjectNode others = JsonNodeFactory.instance.objectNode();
        others.set("developerProvider", Facts.orElse(input.path("DeveloperProviderName"), NullNode.getInstance()));
        others.set("samlProviderArns", Facts.array(Facts.strings(input.path("SamlProviderARNs"))));
        others.set("social", Facts.orElse(input.path("SupportedLoginProviders"), others.objectNode()));
        ArrayNode userPools = others.putArray("userPools");
        input.path("CognitoIdentityProviders").forEach(provider -> userPools.add(provider.path("ProviderName")));
        pool.write("otherLogins", others);
        return description(pool);
    }

    private JsonNode setRoles(AwsCall call) {
        JsonNode input = input(call);
        onlyMembers(input, Set.of("IdentityPoolId", "Roles", "RoleMappings"));
        PoolRoles.set(pool(call, input.path("IdentityPoolId").asText()), input);
        return TextNode.valueOf("");
    }

    private JsonNode setTags(AwsCall call) {
        Facts pool = pool(call, call.value("identity-pool-id"));
        String provider = call.value("identity-provider-name");
        Map<String, JsonNode> tags =
                Facts.members(Json.of(call.optional("principal-tags").orElse("{}")));
        pool.remove("principalTagMaps", map -> map.text("providerName").equals(provider));
        if (tags.isEmpty() && !call.has("use-defaults")) {
            return TextNode.valueOf("");
        }
        Facts map = Facts.empty();
        map.node().put("providerName", provider).put("useDefaults", call.has("use-defaults"));
        map.node().putObject("tags").setAll(tags);
        pool.items("principalTagMaps").add(map.node());
        return TextNode.valueOf("");
    }

    private static JsonNode input(AwsCall call) {
        return Json.of(call.value("cli-input-json"));
    }

    private Facts pool(AwsCall call, String id) {
        Optional<String> region = call.optional("region");
        if (!region.equals(Optional.of(id.split(":", 2)[0]))) {
            throw new Refused("aws " + call.operation() + ": pool `" + id + "` is not in region " + region);
        }
        return account.find("pools", pool -> pool.text("poolId").equals(id))
                .orElseThrow(() -> new Refused("ResourceNotFoundException: IdentityPool '" + id + "' not found."));
    }

    static void onlyMembers(JsonNode input, Set<String> known) {
        List<String> unknown = new ArrayList<>(Facts.members(input).keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new Refused("Parameter validation failed: unknown parameters in input: " + unknown);
        }
    }

    private static void putUnlessEmpty(ObjectNode answer, String name, JsonNode value) {
        if (!value.isEmpty()) {
            answer.set(name, value.deepCopy());
        }
    }
}
