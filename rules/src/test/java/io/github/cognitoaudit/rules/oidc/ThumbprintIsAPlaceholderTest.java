package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.IssuerSiteBuilder.ca;
import static io.github.cognitoaudit.world.IssuerSiteBuilder.leaf;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ThumbprintIsAPlaceholderTest {
    private static final String ZEROS = "0000000000000000000000000000000000000000";
    private static final String COPIED = "9e99a48a9960b14926bb7f3b02e22da2b0ab7280";

    private final ThumbprintIsAPlaceholder rule = new ThumbprintIsAPlaceholder();

    @Test
    @PageExample
    void flags_zeros() {
        judging(rule, world().provider(provider().thumbprints(ZEROS)))
                .violates(PROVIDER_ARN, message("`" + ZEROS + "`"), placeholder(ZEROS))
                .mendedBy("aws iam update-open-id-connect-provider-thumbprint --open-id-connect-provider-arn "
                        + PROVIDER_ARN + " --thumbprint-list " + INTERMEDIATE_SHA1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ffffffffffffffffffffffffffffffffffffffff",
                "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF",
                COPIED,
                "9E99A48A9960B14926BB7F3B02E22DA2B0AB7280",
                "60b5e7d8fbad8a16a1caf68d01354c20bb1f8620"
            })
    void flags_other_fillers_and_values_of_samples(String value) {
        judging(rule, world().provider(provider().thumbprints(value)))
                .violates(PROVIDER_ARN, message("`" + value + "`"), placeholder(value));
    }

    @Test
    void flags_the_placeholders_of_a_list_and_only_them() {
        judging(rule, world().provider(provider().thumbprints(ZEROS, STALE_SHA1, COPIED)))
                .violates(
                        PROVIDER_ARN,
                        message("`" + ZEROS + "`, `" + COPIED + "`"),
                        placeholder(ZEROS),
                        placeholder(COPIED));
    }

    @Test
    @PageExample
    void accepts_a_thumbprint_of_the_issuers_own_chain() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void accepts_the_value_of_a_sample_where_the_host_presents_it() {
        judging(
                        rule,
                        world().issuer(issuer().presents(leaf(LEAF_SHA1), ca(COPIED)))
                                .provider(provider().thumbprints(COPIED)))
                .isCompliant();
    }

    @Test
    void accepts_an_empty_list() {
        judging(rule, world().provider(provider().thumbprints())).isCompliant();
    }

    @Test
    void leaves_hosts_of_other_cas_to_the_rule_on_mismatches() {
        judging(
                        rule,
                        world().issuer(issuer().trusted(TlsTrust.DECLARED_CA))
                                .provider(provider().thumbprints(ZEROS)))
                .isCompliant();
        judging(
                        rule,
                        world().issuer(issuer().trusted(TlsTrust.DECLARED_CA))
                                .provider(provider().thumbprintsUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
    }

    @Test
    void needs_no_chain_where_no_value_is_suspect() {
        judging(rule, world().issuer(issuer().tlsUnread(GapReason.UNREACHABLE))).isCompliant();
    }

    @Test
    void leaves_an_unread_chain_undetermined_where_a_value_is_suspect() {
        judging(
                        rule,
                        world().issuer(issuer().tlsUnread(GapReason.UNREACHABLE))
                                .provider(provider().thumbprints(ZEROS)))
                .isUndetermined(GapReason.UNREACHABLE);
    }

    @Test
    void leaves_unread_thumbprints_undetermined() {
        judging(rule, world().provider(provider().thumbprintsUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("iam:GetOpenIDConnectProvider");
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

    private static String message(String values) {
        return "thumbprint " + values + " is a placeholder, no certificate that `acme.eu.auth0.com` presents has it";
    }

    private static Evidence placeholder(String value) {
        return Evidence.configured(
                "ThumbprintList/" + value,
                INTERMEDIATE_SHA1 + " (last certificate that acme.eu.auth0.com presents)",
                value,
                "iam:GetOpenIDConnectProvider");
    }
}
