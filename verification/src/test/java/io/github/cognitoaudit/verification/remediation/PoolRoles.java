package io.github.cognitoaudit.verification.remediation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Turns the roles of a pool into the answer of {@code GetIdentityPoolRoles}, and the input of {@code SetIdentityPoolRoles} into roles. */
final class PoolRoles {

    private static final int MOST_RULES = 25;
    private static final Set<String> MATCH_TYPES = Set.of("Equals", "Contains", "StartsWith", "NotEqual");

    private PoolRoles() {}

    static JsonNode answer(Facts pool) {
        JsonNode roles = pool.read("roles");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("IdentityPoolId", pool.text("poolId"));
        ObjectNode slots = answer.putObject("Roles");
        Set.of("authenticated", "unauthenticated").forEach(slot -> {
            if (roles.path(slot).isTextual()) {
                slots.set(slot, roles.path(slot));
            }
        });
        ObjectNode mappings = JsonNodeFactory.instance.objectNode();
        roles.path("mappings")
                .forEach(mapping -> mappings.set(mapping.path("providerKey").asText(), answered(mapping)));
        if (!mappings.isEmpty()) {
            answer.set("RoleMappings", mappings);
        }
        return answer;
    }

    static void set(Facts pool, JsonNode input) {
        JsonNode slots = input.path("Roles");
        if (!slots.isObject()) {
            throw new Refused("Parameter validation failed: `Roles` is required");
        }
        CognitoIdentity.onlyMembers(slots, Set.of("authenticated", "unauthenticated"));
        ObjectNode roles = JsonNodeFactory.instance.objectNode();
        roles.set("authenticated", Facts.orElse(slots.path("authenticated"), NullNode.getInstance()));
        roles.set("unauthenticated", Facts.orElse(slots.path("unauthenticated"), NullNode.getInstance()));
        roles.putArray("mappings");
        Facts.members(input.path("RoleMappings"))
                .forEach((key, mapping) -> roles.withArray("mappings").add(taken(pool, key, mapping)));
        pool.write("roles", roles);
    }

    private static ObjectNode answered(JsonNode mapping) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("Type", mapping.path("type"));
        if (mapping.path("ambiguousRoleResolution").isTextual()) {
            answer.set("AmbiguousRoleResolution", mapping.path("ambiguousRoleResolution"));
        }
        if (mapping.path("type").asText().equals("Rules")) {
            ObjectNode configuration = answer.putObject("RulesConfiguration");
            configuration.putArray("Rules");
            mapping.path("rules")
                    .forEach(rule -> configuration
                            .withArray("Rules")
                            .addObject()
                            .put("Claim", rule.path("claim").asText())
                            .put("MatchType", rule.path("matchType").asText())
                            .put("Value", rule.path("value").asText())
                            .put("RoleARN", rule.path("roleArn").asText()));
        }
        return answer;
    }

    private static ObjectNode taken(Facts pool, String key, JsonNode mapping) {
        boolean byRules = mapping.path("Type").asText().equals("Rules");
        JsonNode rules = mapping.path("RulesConfiguration").path("Rules");
        if (!mapping.path("AmbiguousRoleResolution").isTextual()) {
            throw new Refused(
                    "InvalidParameterException: AmbiguousRoleResolution is required in the mapping of " + key);
        }
        if (byRules && (rules.isEmpty() || rules.size() > MOST_RULES)) {
            throw new Refused("InvalidParameterException: " + rules.size() + " rules in the mapping of " + key);
        }
        if (key.startsWith("https://")) {
            throw new Refused("InvalidParameterException: `" + key + "` is no provider of pool " + pool.text("poolId"));
        }
        ObjectNode taken = JsonNodeFactory.instance.objectNode();
        taken.put("providerKey", key);
        taken.set("type", mapping.path("Type"));
        taken.set("ambiguousRoleResolution", mapping.path("AmbiguousRoleResolution"));
        taken.putArray("rules");
        for (JsonNode rule : rules) {
            CognitoIdentity.onlyMembers(rule, Set.of("Claim", "MatchType", "Value", "RoleARN"));
            if (!MATCH_TYPES.contains(rule.path("MatchType").asText())) {
                throw new Refused("ValidationException: MatchType " + rule.path("MatchType"));
            }
            ObjectNode one = taken.withArray("rules").addObject();
            one.set("claim", rule.path("Claim"));
            one.set("matchType", rule.path("MatchType"));
            one.set("roleArn", rule.path("RoleARN"));
            one.set("value", rule.path("Value"));
        }
        return taken;
    }
}
