package io.github.cognitoaudit.drift;

import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.INTERMEDIATE_SHA1;
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
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.model.auth0.NetworkAcl;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import io.github.cognitoaudit.world.IamRoleBuilder;
import io.github.cognitoaudit.world.IssuerSiteBuilder;
import io.github.cognitoaudit.world.Policies;
import io.github.cognitoaudit.world.WorldBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which change breaks a link of the chain, opens one, or only stands beside it. */
final class LinksThatBreakTest {

    private static final Map<String, List<String>> KOREA = Map.of("geo_country_codes", List.of("KP"));

    @Test
    void a_role_that_was_opened_to_web_identities_is_looser_although_roles_out_of_scope_are_not_kept() {
        String strangers = Policies.trustingCognito("\"StringLike\": {\"cognito-identity.amazonaws.com:aud\": \"*\"}");
        WorldBuilder closed = world().rolesAskedOneByOne();
        WorldBuilder opened = world().rolesAskedOneByOne().role(role("rogue").trust(strangers));

        assertThat(Told.messages(closed, opened))
                .containsExactly("LOOSER role `rogue` was added: before, it was not there or let in no web identity;"
                        + " whoever it trusts may do what it may");
        assertThat(Told.messages(opened, closed))
                .containsExactly(
                        "TIGHTER role `rogue` was removed: it is gone or lets in no web identity any more, and no"
                                + " pool names it");
    }

    @Test
    void a_role_that_comes_into_scope_by_its_name_alone_is_neutral_by_itself() {
        WorldBuilder before = world().rolesAskedOneByOne();
        WorldBuilder after = world().rolesAskedOneByOne()
                .role(role("lambda")
                        .trust(Policies.trustingUsersOf(POOL_ID)
                                .replace(
                                        "\"Federated\": \"cognito-identity.amazonaws.com\"",
                                        "\"Service\": \"lambda.amazonaws.com\"")));

        assertThat(Told.messages(before, after))
                .containsExactly(
                        "NEUTRAL role `lambda` was added: a pool names it now, and it lets in no web identity");
    }

    @Test
    void a_role_that_logins_take_without_a_pool_breaks_them_when_it_goes_or_lets_them_in_no_more() {
        WorldBuilder direct = world().role(direct(CLIENT_ID));
        WorldBuilder other = world().role(direct("Zz9vNUCWKYsmNQVB4o9DpcGb8Zt7Qx9Z"));

        assertThat(Told.of(direct, world())).containsExactly("BROKEN ");
        assertThat(Told.of(direct, other))
                .containsExactly("LOOSER AssumeRolePolicyDocument", "BROKEN AssumeRolePolicyDocument");
        assertThat(Told.of(other, world())).containsExactly("TIGHTER ");
    }

    private static IamRoleBuilder direct(String audience) {
        return role("direct").trust(Policies.trustingDirectly(PROVIDER_ARN, "acme.eu.auth0.com:aud", audience));
    }

    @Test
    void network_access_control_lists_are_judged_together_in_their_order() {
        WorldBuilder none = world();
        WorldBuilder narrow = world().networkAcl(acl("a", 1, "block", KOREA));
        WorldBuilder block = world().networkAcl(acl("b", 2, "block", Map.of()));
        WorldBuilder allow = world().networkAcl(acl("a", 1, "allow", Map.of()));
        WorldBuilder allowBlock =
                world().networkAcl(acl("a", 1, "allow", Map.of())).networkAcl(acl("b", 2, "block", Map.of()));

        assertThat(Told.of(none, block)).containsExactly("BROKEN networkAcls/b");
        assertThat(Told.of(block, none)).containsExactly("LOOSER networkAcls/b");
        assertThat(Told.of(none, narrow)).containsExactly("OPEN networkAcls/a");
        assertThat(Told.of(narrow, world().networkAcl(acl("a", 1, "block", Map.of()))))
                .containsExactly("OPEN networkAcls/a");
        assertThat(Told.of(allowBlock, block)).containsExactly("BROKEN networkAcls/a");
        assertThat(Told.of(allow, allowBlock)).containsExactly("NEUTRAL networkAcls/b");
        assertThat(Told.of(none, world().networkAcl(acl("a", 1, "redirect", Map.of()))))
                .containsExactly("OPEN networkAcls/a");
        assertThat(Told.of(none, world().networkAcl(acl("a", 1, "log", Map.of()))))
                .containsExactly("NEUTRAL networkAcls/a");
    }

    private static NetworkAcl acl(String id, int priority, String action, Map<String, List<String>> match) {
        return new NetworkAcl(id, id, true, priority, action, "tenant", match, Map.of());
    }

    @Test
    void a_link_that_broke_leaves_its_neighbours_as_they_are() {
        WorldBuilder other = world().issuer(issuer().keys(IssuerSiteBuilder.rsaKey("unrelated")));
        WorldBuilder both = world().issuer(
                        issuer().keys(IssuerSiteBuilder.rsaKey("current-key"), IssuerSiteBuilder.rsaKey("unrelated")));
        WorldBuilder third = world().issuer(issuer().keys(IssuerSiteBuilder.rsaKey("third")));

        assertThat(Told.of(world(), other)).containsExactly("BROKEN keys/current-key", "NEUTRAL keys/unrelated");
        assertThat(Told.of(both, third))
                .containsExactly("BROKEN keys/current-key", "NEUTRAL keys/third", "NEUTRAL keys/unrelated");
    }

    @Test
    void a_certificate_that_ended_between_the_snapshots_breaks_logins_without_a_change() {
        WorldBuilder before = world().takenAt(Instant.parse("2026-01-01T00:00:00Z"));
        WorldBuilder after = world().takenAt(Instant.parse("2046-01-01T00:00:00Z"));
        WorldBuilder more = world().takenAt(Instant.parse("2046-01-01T00:00:00Z"))
                .provider(provider().thumbprints(INTERMEDIATE_SHA1, STALE_SHA1));

        assertThat(Told.messages(before, after))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message)
                        .startsWith("BROKEN the certificate of `")
                        .endsWith(": AWS trusts no certificate of the issuer, so logins fail"));
        assertThat(Told.messages(before, more))
                .contains("LOOSER thumbprint `" + STALE_SHA1 + "` of provider `" + PROVIDER_ARN
                        + "` was added: another certificate may be trusted")
                .containsAll(Told.messages(before, after));
        assertThat(Told.of(after, after)).isEmpty();
    }

    @Test
    void guests_that_are_shut_out_break_nothing_when_their_role_goes_too() {
        WorldBuilder guests = world().role(role("g").trust(Policies.trustingGuestsOf(POOL_ID)))
                .pool(pool().guests(true).guestRole(roleArn("g")));
        WorldBuilder noRole = world().role(role("g").trust(Policies.trustingGuestsOf(POOL_ID)))
                .pool(pool().guests(true));
        WorldBuilder none = world().role(role("g").trust(Policies.trustingGuestsOf(POOL_ID)));

        assertThat(Told.of(guests, noRole)).containsExactly("BROKEN Roles/unauthenticated");
        assertThat(Told.of(guests, none))
                .containsExactly("TIGHTER AllowUnauthenticatedIdentities", "TIGHTER Roles/unauthenticated");
        assertThat(Told.of(noRole, none)).containsExactly("TIGHTER AllowUnauthenticatedIdentities");
    }

    @Test
    void a_text_that_is_listed_twice_or_in_another_case_is_the_same_one() {
        WorldBuilder once = world().client(client().callbacks("https://a/"));
        WorldBuilder twice = world().client(client().callbacks("https://a/", "https://a/"));
        WorldBuilder loud = world().provider(provider().thumbprints(INTERMEDIATE_SHA1.toUpperCase(Locale.ROOT)));

        assertThat(Told.of(twice, once)).isEmpty();
        assertThat(Told.of(once, twice)).isEmpty();
        assertThat(Told.of(world(), loud)).isEmpty();
    }

    @Test
    void a_role_that_a_pool_hands_out_breaks_its_logins_when_it_goes() {
        assertThat(Told.of(world().role(authenticatedRole()), world().absentRole(ROLE_ARN)))
                .containsExactly("BROKEN ");
    }

    @Test
    void tags_break_the_logins_of_a_role_that_does_not_let_sessions_be_tagged() {
        PrincipalTagMap map = new PrincipalTagMap(PROVIDER_ARN, false, Map.of("team", "https://acme.example/team"));
        PrincipalTagMap unattached =
                new PrincipalTagMap(PROVIDER_ARN + "/", false, Map.of("team", "https://acme.example/team"));
        String tagging = Policies.trustingUsersOf(POOL_ID)
                .replace(
                        "\"sts:AssumeRoleWithWebIdentity\"", "[\"sts:AssumeRoleWithWebIdentity\", \"sts:TagSession\"]");
        WorldBuilder able = world().role(authenticatedRole().trust(tagging));
        WorldBuilder tagged = world().role(authenticatedRole().trust(tagging)).pool(pool().tagMap(map));

        assertThat(Told.messages(world(), world().pool(pool().tagMap(map))))
                .singleElement()
                .asString()
                .startsWith("BROKEN the principal-tag map of `" + PROVIDER_ARN + "`")
                .endsWith(": a role of the pool does not let its sessions be tagged, so logins fail");
        assertThat(Told.of(world().pool(pool().tagMap(map)), world()))
                .containsExactly("LOOSER PrincipalTags/" + PROVIDER_ARN);
        assertThat(Told.of(able, tagged)).containsExactly("LOOSER PrincipalTags/" + PROVIDER_ARN);
        assertThat(Told.of(tagged, able)).containsExactly("TIGHTER PrincipalTags/" + PROVIDER_ARN);
        assertThat(Told.of(world(), world().pool(pool().tagMap(unattached))))
                .containsExactly("NEUTRAL PrincipalTags/" + PROVIDER_ARN + "/");
    }
}
