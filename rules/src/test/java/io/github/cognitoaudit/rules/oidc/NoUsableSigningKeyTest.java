package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.IssuerSiteBuilder.rsaKey;
import static io.github.cognitoaudit.world.SoundWorld.ISSUER;
import static io.github.cognitoaudit.world.SoundWorld.KID;
import static io.github.cognitoaudit.world.SoundWorld.issuer;
import static io.github.cognitoaudit.world.SoundWorld.signingKey;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.SigningKey;
import io.github.cognitoaudit.model.oidc.PublicKey;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NoUsableSigningKeyTest {
    private static final String CALL = "GET /.well-known/jwks.json";
    private static final PublicKey EC_KEY =
            new PublicKey(Optional.of(KID), "EC", Optional.of("sig"), Optional.of("ES256"), Optional.empty());
    private static final PublicKey ENCRYPTION_KEY =
            new PublicKey(Optional.of(KID), "RSA", Optional.of("enc"), Optional.empty(), Optional.of(2048));

    private final NoUsableSigningKey rule = new NoUsableSigningKey();

    @Test
    @PageExample
    void flags_an_issuer_that_does_not_publish_the_current_key() {
        judging(rule, world().issuer(issuer().keys(rsaKey("previous-key"))))
                .violates(
                        ISSUER,
                        "issuer `https://acme.eu.auth0.com/` publishes keys, but not the tenant's current one, `current-key`",
                        Evidence.observed("keys/current-key", "current-key", "RSA sig previous-key", CALL))
                .mendedBy("curl --silent --show-error https://acme.eu.auth0.com/.well-known/jwks.json")
                .mendedBy("auth0 api post keys/signing/rotate");
    }

    @Test
    void flags_an_issuer_without_an_rsa_key_for_signatures() {
        judging(rule, world().issuer(issuer().keys(EC_KEY, ENCRYPTION_KEY)))
                .violates(
                        ISSUER,
                        "issuer `https://acme.eu.auth0.com/` publishes no RSA key for signatures",
                        Evidence.observed(
                                "keys", "an RSA key for signatures", "EC sig current-key, RSA enc current-key", CALL));
    }

    @Test
    void flags_an_issuer_without_any_key_even_where_the_tenants_keys_were_not_read() {
        judging(rule, world().signingKeysUnread(GapReason.ACCESS_DENIED).issuer(issuer().keys()))
                .violates(
                        ISSUER,
                        "issuer `https://acme.eu.auth0.com/` publishes no RSA key for signatures",
                        Evidence.observed("keys", "an RSA key for signatures", "no key", CALL));
    }

    @Test
    @PageExample
    void accepts_an_issuer_that_publishes_the_current_key() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void accepts_a_key_that_does_not_say_what_it_is_for() {
        PublicKey key = new PublicKey(Optional.of(KID), "RSA", Optional.empty(), Optional.empty(), Optional.empty());
        judging(rule, world().issuer(issuer().keys(key))).isCompliant();
    }

    @Test
    void asks_nothing_of_keys_that_are_not_current() {
        judging(
                        rule,
                        world().signingKeys(
                                        signingKey(KID, true),
                                        signingKey("next-key", false),
                                        new SigningKey(
                                                "revoked-key", false, false, true, Observed.known(Optional.of(2048)))))
                .isCompliant();
    }

    @Test
    void accepts_the_current_key_beside_keys_that_were_not_read() {
        judging(rule, world().issuer(issuer().moreKeysUnread(GapReason.MALFORMED)))
                .isCompliant();
    }

    @Test
    void leaves_a_key_that_may_be_among_unread_ones_undetermined() {
        judging(rule, world().issuer(issuer().keys(rsaKey("previous-key")).moreKeysUnread(GapReason.MALFORMED)))
                .isUndetermined(GapReason.MALFORMED);
    }

    @Test
    void leaves_unread_keys_of_the_tenant_undetermined() {
        judging(rule, world().signingKeysUnread(GapReason.ACCESS_DENIED))
                .isUndeterminedWithout("GET /api/v2/keys/signing");
    }

    @Test
    void leaves_unread_published_keys_undetermined() {
        judging(rule, world().issuer(issuer().keysUnread(GapReason.UNREACHABLE)))
                .isUndeterminedWithout(CALL);
    }
}
