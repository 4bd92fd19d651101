package io.github.cognitoaudit.sandbox.auth0;

import io.github.cognitoaudit.sandbox.issuer.SigningIdentity;
import io.github.cognitoaudit.sandbox.scenario.Scenario;
import io.github.cognitoaudit.sandbox.scenario.Tenant;
import io.github.cognitoaudit.sandbox.wire.Answer;
import io.github.cognitoaudit.sandbox.wire.Call;
import io.github.cognitoaudit.sandbox.wire.Disturbances;
import io.github.cognitoaudit.sandbox.wire.Operation;
import io.github.cognitoaudit.sandbox.wire.Request;
import io.github.cognitoaudit.sandbox.wire.Responder;
import io.github.cognitoaudit.sandbox.wire.Service;
import java.time.Duration;
import java.time.Instant;

/** Plays one tenant's token endpoint and Management API. */
public final class Auth0Responder implements Responder {

    private static final int RATE_LIMIT = 50;

    private final TokenEndpoint tokens;
    private final ManagementApi management;
    private final String audience;

    /** Creates the tenant's side of a scenario. */
    public Auth0Responder(Scenario scenario, Tenant tenant, SigningIdentity signing, Disturbances disturbances) {
        this.tokens = new TokenEndpoint(tenant);
        this.management = new ManagementApi(scenario, tenant, signing, disturbances);
        this.audience = "https://" + tenant.domain() + "/api/v2/";
    }

    @Override
    public Operation identify(Request request) {
        return Operation.of(
                Service.AUTH0,
                ManagementApi.operation(request),
                request.method().equals("GET"));
    }

    @Override
    public Answer answer(Call call, Request request) {
        if (call == Call.AUTH0_TOKEN) {
            return limits(tokens.answer(request));
        }
        boolean bearer = request.header("authorization").orElse("").matches("(?i)bearer \\S+");
        return limits(
                bearer
                        ? management.answer(call, request)
                        : Json.error(401, "Unauthorized", "Missing authentication", ""));
    }

    @Override
    public Answer empty(Call call) {
        return limits(Json.answer(200, Json.object()));
    }

    @Override
    public Answer refusal(Operation operation, boolean byPolicy) {
        if (operation.call().filter(Call.AUTH0_TOKEN::equals).isPresent()) {
            return limits(TokenEndpoint.refusal(
                    403,
                    "access_denied",
                    "Client is not authorized to access \"" + audience
                            + "\". You need to create a \"client-grant\" associated to this API."));
        }
        String scope = operation.call().map(Call::permission).orElse("the scope of " + operation.name());
        return limits(
                Json.error(403, "Forbidden", "Insufficient scope, expected any of: " + scope, "insufficient_scope"));
    }

    @Override
    public Answer serverError(Operation operation) {
        return limits(Json.error(500, "Internal Server Error", "An internal server error occurred", ""));
    }

    @Override
    public Answer throttled(Operation operation, Duration retryAfter) {
        long reset = Instant.now().plus(retryAfter).getEpochSecond();
        return Json.error(429, "Too Many Requests", "Global limit has been reached", "too_many_requests")
                .with("Retry-After", Long.toString(retryAfter.toSeconds()))
                .with("x-ratelimit-limit", Integer.toString(RATE_LIMIT))
                .with("x-ratelimit-remaining", "0")
                .with("x-ratelimit-reset", Long.toString(reset));
    }

    @Override
    public Answer unknown(Operation operation) {
        return limits(Json.error(400, "Bad Request", "The sandbox does not know " + operation.name(), ""));
    }

    private static Answer limits(Answer answer) {
        return answer.with("x-ratelimit-limit", Integer.toString(RATE_LIMIT))
                .with("x-ratelimit-remaining", Integer.toString(RATE_LIMIT - 1))
                .with("x-ratelimit-reset", Long.toString(Instant.now().getEpochSecond() + 1));
    }
}
