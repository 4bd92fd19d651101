package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rule.ChainLink.CLIENT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;

/** Flags chain clients that may exchange any token for the ID token of any user. */
public final class TokenExchangeMintsAnyUser implements Rule<Auth0Client> {
    private static final String TYPE = "custom_authentication";

    private static final RuleDescriptor DESCRIPTOR = rule("AUTH0-017", "token-exchange-mints-any-user", HIGH, CLIENT)
            .title("Client may mint ID tokens for any user")
            .because("""
                    With custom token exchange an Action of the tenant takes a token of any form and names the user that it stands \
                    for; Auth0 then issues an ID token of that user, without a login. One check forgotten in that Action makes \
                    everyone any user, and so gives everyone the AWS credentials of any user.""")
            .see("https://auth0.com/docs/authenticate/custom-token-exchange")
            .see("https://auth0.com/docs/get-started/authentication-and-authorization-flow/token-exchange-flow")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<Auth0Client> subjects(World world) {
        return world.chain().clients();
    }

    /** Takes a setting that was left out for off, which custom token exchange is by default, as its documentation says. */
    @Override
    public Verdict judge(Auth0Client client, World world) {
        return client.settings()
                .tokenExchangeTypes()
                .fold(
                        types -> types.orElse(List.of()).contains(TYPE) ? violation(client) : Verdict.compliant(),
                        Verdict::undetermined);
    }

    private static Verdict violation(Auth0Client client) {
        return Verdict.violation(
                "client `" + client.clientId() + "` may use every token exchange of type `" + TYPE
                        + "`, it should use none",
                List.of(Evidence.configured(
                        "token_exchange.allow_any_profile_of_type", "without " + TYPE, TYPE, "GET /api/v2/clients")),
                List.of(Remediation.patchingClient(
                        client,
                        "Take custom token exchange from client `" + client.clientId()
                                + "`; let a client that is no audience of the IAM provider exchange tokens.",
                        "{\"token_exchange\":null}",
                        "# without token_exchange",
                        "Logins by token exchange end for this client; logins through the login page go on.")));
    }
}
