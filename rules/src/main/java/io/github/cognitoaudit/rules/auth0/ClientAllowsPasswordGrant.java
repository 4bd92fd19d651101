package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rule.ChainLink.CLIENT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

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

/** Flags chain clients that may trade a password for tokens without a login page. */
public final class ClientAllowsPasswordGrant implements Rule<Auth0Client> {
    private static final Set<String> PASSWORD_GRANTS =
            Set.of("password", "http://auth0.com/oauth/grant-type/password-realm");

    private static final RuleDescriptor DESCRIPTOR = rule("AUTH0-005", "client-allows-password-grant", MEDIUM, CLIENT)
            .title("Client may use the password grant")
            .because("""
                    With the password grant the application itself sees the password, and no login page stands between: no second \
                    factor by itself, no bot detection, no single sign-on. Whoever holds a leaked password gets an ID token, and \
                    with it AWS credentials, in one request.""")
            .see("https://auth0.com/docs/get-started/applications/application-grant-types")
            .see(
                    "https://auth0.com/docs/get-started/authentication-and-authorization-flow/resource-owner-password-flow")
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
        return client.grantsAmong(PASSWORD_GRANTS)
                .fold(
                        grants -> grants.isEmpty() ? Verdict.compliant() : violation(client, grants),
                        Verdict::undetermined);
    }

    private static Verdict violation(Auth0Client client, List<String> grants) {
        return Verdict.violation(
                "client `" + client.clientId() + "` may use the grant `" + String.join("`, `", grants)
                        + "`, `authorization_code` should do",
                List.of(Evidence.configured(
                        "grant_types", "without password grants", String.join(", ", grants), "GET /api/v2/clients")),
                List.of(Remediation.withdrawing(
                        client,
                        PASSWORD_GRANTS,
                        "Take the password grants from client `" + client.clientId() + "`.",
                        "An application that asks for the password itself can not log in any more; move it to the login page "
                                + "first.")));
    }
}
