package io.github.cognitoaudit.forecast;

import static io.github.cognitoaudit.world.IssuerSiteBuilder.ca;
import static io.github.cognitoaudit.world.SoundWorld.ANCHOR_SHA1;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.ISSUER;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.issuer;
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cognitoaudit.gate.Suppression;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.oidc.TlsCertificate;
import io.github.cognitoaudit.model.oidc.TlsTrust;
import io.github.cognitoaudit.world.WorldBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ForecastTest {

    private static final Instant AS_OF = Instant.parse("2026-11-22T09:30:00Z");
    private static final String OTHER = "Zz9vNUCWKYsmNQVB4o9DpcGb8Zt7Qx9Z";
    private static final String LOGINS_FAIL = "AWS can not fetch the keys of the issuer over TLS, so every login fails";

    @Test
    void a_certificate_that_ends_within_the_window_is_said_with_what_breaks_and_what_to_do() {
        WorldBuilder world = world().issuer(issuer().presents(leaf("2026-12-22T09:30:00Z"), ca(ANCHOR_SHA1))
                .anchor(ca(ANCHOR_SHA1)));

        assertThat(certificates(world))
                .containsExactly(new Ending(
                        Ending.Kind.CERTIFICATE,
                        Optional.of("production"),
                        ISSUER,
                        "TLS certificate `CN=acme.eu.auth0.com` of `acme.eu.auth0.com`",
                        Instant.parse("2026-12-22T09:30:00Z"),
                        30,
                        LOGINS_FAIL,
                        "Auth0 renews it by itself; where it has not a week before, look at the state of the domain in the Auth0"
                                + " dashboard"));
    }

    @Test
    void one_that_ends_a_second_after_the_window_is_not_and_one_that_has_ended_is() {
        assertThat(certificates(world().issuer(issuer().presents(leaf("2026-12-22T09:30:01Z")))))
                .isEmpty();

        assertThat(certificates(world().issuer(issuer().presents(leaf("2026-11-22T09:29:59Z")))))
                .singleElement()
                .satisfies(ending -> {
                    assertThat(ending.hasEnded()).isTrue();
                    assertThat(ending.daysLeft()).isEqualTo(-1);
                });
        assertThat(certificates(world().issuer(issuer().presents(leaf("2026-11-22T09:30:00Z")))))
                .singleElement()
                .matches(ending -> !ending.hasEnded() && ending.daysLeft() == 0);
    }

    @Test
    void who_renews_a_certificate_is_said_as_far_as_it_was_read() {
        String byTeam = "renew it on the host or reverse proxy that serves `login.acme.com`";

        assertThat(action(custom().customDomain("login.acme.com", "ready", "self_managed_certs")))
                .isEqualTo(byTeam);
        assertThat(action(custom().customDomain("login.acme.com", "ready", "auth0_managed_certs")))
                .startsWith("Auth0 renews it by itself");
        assertThat(action(custom())).isEqualTo(byTeam);
        assertThat(action(custom().customDomainsUnread(GapReason.ACCESS_DENIED)))
                .isEqualTo(byTeam + " where the team looks after it; whether Auth0 does was not read (GET"
                        + " /api/v2/custom-domains)");
        assertThat(action(custom().issuer(issuer("login.acme.com")
                        .presents(leaf("2026-12-01T00:00:00Z"))
                        .trusted(TlsTrust.DECLARED_CA))))
                .isEqualTo(byTeam
                        + ", and put the thumbprint of the new chain into the list of the IAM OIDC provider before the"
                        + " host presents it");
    }

    @Test
    void the_root_that_a_chain_ends_in_ends_too() {
        TlsCertificate root =
                new TlsCertificate(ANCHOR_SHA1, "CN=root", "CN=root", Instant.parse("2026-11-30T00:00:00Z"), true);

        assertThat(certificates(world().issuer(issuer().anchor(root))))
                .extracting(Ending::what, Ending::daysLeft)
                .containsExactly(tuple("root certificate `CN=root` that the chain of `acme.eu.auth0.com` ends in", 7L));
    }

    @Test
    void a_suppression_ends_with_its_last_day() {
        Forecast forecast = Forecast.of(
                world().snapshot(),
                List.of(until("2026-11-30"), until("2026-11-21"), until("2026-12-22"), until("2026-11-22")),
                AS_OF,
                30);

        assertThat(forecast.endings().stream()
                        .filter(ending -> ending.kind() == Ending.Kind.SUPPRESSION)
                        .map(ending -> ending.ends() + " " + ending.daysLeft()))
                .containsExactly("2026-11-22T00:00:00Z -1", "2026-11-23T00:00:00Z 0", "2026-12-01T00:00:00Z 8");
        assertThat(forecast.endings().get(2))
                .isEqualTo(new Ending(
                        Ending.Kind.SUPPRESSION,
                        Optional.empty(),
                        "arn:aws:iam::111122223333:role/app",
                        "suppression of PERM-004 on `arn:aws:iam::111122223333:role/app`, whose last day is `2026-11-30`",
                        Instant.parse("2026-12-01T00:00:00Z"),
                        8,
                        "the finding counts again, and stops a build as any other",
                        "mend the finding, or have the platform team decide anew (suppressions.yaml:3:5)"));
    }

    @Test
    void the_tokens_handed_out_so_far_end_with_the_longest_lifetime_and_the_skew() {
        WorldBuilder world = world().declaresClients(CLIENT_ID, OTHER)
                .client(client().idTokenLifetime(3600))
                .client(client(OTHER).idTokenLifetimeLeftOut());

        assertThat(endings(world, Ending.Kind.TOKEN))
                .extracting(Ending::what, Ending::ends, Ending::daysLeft)
                .containsExactly(tuple(
                        "every ID token handed out so far; those of client `" + OTHER
                                + "` live longest, `36000` seconds",
                        Instant.parse("2026-11-22T19:35:00Z"),
                        0L));
    }

    @Test
    void a_time_within_a_second_is_its_beginning() {
        Forecast forecast = Forecast.of(world().snapshot(), List.of(), AS_OF.plusNanos(999_999_999), 30);

        assertThat(forecast).isEqualTo(forecast(world()));
    }

    @Test
    void tokens_that_outlive_the_window_are_left_out() {
        assertThat(endings(world().client(client().idTokenLifetime(40 * 86_400)), Ending.Kind.TOKEN))
                .isEmpty();
    }

    @Test
    void what_was_not_read_is_said_and_nothing_is_said_to_end_or_to_last() {
        Forecast forecast = forecast(world().declaresClients(CLIENT_ID, OTHER)
                .clientsAskedOneByOne()
                .client(client().idTokenLifetimeUnread(GapReason.ACCESS_DENIED))
                .issuer(issuer().tlsUnread(GapReason.TIMED_OUT)));

        assertThat(forecast.endings()).isEmpty();
        assertThat(forecast.unforeseen())
                .extracting(Unforeseen::message)
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message)
                                .startsWith("not known when the ID tokens of client `" + CLIENT_ID + "` end: "),
                        message ->
                                assertThat(message).startsWith("not known when the ID tokens of further clients end: "),
                        message -> assertThat(message)
                                .startsWith("not known when the certificates of the issuer end: ")
                                .endsWith("(TLS handshake)"),
                        message -> assertThat(message).startsWith("not known when the signing keys end: "),
                        message -> assertThat(message)
                                .startsWith("not known when refresh tokens and client secrets end: "));
    }

    @Test
    void the_soonest_comes_first_and_tokens_last() {
        Forecast forecast = Forecast.of(
                world().issuer(issuer().presents(leaf("2026-12-03T00:00:00Z"))).snapshot(),
                List.of(until("2026-12-10"), until("2026-11-25")),
                AS_OF,
                30);

        assertThat(forecast.endings())
                .extracting(Ending::kind)
                .containsExactly(
                        Ending.Kind.SUPPRESSION, Ending.Kind.CERTIFICATE, Ending.Kind.SUPPRESSION, Ending.Kind.TOKEN);
    }

    private static WorldBuilder custom() {
        return world().issuerHost("login.acme.com")
                .issuer(issuer("login.acme.com").presents(leaf("2026-12-01T00:00:00Z")));
    }

    private static String action(WorldBuilder world) {
        return certificates(world).get(0).action();
    }

    private static List<Ending> certificates(WorldBuilder world) {
        return endings(world, Ending.Kind.CERTIFICATE);
    }

    private static List<Ending> endings(WorldBuilder world, Ending.Kind kind) {
        return forecast(world).endings().stream()
                .filter(ending -> ending.kind() == kind)
                .toList();
    }

    private static Forecast forecast(WorldBuilder world) {
        return Forecast.of(world.snapshot(), List.of(), AS_OF, 30);
    }

    private static TlsCertificate leaf(String ends) {
        return new TlsCertificate(
                "1eaf1eaf1eaf1eaf1eaf1eaf1eaf1eaf1eaf1eaf",
                "CN=acme.eu.auth0.com",
                "CN=ca",
                Instant.parse(ends),
                false);
    }

    private static Suppression until(String day) {
        return Suppression.of(
                "PERM-004",
                "arn:aws:iam::111122223333:role/app",
                Optional.empty(),
                "known",
                "the platform team",
                LocalDate.parse(day),
                "suppressions.yaml:3:5");
    }
}
