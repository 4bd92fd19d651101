package io.github.cognitoaudit.sandbox.issuer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.sandbox.scenario.Issuer;
import io.github.cognitoaudit.sandbox.wire.Answer;
import io.github.cognitoaudit.sandbox.wire.Call;
import io.github.cognitoaudit.sandbox.wire.Operation;
import io.github.cognitoaudit.sandbox.wire.Request;
import io.github.cognitoaudit.sandbox.wire.Responder;
import io.github.cognitoaudit.sandbox.wire.Service;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Plays the public side of every issuer of a scenario, told apart by the host that is asked (facts.md 6.5). */
public final class IssuerResponder implements Responder {

    private final List<Issuer> issuers;
    private final SigningIdentity signing;

    /**
     * Creates the issuers.
     *
     * @param issuers what each of them publishes
     * @param signing the keys that are published, by key id
     */
    public IssuerResponder(List<Issuer> issuers, SigningIdentity signing) {
        this.issuers = List.copyOf(issuers);
        this.signing = signing;
    }

    @Override
    public Operation identify(Request request) {
        return Operation.of(
                Service.ISSUER,
                request.method() + " " + request.path(),
                request.method().equals("GET"));
    }

    @Override
    public Answer answer(Call call, Request request) {
        String host = request.header("host").orElse("").replaceFirst(":\\d+$", "");
        Optional<Issuer> asked =
                issuers.stream().filter(issuer -> issuer.host().equals(host)).findFirst();
        return asked.map(issuer -> json(call == Call.ISSUER_DISCOVERY ? discovery(issuer) : keys(issuer)))
                .orElseGet(() -> Answer.of(404, "text/plain; charset=utf-8", "Not Found"));
    }

    @Override
    public Answer empty(Call call) {
        return json(JsonNodeFactory.instance.objectNode());
    }

    @Override
    public Answer refusal(Operation operation, boolean byPolicy) {
        return Answer.of(403, "text/plain; charset=utf-8", "Access denied by the tenant's network access control list");
    }

    @Override
    public Answer serverError(Operation operation) {
        return Answer.of(500, "text/plain; charset=utf-8", "Internal Server Error");
    }

    @Override
    public Answer throttled(Operation operation, Duration retryAfter) {
        return Answer.of(429, "text/plain; charset=utf-8", "Too Many Requests")
                .with("Retry-After", Long.toString(retryAfter.toSeconds()));
    }

    @Override
    public Answer unknown(Operation operation) {
        return Answer.of(404, "text/plain; charset=utf-8", "Not Found");
    }

    private static ObjectNode discovery(Issuer issuer) {
        String base = "https://" + issuer.host() + "/";
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("issuer", issuer.issuer())
                .put("authorization_endpoint", base + "authorize")
                .put("token_endpoint", base + "oauth/token")
                .put("userinfo_endpoint", base + "userinfo")
                .put("jwks_uri", issuer.jwksUri())
                .put("registration_endpoint", base + "oidc/register");
        document.putArray("response_types_supported").add("code").add("id_token");
        document.putArray("subject_types_supported").add("public");
        issuer.algorithms().forEach(document.putArray("id_token_signing_alg_values_supported")::add);
        return document;
    }

    private ObjectNode keys(Issuer issuer) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode keys = document.putArray("keys");
        for (String kid : issuer.keys()) {
            ObjectNode published = keys.addObject()
                    .put("kty", "RSA")
                    .put("use", "sig")
                    .put("n", base64(signing.key(kid).getModulus()))
                    .put("e", base64(signing.key(kid).getPublicExponent()))
                    .put("kid", kid)
                    .put("x5t", signing.x5t(kid))
                    .put("alg", "RS256");
            published.putArray("x5c").add(signing.x5c(kid));
        }
        return document;
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
        byte[] magnitude = Arrays.copyOfRange(bytes, sign, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }

    private static Answer json(ObjectNode body) {
        return Answer.of(200, "application/json; charset=utf-8", body.toString());
    }
}
