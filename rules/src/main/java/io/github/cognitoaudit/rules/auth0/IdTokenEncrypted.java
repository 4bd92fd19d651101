package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rule.ChainLink.CLIENT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.GapReason;
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
import java.util.Optional;

/** Flags chain clients whose ID tokens are encrypted, so that AWS can not read them. */
public final class IdTokenEncrypted implements Rule<Auth0Client> {

    private static final RuleDescriptor DESCRIPTOR = rule("AUTH0-011", "id-token-encrypted", HIGH, CLIENT)
            .title("ID token is encrypted, so AWS can not read it")
            .because("""
                    A client with an encryption key gets ID tokens that only the holder of the private key can read. Cognito and STS \
                    read plain signed tokens, so every login ends in an invalid token.""")
            .see("https://auth0.com/docs/secure/tokens/id-tokens/id-token-structure")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<Auth0Client> subjects(World world) {
        return world.chain()
                .clients()
                .filter(client -> Observed.known(whyNotAsked(client).isEmpty()));
    }

    /** Asks only where the token may see encryption keys, or in a plan, for a key that is left out may also be hidden (facts.md 6.4). */
    @Override
    public Optional<String> notExaminedBecause(World world) {
        List<Auth0Client> clients = world.chain().clients().items();
        boolean anyAsked =
                clients.stream().anyMatch(client -> whyNotAsked(client).isEmpty());
        return anyAsked
                ? Optional.empty()
                : clients.stream()
                        .flatMap(client -> whyNotAsked(client).stream())
                        .findFirst();
    }

    @Override
    public Verdict judge(Auth0Client client, World world) {
        return client.settings()
                .idTokenEncrypted()
                .fold(encrypted -> encrypted ? violation(client) : Verdict.compliant(), Verdict::undetermined);
    }

    private static Verdict violation(Auth0Client client) {
        return Verdict.violation(
                "client `" + client.clientId()
                        + "` has an encryption key, so AWS can not read its ID tokens; it should have none",
                List.of(Evidence.configured("encryption_key", "not set", "set", "GET /api/v2/clients")),
                List.of(Remediation.patchingClient(
                        client,
                        "Take the encryption key from client `" + client.clientId() + "`.",
                        "{\"encryption_key\":null}",
                        "# without encryption_key",
                        "New ID tokens are signed only; an application that decrypts them must take plain ones first, or its "
                                + "logins break.")));
    }

    private static Optional<String> whyNotAsked(Auth0Client client) {
        return client.settings()
                .idTokenEncrypted()
                .fold(
                        known -> Optional.empty(),
                        gap -> gap.reason() == GapReason.NOT_ASKED ? Optional.of(gap.detail()) : Optional.empty());
    }
}
