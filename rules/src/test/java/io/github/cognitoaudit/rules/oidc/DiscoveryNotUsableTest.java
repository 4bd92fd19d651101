package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.ISSUER;
import static io.github.cognitoaudit.world.SoundWorld.issuer;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class DiscoveryNotUsableTest {
    private static final String CALL = "GET /.well-known/openid-configuration";
    private static final String UNUSABLE =
            "discovery document `https://acme.eu.auth0.com/.well-known/openid-configuration` can not be used: ";

    private final DiscoveryNotUsable rule = new DiscoveryNotUsable();

    @Test
    @PageExample
    void flags_a_document_that_names_another_issuer() {
        judging(rule, world().issuer(issuer().discoveredIssuer("https://acme.us.auth0.com/")))
                .violates(
                        ISSUER,
                        UNUSABLE + "`issuer` is `https://acme.us.auth0.com/`, not `https://acme.eu.auth0.com/`",
                        Evidence.configured("issuer", ISSUER, "https://acme.us.auth0.com/", CALL))
                .mendedBy("curl --silent --show-error https://acme.eu.auth0.com/.well-known/openid-configuration");
    }

    @Test
    void flags_an_issuer_without_its_final_slash() {
        judging(rule, world().issuer(issuer().discoveredIssuer("https://acme.eu.auth0.com")))
                .violates(
                        ISSUER,
                        UNUSABLE + "`issuer` is `https://acme.eu.auth0.com`, not `https://acme.eu.auth0.com/`",
                        Evidence.configured("issuer", ISSUER, "https://acme.eu.auth0.com", CALL));
    }

    @Test
    void flags_keys_without_tls_and_a_document_that_does_not_offer_rs256() {
        judging(
                        rule,
                        world().issuer(issuer().jwksUri("http://acme.eu.auth0.com/.well-known/jwks.json")
                                .offers("HS256", "PS256")))
                .violates(
                        ISSUER,
                        UNUSABLE
                                + "`jwks_uri` is `http://acme.eu.auth0.com/.well-known/jwks.json`, not `an https URL`; "
                                + "`id_token_signing_alg_values_supported` is `HS256, PS256`, not `RS256`",
                        Evidence.configured(
                                "jwks_uri", "an https URL", "http://acme.eu.auth0.com/.well-known/jwks.json", CALL),
                        Evidence.configured("id_token_signing_alg_values_supported", "RS256", "HS256, PS256", CALL));
    }

    @Test
    @PageExample
    void accepts_the_document_of_a_sound_tenant() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void flags_one_flaw_whatever_the_unread_members_are() {
        judging(
                        rule,
                        world().issuer(issuer().discoveredIssuerUnread(GapReason.MALFORMED)
                                .offers("HS256")))
                .violates(
                        ISSUER,
                        UNUSABLE + "`id_token_signing_alg_values_supported` is `HS256`, not `RS256`",
                        Evidence.configured("id_token_signing_alg_values_supported", "RS256", "HS256", CALL));
    }

    @Test
    void leaves_an_unread_member_undetermined() {
        judging(rule, world().issuer(issuer().discoveredIssuerUnread(GapReason.MALFORMED)))
                .isUndetermined(GapReason.MALFORMED);
        judging(rule, world().issuer(issuer().jwksUriUnread(GapReason.MALFORMED)))
                .isUndetermined(GapReason.MALFORMED);
        judging(rule, world().issuer(issuer().offersUnread(GapReason.MALFORMED)))
                .isUndetermined(GapReason.MALFORMED);
    }

    @Test
    void leaves_an_unread_document_undetermined() {
        judging(rule, world().issuer(issuer().discoveryUnread(GapReason.UNREACHABLE)))
                .isUndeterminedWithout(CALL);
    }
}
