package io.github.cognitoaudit.drift;

import static io.github.cognitoaudit.world.SoundWorld.INTERMEDIATE_SHA1;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.STALE_SHA1;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.issuer;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.gate.DriftGate;
import io.github.cognitoaudit.gate.GateSettings;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.oidc.PublicKey;
import io.github.cognitoaudit.world.IssuerSiteBuilder;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a change means is told only where it is known; else the change is an open question, and the gate could not tell. */
final class OpenChangesTest {

    @Test
    void a_change_of_which_nobody_knows_what_follows_stops_the_gate_and_has_no_direction() {
        WorldBuilder before = world().client(client());
        WorldBuilder after = world().client(client().refreshTokensLeftOut());

        Drift drift = Told.drift(before.snapshot(), after.snapshot());

        assertThat(Told.of(before, after)).containsExactly("OPEN refresh_token");
        assertThat(drift.uncompared().get(0).message())
                .startsWith(
                        "could not be compared: the refresh tokens of client `hk3vNUCWKYsmNQVB4o9DpcGb8Zt7Qx1L` changed"
                                + " from `rotationType rotating, expirationType expiring` to `left out`, and what follows is open: ");
        assertThat(DriftGate.judge(drift, GateSettings.defaults()).couldNotTell())
                .isTrue();
    }

    @Test
    void settings_that_no_source_explains_are_open() {
        assertThat(Told.of(
                        world().client(client().connection("con_1", "auth0", Optional.of(true))),
                        world().client(client().connection("con_1", "oauth2", Optional.of(true)))))
                .containsExactly("OPEN connections/con_1/strategy");
        assertThat(Told.of(world().client(client()), world().client(client().signedWith("RS512"))))
                .containsExactly("OPEN jwt_configuration/alg");
        assertThat(Told.of(world().loginAction("gate"), world())).containsExactly("OPEN loginActions/gate");
        assertThat(Told.of(world(), world().loginAction("gate"))).containsExactly("OPEN loginActions/gate");
        assertThat(Told.of(
                        world().tenantFlag("enable_client_connections", true),
                        world().tenantFlagLeftOut("enable_client_connections")))
                .containsExactly("OPEN settings/enable_client_connections");
    }

    @Test
    void a_setting_that_is_left_out_is_compared_with_its_default_where_that_is_known() {
        WorldBuilder left = world().client(client().idTokenLifetimeLeftOut());

        assertThat(Told.of(world().client(client().idTokenLifetime(600)), left))
                .containsExactly("LOOSER jwt_configuration/lifetime_in_seconds");
        assertThat(Told.of(world().client(client().idTokenLifetime(36000)), left))
                .containsExactly("NEUTRAL jwt_configuration/lifetime_in_seconds");
        assertThat(Told.of(world().client(client().idTokenLifetime(72000)), left))
                .containsExactly("TIGHTER jwt_configuration/lifetime_in_seconds");
        assertThat(Told.of(
                        world().tenantFlag("enable_dynamic_client_registration", true),
                        world().tenantFlagLeftOut("enable_dynamic_client_registration")))
                .containsExactly("TIGHTER settings/enable_dynamic_client_registration");
    }

    @Test
    void keys_that_are_published_no_more_break_logins_whatever_was_not_read_of_the_signing_keys() {
        WorldBuilder two = unsigned(IssuerSiteBuilder.rsaKey("a"), IssuerSiteBuilder.rsaKey("b"));
        WorldBuilder one = unsigned(IssuerSiteBuilder.rsaKey("b"));
        WorldBuilder none = world().signingKeysUnread(GapReason.ACCESS_DENIED).issuer(issuer().keys());

        assertThat(Told.of(one, none)).containsExactly("BROKEN keys/b", "OPEN signingKeys");
        assertThat(Told.of(two, one)).containsExactly("OPEN signingKeys", "OPEN keys/a");
    }

    private static WorldBuilder unsigned(PublicKey... keys) {
        return world().signingKeysUnread(GapReason.ACCESS_DENIED).issuer(issuer().keys(keys));
    }

    @Test
    void a_thumbprint_less_may_break_logins_where_the_certificates_were_not_read() {
        WorldBuilder before = world().issuer(issuer().tlsUnread(GapReason.UNREACHABLE))
                .provider(provider().thumbprints(INTERMEDIATE_SHA1, STALE_SHA1));
        WorldBuilder after = world().issuer(issuer().tlsUnread(GapReason.UNREACHABLE))
                .provider(provider().thumbprints(STALE_SHA1));

        assertThat(Told.of(before, after))
                .containsExactly(
                        "TIGHTER ThumbprintList/" + INTERMEDIATE_SHA1,
                        "OPEN ThumbprintList/" + INTERMEDIATE_SHA1,
                        "OPEN tls");
    }

    @Test
    void what_hangs_on_a_role_or_a_provider_is_open_where_the_pools_were_not_read() {
        WorldBuilder roleGone =
                world().pool(pool().rolesUnread(GapReason.ACCESS_DENIED)).absentRole(ROLE_ARN);
        WorldBuilder role =
                world().pool(pool().rolesUnread(GapReason.ACCESS_DENIED)).role(authenticatedRole());
        WorldBuilder okta =
                world().pool(pool().referencesUnread(GapReason.ACCESS_DENIED)).provider(provider("okta.example.com"));
        WorldBuilder noOkta = world().pool(pool().referencesUnread(GapReason.ACCESS_DENIED));

        assertThat(Told.of(role, roleGone)).containsExactly("TIGHTER ", "OPEN ", "OPEN Roles");
        assertThat(Told.of(okta, noOkta)).containsExactly("TIGHTER ", "OPEN ", "OPEN OpenIdConnectProviderARNs");
    }

    @Test
    void an_audience_of_another_issuer_is_no_matter_of_the_clients_of_the_tenant() {
        String okta = PROVIDER_ARN.replace("acme.eu.auth0.com", "okta.example.com");
        WorldBuilder used = world().pool(pool().references(PROVIDER_ARN, okta))
                .provider(provider("okta.example.com").audiences("0oa1", "0oa2"));
        WorldBuilder usedLess = world().pool(pool().references(PROVIDER_ARN, okta))
                .provider(provider("okta.example.com").audiences("0oa1"));
        WorldBuilder idle = world().provider(provider("okta.example.com").audiences("0oa1", "0oa2"));
        WorldBuilder idleLess = world().provider(provider("okta.example.com").audiences("0oa1"));

        assertThat(Told.messages(used, usedLess))
                .isEqualTo(List.of("BROKEN audience `0oa2` of provider `" + okta + "` was removed: its logins fail"));
        assertThat(Told.messages(idle, idleLess))
                .isEqualTo(List.of("TIGHTER audience `0oa2` of provider `" + okta
                        + "` was removed: logins with it get in no more"));
        assertThat(Told.messages(usedLess, used))
                .isEqualTo(
                        List.of("LOOSER audience `0oa2` of provider `" + okta + "` was added: logins with it get in"));
    }
}
