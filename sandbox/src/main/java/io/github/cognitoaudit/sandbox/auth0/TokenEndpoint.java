package io.github.cognitoaudit.sandbox.auth0;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.sandbox.scenario.Credentials;
import io.github.cognitoaudit.sandbox.scenario.Tenant;
import io.github.cognitoaudit.sandbox.wire.Answer;
import io.github.cognitoaudit.sandbox.wire.Call;
import io.github.cognitoaudit.sandbox.wire.Request;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hands out Management API tokens by client credentials, with a secret or a private-key JWT; the audience is always that of the
 * canonical domain (facts.md 6.9). The signature of a JWT is not checked: the sandbox knows no key of the auditor.
 */
final class TokenEndpoint {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final String domain;
    private final List<String> moreScopes;

    TokenEndpoint(Tenant tenant) {
        this.domain = tenant.domain();
        this.moreScopes = tenant.moreScopes();
    }

    Answer answer(Request request) {
        Map<String, String> parameters;
        try {
            parameters = parameters(request);
        } catch (JsonProcessingException e) {
            return refusal(400, "invalid_request", "Bad Request");
        }
        if (!parameters.getOrDefault("grant_type", "").equals("client_credentials")) {
            return refusal(403, "unauthorized_client", "Grant type not allowed for the client.");
        }
        if (!knowsItself(parameters)) {
            return refusal(401, "access_denied", "Unauthorized");
        }
        String audience = parameters.getOrDefault("audience", "");
        if (!audience.equals("https://" + domain + "/api/v2/")) {
            return refusal(403, "access_denied", "Service not found: " + audience);
        }
        return Json.answer(
                200,
                Json.object()
                        .put("access_token", Credentials.ACCESS_TOKEN)
                        .put("scope", grantedScopes())
                        .put("expires_in", 86_400)
                        .put("token_type", "Bearer"));
    }

    static Answer refusal(int status, String error, String description) {
        return Json.answer(status, Json.object().put("error", error).put("error_description", description));
    }

    private boolean knowsItself(Map<String, String> parameters) {
        if (parameters.containsKey("client_assertion")) {
            return parameters.getOrDefault("client_assertion_type", "").equals(ASSERTION_TYPE)
                    && isAssertionOfAuditor(parameters.get("client_assertion"));
        }
        return parameters.getOrDefault("client_id", "").equals(Credentials.AUTH0_CLIENT_ID)
                && parameters.getOrDefault("client_secret", "").equals(Credentials.AUTH0_CLIENT_SECRET);
    }

    private boolean isAssertionOfAuditor(String jwt) {
        String[] parts = jwt.split("\\.", -1);
        if (parts.length != 3 || parts[2].isEmpty()) {
            return false;
        }
        try {
            byte[] payload = Base64.getUrlDecoder().decode(parts[1]);
            JsonNode claims = MAPPER.readTree(new String(payload, StandardCharsets.UTF_8));
            return claims.path("iss").asText().equals(Credentials.AUTH0_CLIENT_ID)
                    && claims.path("sub").asText().equals(Credentials.AUTH0_CLIENT_ID)
                    && claims.path("aud").asText().equals("https://" + domain + "/");
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, String> parameters(Request request) throws JsonProcessingException {
        boolean form = request.header("content-type").orElse("").startsWith("application/x-www-form-urlencoded");
        if (form) {
            return request.form();
        }
        JsonNode body = MAPPER.readTree(request.body());
        if (!(body instanceof ObjectNode)) {
            return Map.of();
        }
        return body.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asText()));
    }

    private String grantedScopes() {
        Stream<String> needed =
                Arrays.stream(Call.values()).map(Call::permission).filter(permission -> permission.startsWith("read:"));
        return Stream.concat(needed, moreScopes.stream()).distinct().collect(Collectors.joining(" "));
    }
}
