package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.trustingWebIdentity;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.providerArn;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.Auth0ClientBuilder;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DirectTrustWithoutSubjectTest {
    private static final String URL = "acme.eu.auth0.com/";
    private static final String DIRECT = providerArn(URL);
    private static final String ANY_USER = "\"StringEquals\": {\"acme.eu.auth0.com/:aud\": \"" + CLIENT_ID + "\"}";

    private final DirectTrustWithoutSubject rule = new DirectTrustWithoutSubject();

    @Test
    @PageExample
    void flags_a_trust_in_all_users_where_strangers_sign_up() {
        judging(rule, direct(ANY_USER, open()))
                .violates(roleArn("direct"), message("no condition"), evidence("no condition"))
                .witnessed(Map.of("principal", DIRECT, "aud", CLIENT_ID, "sub", "auth0|stranger"))
                .mendedBy("aws iam update-assume-role-policy --role-name direct --policy-document '"
                        + "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\""
                        + DIRECT
                        + "\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{\"StringEquals\":{\""
                        + URL + ":aud\":\"" + CLIENT_ID + "\",\"" + URL + ":sub\":\"auth0|ID-OF-THE-USER\"}}}]}'")
                .mendedBy("auth0 api patch \"connections/Users/clients\" --data '[{\"client_id\":\"" + CLIENT_ID
                        + "\",\"status\":false}]'");
    }

    @Test
    @PageExample
    void accepts_a_trust_that_names_its_users() {
        judging(rule, direct(ANY_USER.replace("}", ", \"acme.eu.auth0.com/:sub\": \"auth0|anna\"}"), open()))
                .isCompliant();
    }

    @Test
    void flags_a_trust_in_a_whole_connection() {
        judging(rule, direct(ANY_USER + ", \"StringLike\": {\"acme.eu.auth0.com/:sub\": \"auth0|*\"}", open()))
                .violates(roleArn("direct"), message("StringLike [auth0|*]"), evidence("StringLike [auth0|*]"));
    }

    @Test
    void accepts_a_trust_in_another_connection() {
        judging(rule, direct(ANY_USER + ", \"StringLike\": {\"acme.eu.auth0.com/:sub\": \"samlp|*\"}", open()))
                .isCompliant();
    }

    @Test
    void accepts_connections_that_let_no_stranger_in() {
        judging(
                        rule,
                        direct(
                                ANY_USER,
                                client().connection("Users", "auth0", Optional.of(true))
                                        .connection("corp", "samlp", Optional.empty())))
                .isCompliant();
        judging(rule, direct(ANY_USER, open().organizations("require"))).isCompliant();
    }

    @Test
    void flags_consumer_and_passwordless_connections() {
        judging(rule, direct(ANY_USER, client().connection("Users", "google-oauth2", Optional.empty())))
                .violates(roleArn("direct"), message("no condition"), evidence("no condition"))
                .witnessed(Map.of("principal", DIRECT, "aud", CLIENT_ID, "sub", "google-oauth2|stranger"));
        judging(rule, direct(ANY_USER, client().connection("Users", "sms", Optional.empty())))
                .violates(roleArn("direct"), message("no condition"), evidence("no condition"));
    }

    @Test
    void passes_over_clients_whose_tokens_the_trust_refuses() {
        judging(
                        rule,
                        direct(ANY_USER, client())
                                .client(open("other"))
                                .provider(provider(URL).audiences(CLIENT_ID, "other")))
                .isCompliant();
        judging(
                        rule,
                        direct("", client())
                                .client(open("other"))
                                .provider(provider(URL).audiences(CLIENT_ID, "other")))
                .violates(
                        roleArn("direct"),
                        message("no condition").replace(CLIENT_ID, "other"),
                        evidence("no condition"));
    }

    @Test
    void leaves_unread_clients_and_connections_undetermined_where_they_decide() {
        judging(rule, direct(ANY_USER, client()).clientsUnread(GapReason.THROTTLED))
                .isUndetermined(GapReason.THROTTLED);
        judging(rule, direct(ANY_USER, client().connectionsUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
        judging(rule, direct(ANY_USER, open().organizationsUnread(GapReason.TIMED_OUT)))
                .isUndetermined(GapReason.TIMED_OUT);
        judging(rule, direct("", client()).provider(provider(URL).audiencesUnread(GapReason.THROTTLED)))
                .isUndetermined(GapReason.THROTTLED);
        judging(
                        rule,
                        direct("\"StringEquals\": {\"acme.eu.auth0.com/:sub\": \"auth0|anna\"}", client())
                                .provider(provider(URL).audiencesUnread(GapReason.THROTTLED)))
                .isCompliant();
        judging(rule, direct(ANY_USER, client().organizationsUnread(GapReason.TIMED_OUT)))
                .isCompliant();
    }

    @Test
    void leaves_a_condition_that_can_not_be_read_undetermined() {
        judging(rule, direct(ANY_USER + ", \"IpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}", open()))
                .isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void examines_only_roles_that_trust_a_provider_of_the_chain() {
        judging(rule, world()).examinesNothing();
    }

    @Test
    void leaves_an_unread_trust_undetermined() {
        judging(rule, world().role(role("direct").trustUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void leaves_unread_roles_and_providers_undetermined() {
        judging(rule, world().moreRolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
        judging(rule, world().providersUnread(GapReason.ACCESS_DENIED)).isUndetermined(GapReason.ACCESS_DENIED);
    }

    private static Auth0ClientBuilder open() {
        return open(CLIENT_ID);
    }

    private static Auth0ClientBuilder open(String clientId) {
        return client(clientId).connection("Users", "auth0", Optional.empty());
    }

    private static WorldBuilder direct(String conditions, Auth0ClientBuilder client) {
        return world().client(client)
                .provider(provider(URL))
                .role(role("direct").trust(trustingWebIdentity(DIRECT, conditions)));
    }

    private static String message(String found) {
        return "a stranger who joins connection `Users` takes the role through client `" + CLIENT_ID
                + "`: `/Statement/0` has " + found
                + " on `acme.eu.auth0.com/:sub`, which should name the role's own users";
    }

    private static Evidence evidence(String found) {
        return Evidence.configured(
                "trust/Statement/0/Condition",
                "StringEquals acme.eu.auth0.com/:sub the role's own users",
                found,
                "iam:GetRole");
    }
}
