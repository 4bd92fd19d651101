package io.github.cognitoaudit.drift;

import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.FOREIGN_POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.STALE_SHA1;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.issuer;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.signingKey;
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import io.github.cognitoaudit.model.oidc.TlsTrust;
import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Witness;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.SnapshotJson;
import io.github.cognitoaudit.snapshot.TargetSnapshot;
import io.github.cognitoaudit.world.IssuerSiteBuilder;
import io.github.cognitoaudit.world.Policies;
import io.github.cognitoaudit.world.WorldBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DriftTest {

    private static final String OTHER = "Zz9vNUCWKYsmNQVB4o9DpcGb8Zt7Qx9Z";

    @Test
    void nothing_changed_between_a_snapshot_and_itself_or_its_json() throws Exception {
        Snapshot snapshot = world().snapshot();

        assertThat(drift(snapshot, snapshot).isEmpty()).isTrue();
        assertThat(drift(snapshot, snapshot).uncompared()).isEmpty();
        assertThat(drift(snapshot, SnapshotJson.read(SnapshotJson.write(snapshot), "twin"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void an_audience_that_went_breaks_its_logins_and_one_that_came_lets_in_more() {
        WorldBuilder before = world().provider(provider().audiences(CLIENT_ID, OTHER));
        WorldBuilder after = world().provider(provider().audiences(OTHER, "Yy8vNUCWKYsmNQVB4o9DpcGb8Zt7Qx8Y"))
                .client(client());

        assertThat(lines(before, after))
                .containsExactly(
                        "LOOSER " + PROVIDER_ARN + " ClientIDList/Yy8vNUCWKYsmNQVB4o9DpcGb8Zt7Qx8Y: audience"
                                + " `Yy8vNUCWKYsmNQVB4o9DpcGb8Zt7Qx8Y` of provider `" + PROVIDER_ARN
                                + "` was added: a token with it gets in, though no client of the tenant has that id",
                        "BROKEN " + PROVIDER_ARN + " ClientIDList/" + CLIENT_ID + ": audience `" + CLIENT_ID
                                + "` of provider `" + PROVIDER_ARN + "` was removed: its logins fail");
    }

    @Test
    void an_audience_without_a_client_is_only_tidied_away() {
        assertThat(lines(
                        world().provider(provider().audiences(CLIENT_ID, OTHER)),
                        world().provider(provider().audiences(CLIENT_ID))))
                .containsExactly("TIGHTER " + PROVIDER_ARN + " ClientIDList/" + OTHER + ": audience `" + OTHER
                        + "` of provider `" + PROVIDER_ARN
                        + "` was removed: no client of the tenant has that id");
    }

    @Test
    void a_rotated_signing_key_is_neither_looser_nor_tighter_while_the_new_one_is_published() {
        WorldBuilder before = world().signingKeys(signingKey("first", true), signingKey("second", false))
                .issuer(issuer().keys(IssuerSiteBuilder.rsaKey("first"), IssuerSiteBuilder.rsaKey("second")));
        WorldBuilder after = world().signingKeys(signingKey("second", true), signingKey("third", false))
                .issuer(issuer().keys(IssuerSiteBuilder.rsaKey("second"), IssuerSiteBuilder.rsaKey("third")));

        assertThat(drift(before, after).changes())
                .allSatisfy(change -> assertThat(change.direction()).isEqualTo(Direction.NEUTRAL))
                .extracting(Change::message)
                .contains(
                        "current signing key `first` was removed: the signing key was rotated",
                        "signing key `second` is the current one now: the signing key was rotated");
    }

    @Test
    void a_rotation_to_a_key_that_nobody_published_breaks_the_logins() {
        WorldBuilder after = world().signingKeys(signingKey("unpublished", true));

        assertThat(drift(world(), after).changes(Direction.BROKEN))
                .extracting(Change::message)
                .contains(
                        "current signing key `unpublished` was added: tokens are signed with no key that AWS can rely on,"
                                + " so logins fail");
    }

    @Test
    void a_permission_more_is_shown_with_a_request_that_was_not_allowed() {
        WorldBuilder after = world().role(authenticatedRole()
                .policy(
                        "tables",
                        Policies.allowing("dynamodb:DeleteItem", "arn:aws:dynamodb:eu-west-1:111122223333:table/a")));

        assertThat(drift(world(), after).changes()).singleElement().satisfies(change -> {
            assertThat(change.direction()).isEqualTo(Direction.LOOSER);
            assertThat(change.path()).isEqualTo("policies/tables");
            assertThat(change.message())
                    .isEqualTo(
                            "policies/tables changed: role `acme-authenticated` may now also `dynamodb:DeleteItem` on"
                                    + " `arn:aws:dynamodb:eu-west-1:111122223333:table/a`");
            assertThat(change.witness().map(Witness::values).orElseThrow())
                    .containsEntry("resource", "arn:aws:dynamodb:eu-west-1:111122223333:table/a");
            assertThat(change.before()).contains("none");
        });
        assertThat(drift(after, world()).changes()).singleElement().satisfies(change -> {
            assertThat(change.direction()).isEqualTo(Direction.TIGHTER);
            assertThat(change.message()).contains("may no more `dynamodb:DeleteItem` on");
        });
    }

    @Test
    void a_policy_written_otherwise_that_allows_the_same_is_neutral() {
        WorldBuilder before =
                world().role(role("r").policy("p", Policies.allowing("s3:GetObject", "arn:aws:s3:::a/*")));
        WorldBuilder after = world().role(role("r")
                .policy("q", Policies.allowing("s3:getobject", "arn:aws:s3:::a/*"))
                .policy("narrow", Policies.allowing("s3:GetObject", "arn:aws:s3:::a/b/*")));

        assertThat(lines(before, after))
                .containsExactly(
                        "NEUTRAL " + roleArn("r") + " policies/narrow, policies/p, policies/q: policies/narrow,"
                                + " policies/p, policies/q changed: role `r` may as much as before: proved both ways, for the actions that the catalogue of "
                                + Catalogue.shipped().provenance().date() + " has");
    }

    @Test
    void a_policy_that_moved_goes_both_ways() {
        WorldBuilder before =
                world().role(role("r").policy("p", Policies.allowing("s3:GetObject", "arn:aws:s3:::a/*")));
        WorldBuilder after = world().role(role("r").policy("p", Policies.allowing("s3:GetObject", "arn:aws:s3:::b/*")));

        assertThat(drift(before, after).changes())
                .extracting(Change::direction)
                .containsExactly(Direction.LOOSER, Direction.TIGHTER);
    }

    @Test
    void a_trust_in_another_pool_breaks_the_logins_and_lets_strangers_in() {
        WorldBuilder after = world().role(authenticatedRole()
                .trust(Policies.trustingUsersOf("eu-west-1:ffffffff-1111-2222-3333-444455556666")));

        Drift drift = drift(world(), after);

        assertThat(drift.changes()).extracting(Change::direction).containsExactly(Direction.LOOSER, Direction.BROKEN);
        assertThat(drift.changes(Direction.LOOSER)
                        .get(0)
                        .witness()
                        .map(Witness::values)
                        .orElseThrow())
                .containsEntry("principal", "cognito-identity.amazonaws.com")
                .containsEntry("cognito-identity.amazonaws.com:aud", "eu-west-1:ffffffff-1111-2222-3333-444455556666");
    }

    @Test
    void a_principal_more_in_a_trust_is_named() {
        String before = """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/a"},
                  "Action": "sts:AssumeRole"}]}
                """;
        WorldBuilder after = world().role(role("r")
                .trust(before.replace("\"arn:aws:iam::111122223333:role/a\"", "\"arn:aws:iam::444455556666:root\"")));

        assertThat(drift(world().role(role("r").trust(before)), after).changes())
                .extracting(Change::message)
                .containsExactly(
                        "the trust policy of role `r` lets in now also `sts:AssumeRole` by `arn:aws:iam::444455556666:root`",
                        "the trust policy of role `r` lets in no more `sts:AssumeRole` by `arn:aws:iam::111122223333:role/a`");
    }

    @Test
    void a_slot_is_compared_by_what_its_role_may_do() {
        WorldBuilder before = world().role(authenticatedRole()).role(role("weak"));
        WorldBuilder after =
                world().role(authenticatedRole()).role(role("weak")).pool(pool().authenticatedRole(roleArn("weak")));
        WorldBuilder gone = world().pool(pool().authenticatedRole(roleArn("gone")));

        assertThat(drift(before, after).changes()).extracting(Change::direction).containsExactly(Direction.TIGHTER);
        assertThat(lines(world(), gone))
                .containsExactly(
                        "BROKEN eu-west-1:0a1b2c3d-1111-2222-3333-444455556666 Roles/authenticated: the authenticated"
                                + " role of identity pool `eu-west-1:0a1b2c3d-1111-2222-3333-444455556666` changed from `"
                                + ROLE_ARN
                                + "` to `" + roleArn("gone")
                                + "`: the role is not there or does not let them in, so logins fail");
    }

    @Test
    void a_guest_role_matters_only_where_guests_get_in() {
        WorldBuilder off = world().pool(pool().guestRole(roleArn("guest")));
        WorldBuilder offGone = world().pool(pool().guestRole(roleArn("gone")));
        WorldBuilder on = world().role(role("guest").trust(Policies.trustingGuestsOf(POOL_ID)))
                .pool(pool().guests(true).guestRole(roleArn("guest")));
        WorldBuilder onGone = world().role(role("guest").trust(Policies.trustingGuestsOf(POOL_ID)))
                .pool(pool().guests(true).guestRole(roleArn("gone")));

        assertThat(directions(off, offGone)).containsExactly(Direction.NEUTRAL);
        assertThat(directions(off, world())).containsExactly(Direction.NEUTRAL);
        assertThat(directions(on, onGone)).containsExactly(Direction.BROKEN);
        assertThat(directions(onGone, on)).containsExactly(Direction.LOOSER);
    }

    @Test
    void a_provider_that_the_account_does_not_have_lets_nobody_in() {
        WorldBuilder dangling = world().pool(pool().references(PROVIDER_ARN, PROVIDER_ARN + "/"));
        WorldBuilder there = world().pool(pool().references(PROVIDER_ARN, PROVIDER_ARN + "/"))
                .provider(provider("acme.eu.auth0.com/"));

        assertThat(directions(world(), dangling)).containsExactly(Direction.NEUTRAL);
        assertThat(directions(dangling, world())).containsExactly(Direction.NEUTRAL);
        assertThat(directions(dangling, there)).containsExactly(Direction.LOOSER);
    }

    @Test
    void a_way_in_less_is_tighter_until_none_is_left() {
        WorldBuilder one = world().client(client().callbacks("https://a.acme.example/"));
        WorldBuilder two = world().client(client().callbacks("https://a.acme.example/", "https://b.acme.example/"));
        WorldBuilder other = world().client(client().callbacks("https://c.example/"));
        WorldBuilder any = world().client(client().callbacks("https://*.acme.example/"));

        assertThat(directions(two, one)).containsExactly(Direction.TIGHTER);
        assertThat(directions(one, other)).containsExactly(Direction.LOOSER, Direction.BROKEN);
        assertThat(directions(one, any)).containsExactly(Direction.LOOSER, Direction.TIGHTER);
        assertThat(directions(
                        world().client(client().grants("authorization_code")),
                        world().client(client().grants("client_credentials"))))
                .containsExactly(Direction.LOOSER, Direction.BROKEN);
    }

    @Test
    void tokens_of_a_client_outside_the_chain_break_nothing() {
        WorldBuilder before = world().declaresClients(CLIENT_ID).client(client(OTHER));
        WorldBuilder after =
                world().declaresClients(CLIENT_ID).client(client(OTHER).signedWith("HS256"));

        assertThat(directions(before, after)).containsExactly(Direction.NEUTRAL);
        assertThat(directions(after, before)).containsExactly(Direction.NEUTRAL);
    }

    @Test
    void a_thumbprint_more_breaks_nothing_and_one_less_mends_nothing() {
        WorldBuilder sound = world().issuer(issuer().trusted(TlsTrust.DECLARED_CA));
        WorldBuilder stale = world().issuer(issuer().trusted(TlsTrust.DECLARED_CA))
                .provider(provider().thumbprints(STALE_SHA1));

        assertThat(directions(sound, stale)).containsExactly(Direction.LOOSER, Direction.BROKEN);
        assertThat(directions(stale, sound)).containsExactly(Direction.LOOSER, Direction.TIGHTER);
    }

    @Test
    void an_action_that_the_catalogue_does_not_have_is_said_to_be_one() {
        WorldBuilder before = world().role(role("r").policy("p", Policies.allowing("s3:GetObject", "*")));
        WorldBuilder after = world().role(role("r")
                .policy("p", Policies.allowing("s3:GetObject", "*"))
                .policy("q", Policies.allowing("s3:PutObjekt", "*")));

        assertThat(drift(before, after).changes())
                .extracting(Change::message)
                .singleElement()
                .asString()
                .contains("may now also `s3:putobjekt` (an action that the catalogue of ");
    }

    @Test
    void a_pool_that_takes_nobody_is_neither_looser_nor_missed() {
        WorldBuilder idle = world().pool(pool(FOREIGN_POOL_ID).references());
        WorldBuilder busy = world().pool(pool(FOREIGN_POOL_ID));

        assertThat(directions(world(), idle)).containsExactly(Direction.NEUTRAL);
        assertThat(directions(idle, world())).containsExactly(Direction.NEUTRAL);
        assertThat(directions(world(), busy)).containsExactly(Direction.LOOSER);
        assertThat(directions(busy, world())).containsExactly(Direction.BROKEN);
    }

    @Test
    void a_pool_that_was_made_anew_is_recognised_by_its_name() {
        String anew = "eu-west-1:99999999-1111-2222-3333-444455556666";
        WorldBuilder before = world().declaresNoPools().pool(pool().named("acme"));
        WorldBuilder after = world().declaresNoPools()
                .withoutPools()
                .pool(pool(anew).named("acme"))
                .role(authenticatedRole().trust(Policies.trustingUsersOf(anew)));

        assertThat(drift(before, after).changes().stream()
                        .filter(change -> change.kind() != Change.Kind.CHANGED)
                        .map(Change::message))
                .containsExactly(
                        "identity pool `acme` (" + anew + "), which takes the place of"
                                + " `eu-west-1:0a1b2c3d-1111-2222-3333-444455556666` of the same name, was added:"
                                + " credentials can be had of it",
                        "identity pool `acme` (eu-west-1:0a1b2c3d-1111-2222-3333-444455556666), made anew as `" + anew
                                + "` under the same name, was removed: its logins fail");
    }

    @Test
    void a_provider_that_was_made_anew_is_recognised_by_its_url() {
        WorldBuilder after = world().withoutProviders().provider(provider("acme.eu.auth0.com/"));

        assertThat(drift(world(), after).changes())
                .extracting(Change::message)
                .anySatisfy(message -> assertThat(message)
                        .startsWith("provider `" + PROVIDER_ARN + "`, made anew as `" + PROVIDER_ARN
                                + "/` under the same URL, was removed"));
    }

    @Test
    void what_was_not_read_on_one_side_is_said_and_never_shown_as_removed() {
        Drift drift = drift(
                world(),
                world().providersUnread(GapReason.ACCESS_DENIED).client(client().algorithmUnread(GapReason.TIMED_OUT)));

        assertThat(drift.changes()).isEmpty();
        assertThat(drift.uncompared())
                .allSatisfy(one -> {
                    assertThat(one.side()).isEqualTo(Uncompared.Side.AFTER);
                    assertThat(one.message()).startsWith("could not be compared: ");
                    assertThat(one.wasAskedFor()).isTrue();
                })
                .extracting(Uncompared::path)
                .containsExactly("jwt_configuration/alg", "providers");
    }

    @Test
    void a_role_of_which_a_policy_was_not_read_is_not_judged() {
        WorldBuilder after = world().role(authenticatedRole().morePoliciesUnread(GapReason.THROTTLED));

        assertThat(drift(world(), after).changes()).isEmpty();
        assertThat(drift(world(), after).uncompared()).singleElement().satisfies(one -> {
            assertThat(one.subject().value()).isEqualTo(ROLE_ARN);
            assertThat(one.gap().reason()).isEqualTo(GapReason.THROTTLED);
        });
    }

    @Test
    void targets_of_one_side_only_are_named() throws Exception {
        TargetSnapshot both = world().named("both").target();
        Snapshot before =
                new Snapshot(Instant.EPOCH, List.of(both, world().named("old").target()));
        Snapshot after =
                new Snapshot(Instant.EPOCH, List.of(both, world().named("new").target()));

        Drift drift = drift(before, after);

        assertThat(drift.onlyBefore()).containsExactly("old");
        assertThat(drift.onlyAfter()).containsExactly("new");
        assertThat(drift.isEmpty()).isFalse();
    }

    @Test
    void snapshots_that_can_not_be_compared_are_refused() {
        Snapshot now = world().takenAt(Instant.parse("2026-01-02T00:00:00Z")).snapshot();
        Snapshot earlier =
                world().takenAt(Instant.parse("2026-01-01T00:00:00Z")).snapshot();

        assertThatThrownBy(() -> drift(now, earlier))
                .isInstanceOf(DriftException.class)
                .hasMessage("expected the earlier snapshot first, found one of 2026-01-02T00:00:00Z before one of"
                        + " 2026-01-01T00:00:00Z; swap them, or set the clock of the machine that took them");
        assertThatThrownBy(() ->
                        drift(earlier, world().named("x").takenAt(now.takenAt()).snapshot()))
                .isInstanceOf(DriftException.class)
                .hasMessageStartingWith("expected two snapshots of the same targets, found `");
        assertThatThrownBy(() -> drift(
                        earlier,
                        world().declaresClients("Other").takenAt(now.takenAt()).snapshot()))
                .isInstanceOf(DriftException.class)
                .hasMessageContaining("expected two snapshots of the same scope, found `auth0.clients` `");
    }

    @Test
    void violations_go_with_the_change_of_their_subject() throws Exception {
        Snapshot before = world().snapshot();
        Snapshot after = world().role(authenticatedRole().maxSession(43200)).snapshot();
        Finding ofRole = violation("eu-west-1:0a1b2c3d-1111-2222-3333-444455556666#" + ROLE_ARN);
        Finding ofOther = violation(PROVIDER_ARN);

        Drift drift = Drift.between(before, after, audit(before), audit(ofRole, ofOther));

        assertThat(drift.findings().opened()).containsExactlyInAnyOrder(ofRole, ofOther);
        assertThat(drift.changes()).singleElement().satisfies(change -> {
            assertThat(change.opened()).containsExactly(ofRole);
            assertThat(change.closed()).isEmpty();
        });
    }

    @Test
    void a_pool_that_tags_sessions_needs_a_trust_that_lets_it() {
        String untagged = Policies.trustingUsersOf("eu-west-1:0a1b2c3d-1111-2222-3333-444455556666");
        String tagging = untagged.replace(
                "\"sts:AssumeRoleWithWebIdentity\"", "[\"sts:AssumeRoleWithWebIdentity\", \"sts:TagSession\"]");
        PrincipalTagMap map = new PrincipalTagMap(PROVIDER_ARN, false, Map.of("team", "https://acme.example/team"));
        WorldBuilder before =
                world().pool(pool().tagMap(map)).role(authenticatedRole().trust(tagging));
        WorldBuilder after =
                world().pool(pool().tagMap(map)).role(authenticatedRole().trust(untagged));

        assertThat(drift(before, after).changes()).extracting(Change::direction).containsExactly(Direction.BROKEN);
    }

    @Test
    void the_way_back_mirrors_every_direction() {
        List<WorldBuilder> worlds = new ArrayList<>(List.of(
                world().client(client().signedWith("HS256")),
                world().client(client().grants("implicit", "authorization_code")),
                world().client(client().callbacks("https://*.acme.example/")),
                world().client(client().idTokenLifetime(600)),
                world().client(client().connection("con_1", "auth0", Optional.of(false))),
                world().tenantFlag("enable_client_connections", true),
                world().customDomain("login.acme.example", "ready", "auth0_managed_certs"),
                world().pool(pool().guests(true)),
                world().pool(pool().classicFlow(true).withoutAuthenticatedRole()),
                world().pool(pool().references()),
                world().pool(pool().tagged(PROVIDER_ARN, "department", "nickname")),
                world().role(authenticatedRole().maxSession(43200)),
                world().role(authenticatedRole().boundary("arn:aws:iam::aws:policy/x", Policies.allowing("s3:*", "*"))),
                world().role(authenticatedRole().withoutPolicies()),
                world().issuer(issuer().offers("HS256")),
                world().issuer(issuer().keys()),
                world().provider(provider().thumbprints("0000000000000000000000000000000000000000"))));
        for (WorldBuilder changed : worlds) {
            List<String> there = keys(drift(world(), changed), false);
            List<String> back = keys(drift(changed, world()), true);
            assertThat(there).isNotEmpty().isEqualTo(back);
        }
    }

    /** Names each change by its place and the way that it goes, or that the way back goes: tighter and broken are one then. */
    private static List<String> keys(Drift drift, boolean back) {
        List<String> keys = new ArrayList<>();
        for (Change change : drift.changes()) {
            boolean looser = change.direction() == Direction.LOOSER;
            String way = change.direction() == Direction.NEUTRAL ? "neutral" : looser == back ? "closes" : "opens";
            keys.add(change.subject() + " " + change.path() + " " + way);
        }
        Collections.sort(keys);
        return keys;
    }

    private static List<Direction> directions(WorldBuilder before, WorldBuilder after) {
        return drift(before, after).changes().stream().map(Change::direction).toList();
    }

    private static List<String> lines(WorldBuilder before, WorldBuilder after) {
        return drift(before, after).changes().stream()
                .map(change ->
                        change.direction() + " " + change.subject() + " " + change.path() + ": " + change.message())
                .toList();
    }

    private static Drift drift(WorldBuilder before, WorldBuilder after) {
        try {
            return drift(before.snapshot(), after.snapshot());
        } catch (DriftException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Drift drift(Snapshot before, Snapshot after) throws DriftException {
        return Drift.between(before, after, audit(before), audit(after));
    }

    private static Finding violation(String subject) {
        ResourceId id = new ResourceId(subject);
        RuleDescriptor rule = RuleDescriptor.rule("POOL-008", "role-missing", Severity.HIGH, ChainLink.SLOT)
                .title("Role is missing")
                .because("Logins fail.")
                .see("https://docs.aws.amazon.com/IAM/")
                .build();
        return new Finding(
                rule,
                Severity.HIGH,
                Finding.Status.VIOLATION,
                world().target().name(),
                id,
                "message",
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Fingerprint.of(rule.id(), "t", id, List.of()));
    }

    private static Audit audit(Finding... findings) {
        return new Audit("0".repeat(64), Instant.EPOCH, List.of(), List.of(findings), List.of(), List.of());
    }

    private static Audit audit(Snapshot snapshot) {
        return Auditor.of(List.of(), Map.of()).audit(snapshot, Map.of());
    }
}
