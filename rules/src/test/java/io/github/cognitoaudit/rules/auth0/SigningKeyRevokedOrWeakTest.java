package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.SigningKey;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SigningKeyRevokedOrWeakTest {
    private static final String SUBJECT = "auth0:acme.eu.auth0.com:tenant/acme.eu.auth0.com";
    private static final Observed<Optional<Integer>> UNREAD =
            Observed.unknown(new Gap(GapReason.MALFORMED, "GET /api/v2/keys/signing", "no certificate", List.of()));

    private final SigningKeyRevokedOrWeak rule = new SigningKeyRevokedOrWeak();

    @Test
    @PageExample
    void flags_a_current_key_that_was_revoked() {
        judging(rule, world().signingKeys(key("k1", true, true, 2048)))
                .violates(
                        SUBJECT,
                        message("`k1` (RSA of 2048 bits, revoked)"),
                        evidence("`k1` (RSA of 2048 bits, revoked)"))
                .mendedBy("auth0 api post keys/signing/rotate --tenant acme.eu.auth0.com");
    }

    @Test
    void flags_a_short_key() {
        judging(rule, world().signingKeys(key("k1", true, false, 1024)))
                .violates(SUBJECT, message("`k1` (RSA of 1024 bits)"), evidence("`k1` (RSA of 1024 bits)"));
    }

    @Test
    void flags_a_key_that_is_not_rsa() {
        judging(rule, world().signingKeys(new SigningKey("k1", true, false, false, Observed.known(Optional.empty()))))
                .violates(SUBJECT, message("`k1` (not RSA)"), evidence("`k1` (not RSA)"));
    }

    @Test
    void flags_a_tenant_whose_sound_key_is_not_current() {
        judging(rule, world().signingKeys(key("next", false, false, 2048)))
                .violates(SUBJECT, message("no current key"), evidence("no current key"));
    }

    @Test
    void flags_a_revoked_key_whose_size_is_unread() {
        judging(rule, world().signingKeys(new SigningKey("k1", true, false, true, UNREAD)))
                .violates(
                        SUBJECT,
                        message("`k1` (of unknown size, revoked)"),
                        evidence("`k1` (of unknown size, revoked)"));
    }

    @Test
    @PageExample
    void accepts_a_current_key_of_2048_bits() {
        judging(rule, world().signingKeys(key("k1", true, false, 2048))).isCompliant();
    }

    @Test
    void accepts_one_sound_key_beside_others() {
        judging(
                        rule,
                        world().signingKeys(
                                        key("old", true, true, 1024),
                                        new SigningKey("unread", true, false, false, UNREAD),
                                        key("sound", true, false, 4096)))
                .isCompliant();
    }

    @Test
    void leaves_a_key_of_unread_size_undetermined() {
        judging(rule, world().signingKeys(new SigningKey("k1", true, false, false, UNREAD)))
                .isUndetermined(GapReason.MALFORMED);
    }

    @Test
    void leaves_unread_keys_undetermined() {
        judging(rule, world().signingKeysUnread(GapReason.ACCESS_DENIED))
                .isUndeterminedWithout("GET /api/v2/keys/signing");
    }

    private static SigningKey key(String kid, boolean current, boolean revoked, int bits) {
        return new SigningKey(kid, current, !current, revoked, Observed.known(Optional.of(bits)));
    }

    private static String message(String found) {
        return "tenant `acme.eu.auth0.com` signs with " + found
                + ", it should sign with an RSA key of `2048` bits or more that is not revoked";
    }

    private static Evidence evidence(String found) {
        return Evidence.observed(
                "keys", "current, not revoked, RSA of 2048 bits or more", found, "GET /api/v2/keys/signing");
    }
}
