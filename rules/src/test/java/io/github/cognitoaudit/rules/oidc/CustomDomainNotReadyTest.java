package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.WorldBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CustomDomainNotReadyTest {
    private static final String HOST = "login.acme.com";

    private final CustomDomainNotReady rule = new CustomDomainNotReady();

    @Test
    @PageExample
    void flags_a_domain_that_waits_for_its_verification() {
        judging(rule, customDomain("pending_verification"))
                .violates("https://login.acme.com/", message("pending_verification"), status("pending_verification"))
                .mendedBy(
                        "auth0 api post \"custom-domains/$(auth0 api get custom-domains | jq -r '.[] | select(.domain =="
                                + " \"login.acme.com\") | .custom_domain_id')/verify\"")
                .mendedByTerraform("auth0_custom_domain_verification");
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed", "disabled", "pending"})
    void flags_every_other_status(String status) {
        judging(rule, customDomain(status)).violates("https://login.acme.com/", message(status), status(status));
    }

    @Test
    @PageExample
    void accepts_a_domain_that_is_ready() {
        judging(rule, customDomain("ready")).isCompliant();
    }

    @Test
    void accepts_the_canonical_domain_whatever_the_custom_ones_are() {
        judging(rule, world().customDomain(HOST, "failed", "auth0_managed_certs"))
                .isCompliant();
        judging(rule, world().customDomainsUnread(GapReason.ACCESS_DENIED)).isCompliant();
    }

    @Test
    void leaves_a_host_that_is_no_domain_of_the_tenant_to_other_rules() {
        judging(rule, world().issuerHost(HOST)).isCompliant();
    }

    @Test
    void leaves_unlisted_domains_undetermined() {
        judging(rule, world().issuerHost(HOST).customDomainsUnread(GapReason.ACCESS_DENIED))
                .isUndeterminedWithout("GET /api/v2/custom-domains");
    }

    private static WorldBuilder customDomain(String status) {
        return world().issuerHost(HOST).customDomain(HOST, status, "auth0_managed_certs");
    }

    private static String message(String status) {
        return "the issuer in use is custom domain `login.acme.com`, whose status is `" + status
                + "` and should be `ready`";
    }

    private static Evidence status(String value) {
        return Evidence.observed("custom-domains/login.acme.com/status", "ready", value, "GET /api/v2/custom-domains");
    }
}
