package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rule.ChainLink.CLIENT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.LOW;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;

/** Flags chain clients whose ID tokens live longer than the team, or else Auth0 by default, allows. */
public final class IdTokenLivesTooLong implements Rule<Auth0Client> {
    private static final int DEFAULT_SECONDS = 36000;

    private static final RuleDescriptor DESCRIPTOR = rule("AUTH0-009", "id-token-lives-too-long", LOW, CLIENT)
            .title("ID token lives longer than intended")
            .because("""
                    An ID token can be exchanged for AWS credentials again and again until it expires. Logging the user out, or \
                    blocking the user in Auth0, does not end that: only the lifetime of the token does.""")
            .see("https://auth0.com/docs/secure/tokens/id-tokens/update-id-token-lifetime")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<Auth0Client> subjects(World world) {
        return world.chain().clients();
    }

    /** Takes a lifetime that was left out for Auth0's default, 36000 seconds (facts.md 6.3). */
    @Override
    public Verdict judge(Auth0Client client, World world) {
        int longest = world.intent().maxIdTokenLifetimeSeconds().orElse(DEFAULT_SECONDS);
        return client.settings()
                .idTokenLifetimeSeconds()
                .fold(lifetime -> judge(client, lifetime, longest), Verdict::undetermined);
    }

    private static Verdict judge(Auth0Client client, Optional<Integer> lifetime, int longest) {
        int seconds = lifetime.orElse(DEFAULT_SECONDS);
        if (seconds <= longest) {
            return Verdict.compliant();
        }
        String actual = lifetime.map(String::valueOf).orElse("left out, so " + DEFAULT_SECONDS);
        return Verdict.violation(
                "ID tokens of client `" + client.clientId() + "` live `" + seconds + "` seconds, they should live `"
                        + longest + "` at most",
                List.of(Evidence.configured(
                        "jwt_configuration.lifetime_in_seconds", "at most " + longest, actual, "GET /api/v2/clients")),
                List.of(TokenSettings.of(client)
                        .living(longest)
                        .patch(
                                client,
                                "Shorten the life of the ID tokens of client `" + client.clientId() + "` to " + longest
                                        + " seconds.",
                                "New ID tokens expire sooner; an application that uses one for longer must renew it, or its calls to "
                                        + "Cognito fail.")));
    }
}
