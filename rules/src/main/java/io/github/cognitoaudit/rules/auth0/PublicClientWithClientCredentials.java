package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rule.ChainLink.CLIENT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.LOW;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Set;

/** Flags chain clients that can keep no secret and may still use the grant that rests on one. */
public final class PublicClientWithClientCredentials implements Rule<Auth0Client> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "AUTH0-006", "public-client-with-client-credentials", LOW, CLIENT)
            .title("Client that can keep no secret may use client credentials")
            .because("""
                    A native or single-page application shows whatever is in it to everyone who has it, and a client without \
                    authentication has no secret at all. The grant for client credentials rests on a secret: here it is either dead \
                    or, once somebody gives the client a secret, open to everyone who reads the application.""")
            .see("https://auth0.com/docs/get-started/applications/application-grant-types")
            .see("https://auth0.com/docs/get-started/applications/confidential-and-public-applications")
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
        return Observed.both(client.isPublic(), client.mayUse("client_credentials"))
                .fold(open -> open ? violation(client) : Verdict.compliant(), Verdict::undetermined);
    }

    private static Verdict violation(Auth0Client client) {
        return Verdict.violation(
                "client `" + client.clientId()
                        + "` can keep no secret and may use the grant `client_credentials`, it should not",
                List.of(Evidence.configured(
                        "grant_types", "without client_credentials", "client_credentials", "GET /api/v2/clients")),
                List.of(Remediation.withdrawing(
                        client,
                        Set.of("client_credentials"),
                        "Take the grant for client credentials from client `" + client.clientId() + "`.",
                        "Logins of users go on; a machine that uses this client needs one of its own.")));
    }
}
