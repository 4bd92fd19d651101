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
import java.util.Optional;

/** Flags chain clients that still use the login pipeline from before OpenID Connect. */
public final class ClientNotOidcConformant implements Rule<Auth0Client> {

    private static final RuleDescriptor DESCRIPTOR = rule("AUTH0-003", "client-not-oidc-conformant", LOW, CLIENT)
            .title("Client does not follow OpenID Connect strictly")
            .because("""
                    A client that is not OIDC-conformant keeps the old pipeline, with its legacy endpoints and its own idea of which \
                    claims are in an ID token. What AWS takes is written for OpenID Connect, and Auth0 does not extend the old \
                    pipeline any more.""")
            .see("https://auth0.com/docs/authenticate/login/oidc-conformant-authentication")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<Auth0Client> subjects(World world) {
        return world.chain().clients();
    }

    /** Takes a setting that was left out for the default, {@code false} (facts.md 6.3). */
    @Override
    public Verdict judge(Auth0Client client, World world) {
        return client.settings().oidcConformant().fold(conformant -> judge(client, conformant), Verdict::undetermined);
    }

    private static Verdict judge(Auth0Client client, Optional<Boolean> conformant) {
        if (conformant.orElse(false)) {
            return Verdict.compliant();
        }
        String actual = conformant.map(String::valueOf).orElse("left out");
        return Verdict.violation(
                "client `" + client.clientId() + "` uses the old pipeline: `oidc_conformant` is `" + actual
                        + "`, it should be `true`",
                List.of(Evidence.configured("oidc_conformant", "true", actual, "GET /api/v2/clients")),
                List.of(Remediation.patchingClient(
                        client,
                        "Make client `" + client.clientId() + "` follow OpenID Connect strictly.",
                        "{\"oidc_conformant\":true}",
                        "oidc_conformant = true",
                        "The legacy endpoints stop for this client at once, and claims of its own move into a namespace: an "
                                + "application that uses them breaks, others go on.")));
    }
}
