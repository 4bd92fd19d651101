package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rule.ChainLink.CLIENT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.LOW;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Set;

/** Flags chain clients that may get tokens in the address bar, by the implicit grant. */
public final class ClientAllowsImplicitGrant implements Rule<Auth0Client> {

    private static final RuleDescriptor DESCRIPTOR = rule("AUTH0-004", "client-allows-implicit-grant", LOW, CLIENT)
            .title("Client may use the implicit grant")
            .because("""
                    The implicit grant hands the ID token over in the address of a page, where the browser's history, logs and \
                    scripts of the page can read it. Until it expires, that token buys AWS credentials. The authorization code with \
                    PKCE does the same without showing the token.""")
            .see("https://auth0.com/docs/get-started/applications/application-grant-types")
            .see(
                    "https://auth0.com/docs/get-started/authentication-and-authorization-flow/implicit-flow-with-form-post")
            .see(
                    "https://auth0.com/docs/get-started/authentication-and-authorization-flow/authorization-code-flow-with-pkce")
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
        return client.mayUse("implicit")
                .fold(allowed -> allowed ? violation(client) : Verdict.compliant(), Verdict::undetermined);
    }

    private static Verdict violation(Auth0Client client) {
        return Verdict.violation(
                "client `" + client.clientId() + "` may use the grant `implicit`, `authorization_code` should do",
                List.of(Evidence.configured("grant_types", "without implicit", "implicit", "GET /api/v2/clients")),
                List.of(Remediation.withdrawing(
                        client,
                        Set.of("implicit"),
                        "Take the implicit grant from client `" + client.clientId() + "`.",
                        "An application that still asks for `response_type=id_token` or `token` can not log in any more; move "
                                + "it to the authorization code with PKCE first.")));
    }
}
