package io.github.cognitoaudit.sandbox.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.sandbox.scenario.Account;
import io.github.cognitoaudit.sandbox.scenario.Logins;
import io.github.cognitoaudit.sandbox.scenario.MappedRole;
import io.github.cognitoaudit.sandbox.scenario.Pool;
import io.github.cognitoaudit.sandbox.scenario.RoleMapping;
import io.github.cognitoaudit.sandbox.wire.Answer;
import io.github.cognitoaudit.sandbox.wire.Call;
import io.github.cognitoaudit.sandbox.wire.Disturbances;
import io.github.cognitoaudit.sandbox.wire.Request;
import java.util.List;
import java.util.function.Function;

/** Answers the reads of Cognito Identity for one account, in the region that the request is signed for (facts.md 3.1). */
final class CognitoAnswers {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LARGEST_PAGE = 60;

    private final Account account;
    private final Disturbances disturbances;

    CognitoAnswers(Account account, Disturbances disturbances) {
        this.account = account;
        this.disturbances = disturbances;
    }

    Answer answer(Call call, Request request, String region) {
        JsonNode input;
        try {
            input = MAPPER.readTree(request.body());
        } catch (JsonProcessingException e) {
            return error(400, "SerializationException", "The body is not JSON");
        }
        return switch (call) {
            case COGNITO_LIST_POOLS -> pools(input, region);
            case COGNITO_DESCRIBE_POOL -> ofPool(input, region, pool -> result(described(pool)));
            case COGNITO_GET_POOL_ROLES -> ofPool(input, region, pool -> result(roles(pool)));
            case COGNITO_GET_PRINCIPAL_TAGS -> ofPool(input, region, pool -> tags(pool, input));
            default -> throw new IllegalArgumentException("expected a read of Cognito, found `" + call + "`");
        };
    }

    static Answer result(ObjectNode body) {
        return Answer.of(200, "application/x-amz-json-1.1", body.toString());
    }

    static Answer error(int status, String type, String message) {
        ObjectNode body = object().put("__type", type).put("message", message);
        return Answer.of(status, "application/x-amz-json-1.1", body.toString()).with("x-amzn-ErrorType", type + ":");
    }

    private Answer pools(JsonNode input, String region) {
        int wanted = input.path("MaxResults").asInt();
        if (wanted < 1 || wanted > LARGEST_PAGE) {
            return error(400, "InvalidParameterException", "MaxResults is required, 1 to 60");
        }
        List<Pool> all = account.pools(region);
        int from = Math.min(all.size(), input.path("NextToken").asInt(0));
        int to = Math.min(all.size(), from + Math.min(wanted, disturbances.pageLimit()));
        ObjectNode body = object();
        ArrayNode listed = body.putArray("IdentityPools");
        for (Pool pool : all.subList(from, to)) {
            listed.addObject().put("IdentityPoolId", pool.id()).put("IdentityPoolName", pool.name());
        }
        return result(to < all.size() ? body.put("NextToken", Integer.toString(to)) : body);
    }

    private Answer ofPool(JsonNode input, String region, Function<Pool, Answer> answer) {
        String id = input.path("IdentityPoolId").asText();
        return account.pool(region, id)
                .map(answer)
                .orElseGet(() -> error(400, "ResourceNotFoundException", "IdentityPool '" + id + "' not found."));
    }

    private static ObjectNode described(Pool pool) {
        ObjectNode body = object().put("IdentityPoolId", pool.id())
                .put("IdentityPoolName", pool.name())
                .put("AllowUnauthenticatedIdentities", pool.guests())
                .put("AllowClassicFlow", pool.classicFlow());
        pool.providerArns().forEach(body.putArray("OpenIdConnectProviderARNs")::add);
        describe(pool.logins(), body);
        return body;
    }

    /** Writes the other logins; what there is none of is left out. */
    private static void describe(Logins logins, ObjectNode body) {
        if (!logins.social().isEmpty()) {
            logins.social().forEach(body.putObject("SupportedLoginProviders")::put);
        }
        logins.developer().ifPresent(name -> body.put("DeveloperProviderName", name));
        if (!logins.userPools().isEmpty()) {
            ArrayNode userPools = body.putArray("CognitoIdentityProviders");
            logins.userPools()
                    .forEach(name -> userPools
                            .addObject()
                            .put("ProviderName", name)
                            .put("ClientId", "1example23456789")
                            .put("ServerSideTokenCheck", false));
        }
        if (!logins.samlArns().isEmpty()) {
            logins.samlArns().forEach(body.putArray("SamlProviderARNs")::add);
        }
    }

    private static ObjectNode roles(Pool pool) {
        ObjectNode body = object().put("IdentityPoolId", pool.id());
        ObjectNode roles = object();
        pool.authenticatedRole().ifPresent(arn -> roles.put("authenticated", arn));
        pool.guestRole().ifPresent(arn -> roles.put("unauthenticated", arn));
        if (!roles.isEmpty()) {
            body.set("Roles", roles);
        }
        if (!pool.mappings().isEmpty()) {
            ObjectNode mappings = body.putObject("RoleMappings");
            pool.mappings().forEach(mapping -> mappings.set(mapping.providerKey(), mapping(mapping)));
        }
        return body;
    }

    private static ObjectNode mapping(RoleMapping mapping) {
        ObjectNode body =
                object().put("Type", mapping.type()).put("AmbiguousRoleResolution", mapping.ambiguousRoleResolution());
        if (!mapping.rules().isEmpty()) {
            ArrayNode rules = body.putObject("RulesConfiguration").putArray("Rules");
            mapping.rules().forEach(rule -> rules.add(rule(rule)));
        }
        return body;
    }

    private static ObjectNode rule(MappedRole rule) {
        return object().put("Claim", rule.claim())
                .put("MatchType", rule.matchType())
                .put("Value", rule.value())
                .put("RoleARN", rule.roleArn());
    }

    /** Where claims are not mapped to tags, Cognito says so with an error (facts.md 3.1). */
    private static Answer tags(Pool pool, JsonNode input) {
        String provider = input.path("IdentityProviderName").asText();
        return pool.tagMap(provider)
                .map(map -> {
                    ObjectNode body = object().put("IdentityPoolId", pool.id())
                            .put("IdentityProviderName", provider)
                            .put("UseDefaults", map.useDefaults());
                    map.tags().forEach(body.putObject("PrincipalTags")::put);
                    return result(body);
                })
                .orElseGet(() -> error(
                        400,
                        "ResourceNotFoundException",
                        "PrincipalTagAttributeMap for identity pool '" + pool.id() + "' and identity provider '"
                                + provider + "' not found."));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
