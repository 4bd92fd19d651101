package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.ANCHOR_SHA1;
import static io.github.cognitoaudit.world.SoundWorld.INTERMEDIATE_SHA1;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.STALE_SHA1;
import static io.github.cognitoaudit.world.SoundWorld.issuer;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.oidc.TlsTrust;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class ThumbprintStaleTest {
    private static final String COPIED = "9e99a48a9960b14926bb7f3b02e22da2b0ab7280";

    private final ThumbprintStale rule = new ThumbprintStale();

    @Test
    @PageExample
    void flags_a_thumbprint_that_matches_nothing_where_the_ca_is_public() {
        judging(rule, world().provider(provider().thumbprints(STALE_SHA1)))
                .violates(
                        PROVIDER_ARN,
                        "no thumbprint matches a certificate that `acme.eu.auth0.com` presents; AWS trusts the host by its own "
                                + "library of CAs, so logins work today",
                        Evidence.configured(
                                "ThumbprintList",
                                INTERMEDIATE_SHA1 + " (last certificate that acme.eu.auth0.com presents)",
                                STALE_SHA1,
                                "iam:GetOpenIDConnectProvider"))
                .mendedBy("aws iam update-open-id-connect-provider-thumbprint --open-id-connect-provider-arn "
                        + PROVIDER_ARN + " --thumbprint-list " + INTERMEDIATE_SHA1);
    }

    @Test
    @PageExample
    void accepts_the_last_presented_certificate() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void accepts_one_match_among_others() {
        judging(rule, world().provider(provider().thumbprints(STALE_SHA1, ANCHOR_SHA1)))
                .isCompliant();
    }

    @Test
    void accepts_an_empty_list() {
        judging(rule, world().provider(provider().thumbprints())).isCompliant();
    }

    @Test
    void accepts_an_empty_list_whatever_the_host_presents() {
        judging(
                        rule,
                        world().issuer(issuer().tlsUnread(GapReason.UNREACHABLE))
                                .provider(provider().thumbprints()))
                .isCompliant();
    }

    @Test
    void leaves_hosts_of_other_cas_to_the_rule_before() {
        judging(
                        rule,
                        world().issuer(issuer().trusted(TlsTrust.UNTRUSTED))
                                .provider(provider().thumbprints(STALE_SHA1)))
                .isCompliant();
        judging(
                        rule,
                        world().issuer(issuer().trusted(TlsTrust.UNTRUSTED))
                                .provider(provider().thumbprintsUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
    }

    @Test
    void leaves_lists_with_a_placeholder_to_the_next_rule_whatever_the_host_presents() {
        judging(rule, world().provider(provider().thumbprints(STALE_SHA1, COPIED)))
                .isCompliant();
        judging(
                        rule,
                        world().issuer(issuer().tlsUnread(GapReason.UNREACHABLE))
                                .provider(provider().thumbprints(STALE_SHA1, COPIED)))
                .isCompliant();
    }

    @Test
    void leaves_unread_thumbprints_undetermined() {
        judging(rule, world().provider(provider().thumbprintsUnread(GapReason.ACCESS_DENIED)))
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
}
