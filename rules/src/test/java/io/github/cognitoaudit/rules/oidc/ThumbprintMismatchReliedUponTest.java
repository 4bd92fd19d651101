package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.IssuerSiteBuilder.ca;
import static io.github.cognitoaudit.world.IssuerSiteBuilder.leaf;
import static io.github.cognitoaudit.world.SoundWorld.ANCHOR_SHA1;
import static io.github.cognitoaudit.world.SoundWorld.INTERMEDIATE_SHA1;
import static io.github.cognitoaudit.world.SoundWorld.LEAF_SHA1;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.STALE_SHA1;
import static io.github.cognitoaudit.world.SoundWorld.issuer;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.oidc.TlsTrust;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ThumbprintMismatchReliedUponTest {
    private static final String RELIED_UPON = "AWS verifies `acme.eu.auth0.com` by the thumbprint alone, and ";

    private final ThumbprintMismatchReliedUpon rule = new ThumbprintMismatchReliedUpon();

    @Test
    @PageExample
    void flags_a_thumbprint_that_matches_nothing_where_the_ca_is_private() {
        judging(rule, privateCa().provider(provider().thumbprints(STALE_SHA1)))
                .violates(
                        PROVIDER_ARN,
                        RELIED_UPON + "no configured one matches a certificate that it presents",
                        thumbprints(STALE_SHA1))
                .mendedBy("aws iam update-open-id-connect-provider-thumbprint --open-id-connect-provider-arn "
                        + PROVIDER_ARN + " --thumbprint-list " + INTERMEDIATE_SHA1);
    }

    @ParameterizedTest
    @EnumSource(
            value = TlsTrust.class,
            names = {"DECLARED_CA", "UNTRUSTED"})
    void flags_an_empty_list_whatever_the_ca_is(TlsTrust trust) {
        judging(
                        rule,
                        world().issuer(issuer().trusted(trust))
                                .provider(provider().thumbprints()))
                .violates(PROVIDER_ARN, RELIED_UPON + "none is configured", thumbprints("empty"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000",
                "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF",
                "9e99a48a9960b14926bb7f3b02e22da2b0ab7280"
            })
    void says_that_a_placeholder_is_one(String placeholder) {
        judging(rule, privateCa().provider(provider().thumbprints(placeholder)))
                .violates(PROVIDER_ARN, RELIED_UPON + "the configured one is a placeholder", thumbprints(placeholder));
    }

    @Test
    void flags_the_server_certificate_where_a_ca_certificate_is_presented_too() {
        judging(rule, privateCa().provider(provider().thumbprints(LEAF_SHA1)))
                .violates(
                        PROVIDER_ARN,
                        RELIED_UPON + "no configured one matches a certificate that it presents",
                        thumbprints(LEAF_SHA1));
    }

    @Test
    @PageExample
    void accepts_the_last_presented_certificate() {
        judging(rule, privateCa()).isCompliant();
    }

    @Test
    void accepts_one_match_among_others_in_either_case() {
        judging(
                        rule,
                        privateCa()
                                .provider(
                                        provider().thumbprints(STALE_SHA1, INTERMEDIATE_SHA1.toUpperCase(Locale.ROOT))))
                .isCompliant();
    }

    @Test
    void accepts_the_trust_anchor() {
        judging(rule, privateCa().provider(provider().thumbprints(ANCHOR_SHA1))).isCompliant();
    }

    @Test
    void accepts_another_ca_certificate_of_the_chain() {
        String between = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";
        judging(
                        rule,
                        world().issuer(issuer().trusted(TlsTrust.DECLARED_CA)
                                        .presents(leaf(LEAF_SHA1), ca(between), ca(INTERMEDIATE_SHA1)))
                                .provider(provider().thumbprints(between)))
                .isCompliant();
    }

    @Test
    void accepts_the_server_certificate_where_nothing_else_is_presented() {
        judging(
                        rule,
                        world().issuer(issuer().trusted(TlsTrust.UNTRUSTED).presents(leaf(LEAF_SHA1)))
                                .provider(provider().thumbprints(LEAF_SHA1)))
                .isCompliant();
    }

    @Test
    void leaves_publicly_trusted_hosts_to_the_next_rules() {
        judging(rule, world().provider(provider().thumbprints(STALE_SHA1))).isCompliant();
        judging(rule, world().provider(provider().thumbprintsUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
    }

    @Test
    void leaves_unread_thumbprints_undetermined_where_the_ca_is_private() {
        judging(rule, privateCa().provider(provider().thumbprintsUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("iam:GetOpenIDConnectProvider");
    }

    @Test
    void leaves_an_unread_chain_undetermined() {
        judging(rule, world().issuer(issuer().tlsUnread(GapReason.UNREACHABLE))).isUndetermined(GapReason.UNREACHABLE);
    }

    @Test
    void names_both_gaps_where_neither_side_was_read() {
        judging(
                        rule,
                        world().issuer(issuer().tlsUnread(GapReason.UNREACHABLE))
                                .provider(provider().thumbprintsUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED, GapReason.UNREACHABLE);
    }

    @Test
    void leaves_unlisted_providers_undetermined() {
        judging(rule, world().providersUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }

    private static WorldBuilder privateCa() {
        return world().issuer(issuer().trusted(TlsTrust.DECLARED_CA));
    }

    private static Evidence thumbprints(String actual) {
        return Evidence.configured(
                "ThumbprintList",
                INTERMEDIATE_SHA1 + " (last certificate that acme.eu.auth0.com presents)",
                actual,
                "iam:GetOpenIDConnectProvider");
    }
}
