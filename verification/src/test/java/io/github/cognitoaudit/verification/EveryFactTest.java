package io.github.cognitoaudit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.Auth0Connection;
import io.github.cognitoaudit.model.auth0.NetworkAcl;
import io.github.cognitoaudit.model.auth0.ResourceServer;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.LastAccess;
import io.github.cognitoaudit.model.aws.PoolLogins;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import io.github.cognitoaudit.sandbox.scenario.Connection;
import io.github.cognitoaudit.sandbox.scenario.Ids;
import io.github.cognitoaudit.sandbox.scenario.LastUse;
import io.github.cognitoaudit.sandbox.scenario.Logins;
import io.github.cognitoaudit.sandbox.scenario.Scenario;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import io.github.cognitoaudit.sandbox.scenario.SigningKey;
import io.github.cognitoaudit.sandbox.scenario.TagMap;
import io.github.cognitoaudit.sandbox.scenario.Target;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.SnapshotJson;
import io.github.cognitoaudit.snapshot.TargetSnapshot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays a world in which nothing is as in the sound one, and finds each fact of it in the snapshot, and no secret. */
final class EveryFactTest {

    @TempDir
    private Path folder;

    @Test
    void what_the_sandbox_plays_is_in_the_snapshot() throws Exception {
        try (Road road = Road.on(changed(), folder)) {
            Snapshot snapshot = road.readingLastAccess().collect();
            TargetSnapshot target = snapshot.targets().get(0);

            assertThat(target.gaps()).isEmpty();
            tenant(target);
            account(target.account());
            assertThat(SnapshotJson.write(snapshot)).doesNotContain("canary");
            assertThat(SnapshotJson.read(SnapshotJson.write(snapshot), "stored"))
                    .isEqualTo(snapshot);
        }
    }

    private static void tenant(TargetSnapshot target) {
        Auth0Client client = target.tenant().clients().items().get(0);
        assertThat(client.settings().legacyAwsAddon()).isEqualTo(Observed.known(true));
        assertThat(client.settings().tokenExchangeTypes())
                .isEqualTo(Observed.known(Optional.of(List.of("custom_authentication"))));
        assertThat(client.settings().idTokenLifetimeSeconds()).isEqualTo(Observed.known(Optional.of(60)));
        assertThat(client.connections().items())
                .extracting(Auth0Connection::ownCredentials)
                .containsExactly(Observed.known(false));
        assertThat(target.tenant().signingKeys().items())
                .extracting(key -> key.rsaBits())
                .containsExactly(Observed.known(Optional.of(1024)));
        assertThat(target.tenant().networkAcls().items())
                .extracting(NetworkAcl::notMatch)
                .containsExactly(Map.of("geo_country_codes", List.of("DE")));
        assertThat(target.tenant().loginActions()).isEqualTo(Listing.of(List.of("Require MFA", "Add claims")));
        assertThat(target.tenant().resourceServers().items())
                .extracting(ResourceServer::identifier)
                .containsExactly("https://acme.eu.auth0.com/api/v2/", "https://api.acme.example");
    }

    private static void account(Account account) {
        IdentityPool pool = account.pools().items().get(0);
        assertThat(pool.otherLogins())
                .isEqualTo(Observed.known(new PoolLogins(
                        Map.of("graph.facebook.com", "4711"),
                        Optional.of("login.acme"),
                        List.of("cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc"),
                        List.of("arn:aws:iam::111122223333:saml-provider/acme"))));
        assertThat(pool.principalTagMaps().items())
                .extracting(PrincipalTagMap::providerName)
                .containsExactly("login.acme.example");
        assertThat(account.listedRegions()).isEmpty();
        assertThat(account.everyRegionAsked()).isFalse();
        IamRole user = account.roles().items().stream()
                .filter(role -> role.name().equals("production-user"))
                .findFirst()
                .orElseThrow();
        assertThat(user.lastAccess())
                .isEqualTo(Listing.of(List.of(
                        new LastAccess("dynamodb", Optional.empty()),
                        new LastAccess("s3", Optional.of(Instant.parse("2026-01-01T00:00:00Z"))))));
    }

    private static Scenario changed() {
        Target sound = Scenarios.sound().targets().get(0);
        Connection shared = Connection.social("github").withSharedCredentials();
        return Scenarios.sound()
                .leakingSecrets()
                .withTargets(List.of(sound.in(sound.tenant()
                                .withConnections(List.of(shared))
                                .withKeys(List.of(
                                        SigningKey.current(Ids.key("weak")).ofBits(1024)))
                                .withNetworkAcls(List.of(
                                        io.github.cognitoaudit.sandbox.scenario.NetworkAcl.onlyFrom("home", "DE")))
                                .withLoginActions(List.of("Require MFA", "Add claims"))
                                .withApis(Map.of("https://api.acme.example", "Orders")))
                        .applications(application -> application
                                .withAwsAddon()
                                .withTokenExchange("custom_authentication")
                                .withIdTokenLifetime(60)
                                .withConnections(List.of(shared.id())))
                        .pools(pool -> pool.withLogins(new Logins(
                                        Map.of("graph.facebook.com", "4711"),
                                        Optional.of("login.acme"),
                                        List.of("cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc"),
                                        List.of("arn:aws:iam::111122223333:saml-provider/acme")))
                                .withTagMaps(List.of(new TagMap(
                                        "login.acme.example", false, Map.of("tenant", "https://acme/tenant")))))
                        .roles(role -> role.lastUsing(List.of(
                                new LastUse("s3", Optional.of("2026-01-01T00:00:00Z")),
                                new LastUse("dynamodb", Optional.empty()))))));
    }
}
