package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rule.ChainLink.CLIENT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.Auth0Connection;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Flags chain clients with a social connection that uses the keys that Auth0 shares among all tenants. */
public final class SocialConnectionUsesDeveloperKeys implements Rule<Auth0Client> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "AUTH0-015", "social-connection-uses-developer-keys", MEDIUM, CLIENT)
            .title("Social connection uses Auth0's shared test keys")
            .because("""
                    Without credentials of the team's own a social connection uses keys that Auth0 shares among all tenants for \
                    trying out: users consent to Auth0's application in place of the team's, and single sign-on and custom domains \
                    may not work with them. Auth0 says not to use them in production.""")
            .see("https://auth0.com/docs/authenticate/identity-providers/social-identity-providers/devkeys")
            .see("https://auth0.com/docs/authenticate/identity-providers/social-identity-providers")
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
    public Optional<String> notExaminedBecause(World world) {
        return world.chain().clients().flatMap(Auth0Client::connections).whySwitchedOff();
    }

    @Override
    public Verdict judge(Auth0Client client, World world) {
        Listing<Auth0Connection> shared = client.connections().filter(Auth0Connection::usesDeveloperKeys);
        if (!shared.items().isEmpty()) {
            return violation(client, shared.items());
        }
        return shared.isComplete() ? Verdict.compliant() : Verdict.undetermined(shared.gaps());
    }

    private static Verdict violation(Auth0Client client, List<Auth0Connection> shared) {
        String names =
                shared.stream().map(connection -> "`" + connection.name() + "`").collect(Collectors.joining(", "));
        return Verdict.violation(
                "users of client `" + client.clientId() + "` come through " + names
                        + " with Auth0's shared test keys, the team's own credentials should be there",
                shared.stream()
                        .map(connection -> Evidence.configured(
                                "connections/" + connection.connectionId() + "/options.client_id",
                                "the team's own",
                                "not set",
                                "GET /api/v2/clients/{id}/connections"))
                        .toList(),
                shared.stream()
                        .map(SocialConnectionUsesDeveloperKeys::useOwnCredentials)
                        .toList());
    }

    /** Writes back what it has just read, for a change of {@code options} replaces them all. */
    private static Remediation useOwnCredentials(Auth0Connection connection) {
        String path = "connections/" + connection.connectionId();
        return new Remediation(
                Remediation.Side.AUTH0,
                "Register an application with the provider of `" + connection.name()
                        + "`, and give its credentials, in the "
                        + "variables PROVIDER_ID and PROVIDER_SECRET, to the connection.",
                "auth0 api patch " + path + " --data \"$(auth0 api get " + path
                        + " | jq '{options: (.options + {client_id: env.PROVIDER_ID, client_secret: env.PROVIDER_SECRET})}')\"",
                """
                # the connection %s
                resource "auth0_connection" "social" {
                  options {
                    client_id     = var.provider_id
                    client_secret = var.provider_secret
                  }
                }
                """.formatted(connection.connectionId()),
                "Users are asked for consent once more; some providers give a user another id for another application, so that "
                        + "the user becomes a new one.");
    }
}
