package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags chain clients whose ID tokens are signed with an algorithm that AWS does not take. */
public final class IdTokenNotSignedWithRs256 implements Rule<Auth0Client> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "AUTH0-001", "id-token-not-signed-with-rs256", Severity.HIGH, ChainLink.CLIENT)
            .title("ID token is not signed with RS256")
            .because("""
                    AWS verifies the token with the issuer's public keys. A token signed with HS256 carries no signature that a \
                    public key can verify, and STS does not list PS256, so every login ends in an invalid token. A client \
                    without a signing algorithm in its settings signs with HS256.""")
            .see("https://auth0.com/docs/get-started/applications/signing-algorithms")
            .see("https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html")
            .reportedBy("users of Auth0's Terraform provider (auth0/terraform-provider-auth0#48), for clients whose "
                    + "algorithm is left out; the vendor documents the rest")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<Auth0Client> subjects(World world) {
        return world.chain().clients();
    }

    /** Leaves RS512 to AUTH0-002, which judges it alone. */
    @Override
    public Verdict judge(Auth0Client client, World world) {
        return client.signingAlgorithm().fold(algorithm -> judge(client, algorithm), Verdict::undetermined);
    }

    private static Verdict judge(Auth0Client client, Optional<String> algorithm) {
        if (algorithm.filter(Set.of("RS256", "RS512")::contains).isPresent()) {
            return Verdict.compliant();
        }
        String actual = algorithm.orElse("left out");
        String message = algorithm
                .map(name ->
                        "client `" + client.clientId() + "` signs ID tokens with `" + name + "`, AWS needs `RS256`")
                .orElseGet(() -> "client `" + client.clientId() + "` has no signing algorithm, so Auth0 signs its ID "
                        + "tokens with `HS256`, AWS needs `RS256`");
        return Verdict.violation(
                message,
                List.of(Evidence.configured("jwt_configuration.alg", "RS256", actual, "GET /api/v2/clients")),
                List.of(signWithRs256(client)));
    }

    private static Remediation signWithRs256(Auth0Client client) {
        return TokenSettings.of(client)
                .signedWith("RS256")
                .patch(
                        client,
                        "Sign the ID tokens of client `" + client.clientId() + "` with RS256.",
                        "New ID tokens are signed with RS256 at once; an application that itself verifies HS256 with the client "
                                + "secret must verify with the published keys first, or its logins break.");
    }
}
