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

/** Flags chain clients to which pages of the application may send passwords across origins. */
public final class CrossOriginAuthenticationEnabled implements Rule<Auth0Client> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "AUTH0-010", "cross-origin-authentication-enabled", LOW, CLIENT)
            .title("Client takes passwords across origins")
            .because("""
                    With cross-origin authentication a page of the application collects the password and sends it to Auth0, so every \
                    script of that page can read it, and it rests on third-party cookies that browsers block. The login page of \
                    Auth0 needs neither.""")
            .see("https://auth0.com/docs/authenticate/login/cross-origin-authentication")
            .see("https://auth0.com/docs/get-started/applications/set-up-cors")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<Auth0Client> subjects(World world) {
        return world.chain().clients();
    }

    /** Takes a setting that was left out for off: it is a switch that has to be turned on. */
    @Override
    public Verdict judge(Auth0Client client, World world) {
        return client.settings()
                .crossOriginAuthentication()
                .fold(on -> on.orElse(false) ? violation(client) : Verdict.compliant(), Verdict::undetermined);
    }

    private static Verdict violation(Auth0Client client) {
        return Verdict.violation(
                "client `" + client.clientId() + "` has `cross_origin_authentication` `true`, it should be `false`",
                List.of(Evidence.configured("cross_origin_authentication", "false", "true", "GET /api/v2/clients")),
                List.of(
                        Remediation.patchingClient(
                                client,
                                "Switch cross-origin authentication off for client `" + client.clientId() + "`.",
                                "{\"cross_origin_authentication\":false}",
                                "cross_origin_auth = false",
                                "A login form that is part of the application stops to work; move it to Auth0's login page first.")));
    }
}
