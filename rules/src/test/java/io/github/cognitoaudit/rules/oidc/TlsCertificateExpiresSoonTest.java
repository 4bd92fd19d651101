package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.IssuerSiteBuilder.ca;
import static io.github.cognitoaudit.world.IssuerSiteBuilder.leaf;
import static io.github.cognitoaudit.world.SoundWorld.INTERMEDIATE_SHA1;
import static io.github.cognitoaudit.world.SoundWorld.ISSUER;
import static io.github.cognitoaudit.world.SoundWorld.LEAF_SHA1;
import static io.github.cognitoaudit.world.SoundWorld.issuer;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.oidc.TlsTrust;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.WorldBuilder;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TlsCertificateExpiresSoonTest {
    private static final String HOST = "login.acme.com";
    private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant TEN_DAYS_BEFORE = Instant.parse("2029-12-22T00:00:00Z");

    private final TlsCertificateExpiresSoon rule = new TlsCertificateExpiresSoon();

    @Test
    @PageExample
    void flags_a_certificate_of_a_self_managed_domain_that_ends_soon() {
        judging(rule, domain("self_managed_certs").takenAt(TEN_DAYS_BEFORE))
                .violates(
                        "https://login.acme.com/",
                        "`login.acme.com` presents `CN=leaf 1eaf`, valid until `2030-01-01T00:00:00Z`; a certificate should"
                                + " be valid for more than `30` days",
                        ending(30))
                .mendedBy(
                        "openssl s_client -connect login.acme.com:443 -servername login.acme.com -showcerts < /dev/null");
    }

    @ParameterizedTest
    @EnumSource(
            value = TlsTrust.class,
            names = {"DECLARED_CA", "UNTRUSTED"})
    void flags_a_certificate_of_a_private_ca_on_any_domain(TlsTrust trust) {
        judging(
                        rule,
                        world().takenAt(END)
                                .issuer(issuer().presents(leaf(LEAF_SHA1)).trusted(trust)))
                .violates(
                        ISSUER,
                        "`acme.eu.auth0.com` presents `CN=leaf 1eaf`, valid until `2030-01-01T00:00:00Z`; a certificate"
                                + " should be valid for more than `30` days",
                        ending(30));
    }

    @Test
    void looks_ahead_as_far_as_the_configuration_says() {
        judging(rule, domain("self_managed_certs").takenAt(TEN_DAYS_BEFORE).days("OIDC-016", 9))
                .isCompliant();
        judging(rule, domain("self_managed_certs").takenAt(TEN_DAYS_BEFORE).days("OIDC-016", 10))
                .violates(
                        "https://login.acme.com/",
                        "`login.acme.com` presents `CN=leaf 1eaf`, valid until `2030-01-01T00:00:00Z`; a certificate should"
                                + " be valid for more than `10` days",
                        ending(10));
    }

    @Test
    void flags_every_certificate_of_the_chain() {
        judging(
                        rule,
                        world().takenAt(END)
                                .issuer(issuer().presents(leaf(LEAF_SHA1), ca(INTERMEDIATE_SHA1))
                                        .trusted(TlsTrust.UNTRUSTED)))
                .violates(
                        ISSUER,
                        "`acme.eu.auth0.com` presents `CN=leaf 1eaf`, valid until `2030-01-01T00:00:00Z`, `CN=ca ca11`, valid"
                                + " until `2030-01-01T00:00:00Z`; a certificate should be valid for more than `30` days",
                        ending(30),
                        Evidence.observed(
                                "certificates/1/notAfter",
                                "more than 30 days from now",
                                "2030-01-01T00:00:00Z",
                                "TLS handshake"));
    }

    @Test
    @PageExample
    void accepts_a_certificate_that_is_valid_for_long() {
        judging(rule, domain("self_managed_certs")).isCompliant();
    }

    @Test
    void leaves_certificates_that_auth0_renews_alone() {
        judging(rule, world().takenAt(TEN_DAYS_BEFORE)).isCompliant();
        judging(rule, domain("auth0_managed_certs").takenAt(TEN_DAYS_BEFORE)).isCompliant();
    }

    @Test
    void needs_no_custom_domains_where_nothing_ends_or_the_ca_is_private() {
        judging(rule, world().issuerHost(HOST).customDomainsUnread(GapReason.ACCESS_DENIED))
                .isCompliant();
        judging(
                        rule,
                        world().issuerHost(HOST)
                                .customDomainsUnread(GapReason.ACCESS_DENIED)
                                .takenAt(END)
                                .issuer(issuer(HOST).presents(leaf(LEAF_SHA1)).trusted(TlsTrust.UNTRUSTED)))
                .violates(
                        "https://login.acme.com/",
                        "`login.acme.com` presents `CN=leaf 1eaf`, valid until `2030-01-01T00:00:00Z`; a certificate should"
                                + " be valid for more than `30` days",
                        ending(30));
    }

    @Test
    void leaves_unlisted_domains_undetermined_where_something_ends() {
        judging(
                        rule,
                        world().issuerHost(HOST)
                                .customDomainsUnread(GapReason.ACCESS_DENIED)
                                .takenAt(TEN_DAYS_BEFORE))
                .isUndeterminedWithout("GET /api/v2/custom-domains");
    }

    @Test
    void leaves_an_unread_chain_undetermined() {
        judging(rule, world().issuer(issuer().tlsUnread(GapReason.UNREACHABLE))).isUndeterminedWithout("TLS handshake");
    }

    private static WorldBuilder domain(String type) {
        return world().issuerHost(HOST)
                .issuer(issuer(HOST).presents(leaf(LEAF_SHA1)))
                .customDomain(HOST, "ready", type);
    }

    private static Evidence ending(int days) {
        return Evidence.observed(
                "certificates/0/notAfter",
                "more than " + days + " days from now",
                "2030-01-01T00:00:00Z",
                "TLS handshake");
    }
}
