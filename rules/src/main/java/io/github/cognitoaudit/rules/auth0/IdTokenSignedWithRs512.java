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

/** Flags chain clients whose ID tokens are signed with RS512, which STS lists and Cognito does not promise. */
public final class IdTokenSignedWithRs512 implements Rule<Auth0Client> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "AUTH0-002", "id-token-signed-with-rs512", Severity.MEDIUM, ChainLink.CLIENT)
            .title("ID token is signed with RS512, which Cognito does not promise to take")
            .because("""
                    STS lists RS512 among the algorithms that it takes, Cognito's documentation says no more than RSA, and the \
                    guides for Auth0 with Cognito say RS256. Whether a pool takes RS512 is not written down anywhere, so the \
                    chain rests on behaviour that may change.""")
            .see("https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html")
            .see("https://auth0.com/docs/get-started/applications/signing-algorithms")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<Auth0Client> subjects(World world) {
        return world.chain().clients();
    }

    @Override
    public Verdict judge(Auth0Client client, World world) {
        return client.signingAlgorithm().fold(algorithm -> judge(client, algorithm), Verdict::undetermined);
    }

    private static Verdict judge(Auth0Client client, Optional<String> algorithm) {
        if (algorithm.filter("RS512"::equals).isEmpty()) {
            return Verdict.compliant();
        }
        return Verdict.violation(
                "client `" + client.clientId()
                        + "` signs ID tokens with `RS512`, only `RS256` is known to work with Cognito",
                List.of(Evidence.configured("jwt_configuration.alg", "RS256", "RS512", "GET /api/v2/clients")),
                List.of(signWithRs256(client)));
    }

    private static Remediation signWithRs256(Auth0Client client) {
        return TokenSettings.of(client)
                .signedWith("RS256")
                .patch(
                        client,
                        "Sign the ID tokens of client `" + client.clientId() + "` with RS256.",
                        "New ID tokens are signed with RS256 at once; an application that insists on RS512 must be told first, or "
                                + "its logins break.");
    }
}
