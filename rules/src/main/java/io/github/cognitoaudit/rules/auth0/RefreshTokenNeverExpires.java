package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rule.ChainLink.CLIENT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.RefreshTokens;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;

/** Flags public chain clients whose refresh tokens, once stolen, are of use for good. */
public final class RefreshTokenNeverExpires implements Rule<Auth0Client> {

    private static final RuleDescriptor DESCRIPTOR = rule("AUTH0-008", "refresh-token-never-expires", MEDIUM, CLIENT)
            .title("Stolen refresh token stays of use for good")
            .because("""
                    A public client keeps its refresh token where others may find it. One that does not rotate is not noticed when \
                    two hold it, and one that does not expire yields new ID tokens, and with them AWS credentials, for as long as \
                    the user exists.""")
            .see("https://auth0.com/docs/secure/tokens/refresh-tokens/configure-refresh-token-rotation")
            .see("https://auth0.com/docs/secure/tokens/refresh-tokens/configure-refresh-token-expiration")
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
        Observed<Boolean> holdsTokens = Observed.both(client.isPublic(), client.mayUse("refresh_token"));
        return Observed.both(holdsTokens, client.hasEndlessRefreshTokens())
                .fold(endless -> endless ? violation(client) : Verdict.compliant(), Verdict::undetermined);
    }

    private static Verdict violation(Auth0Client client) {
        Optional<RefreshTokens> tokens =
                client.settings().refreshTokens().fold(known -> known, gap -> Optional.empty());
        String rotation = tokens.flatMap(RefreshTokens::rotationType).orElse("left out");
        String expiration = tokens.flatMap(RefreshTokens::expirationType).orElse("left out");
        return Verdict.violation(
                "client `" + client.clientId() + "` can keep no secret and its refresh tokens are `" + rotation
                        + "` and `" + expiration + "`, they should be `rotating` and `expiring`",
                List.of(
                        Evidence.configured("refresh_token.rotation_type", "rotating", rotation, "GET /api/v2/clients"),
                        Evidence.configured(
                                "refresh_token.expiration_type", "expiring", expiration, "GET /api/v2/clients")),
                List.of(Remediation.patchingClient(
                        client,
                        "Let the refresh tokens of client `" + client.clientId()
                                + "` rotate, and expire after 30 days or 15 days without use.",
                        "{\"refresh_token\":{\"rotation_type\":\"rotating\",\"expiration_type\":\"expiring\","
                                + "\"token_lifetime\":2592000,\"infinite_token_lifetime\":false,"
                                + "\"idle_token_lifetime\":1296000,\"infinite_idle_token_lifetime\":false}}",
                        """
                        refresh_token {
                          rotation_type                = "rotating"
                          expiration_type              = "expiring"
                          token_lifetime               = 2592000
                          infinite_token_lifetime      = false
                          idle_token_lifetime          = 1296000
                          infinite_idle_token_lifetime = false
                        }
                        """,
                        "Auth0 swaps the tokens in use at their next use; an application that does not keep the new token of "
                                + "each answer must ask its users to log in again.")));
    }
}
