package io.github.cognitoaudit.rules.chain;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.allowing;
import static io.github.cognitoaudit.world.Policies.trustingDirectly;
import static io.github.cognitoaudit.world.Policies.trustingUsersOf;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.FOREIGN_POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.model.intent.SelfSignUp;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.Auth0ClientBuilder;
import io.github.cognitoaudit.world.IamRoleBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnyoneCanObtainCredentialsTest {
    private static final String CLIENT = "auth0:acme.eu.auth0.com:client/" + CLIENT_ID;
    private static final String JOINING =
            "anyone can join through connection `con_users`, log in through client `" + CLIENT_ID + "`, and ";
    private static final String ADMINISTERS = JOINING + "get role `acme-authenticated` from identity pool `" + POOL_ID
            + "`: every action on every resource is allowed; the role should name the actions and resources it needs;"
            + " for example action `iam:AttachRolePolicy`, resource `arn:aws:iam::111122223333:role/example`";

    private final AnyoneCanObtainCredentials rule = new AnyoneCanObtainCredentials();

    @Test
    @PageExample
    void flags_open_sign_up_that_leads_to_an_administrator() {
        judging(rule, world().client(open()).role(administrator()))
                .violates(
                        CLIENT,
                        ADMINISTERS,
                        signUp("left out"),
                        breaks(ROLE_ARN, "PERM-001 administrator-access"),
                        breaks(ROLE_ARN, "PERM-002 service-wide-access"),
                        breaks(ROLE_ARN, "PERM-003 privilege-escalation-path"),
                        breaks(ROLE_ARN, "PERM-004 resource-unscoped"),
                        breaks(ROLE_ARN, "PERM-010 cognito-control-plane-access"),
                        breaks(ROLE_ARN, "PERM-005 read-unscoped"),
                        breaks(ROLE_ARN, "PERM-006 identities-not-isolated"),
                        breaks(ROLE_ARN, "PERM-007 identities-can-read-each-other"))
                .witnessed(
                        Map.of("action", "iam:AttachRolePolicy", "resource", "arn:aws:iam::111122223333:role/example"))
                .mendedBy("auth0 api patch connections/con_users --data \"$(auth0 api get connections/con_users | jq"
                        + " '{options: (.options + {disable_signup: true})}')\"")
                .mendedBy("aws iam delete-role-policy --role-name acme-authenticated --policy-name own-objects");
    }

    @ParameterizedTest
    @ValueSource(strings = {"google-oauth2", "github"})
    void flags_a_provider_where_everyone_can_open_an_account(String strategy) {
        judging(rule, world().client(connected(strategy)).role(deleting()))
                .violates(
                        CLIENT, deletes("identity pool `" + POOL_ID + "`"), openTo(strategy), unscoped(), unisolated())
                .mendedBy("auth0 api patch connections/con_users/clients --data '[{\"client_id\":\"" + CLIENT_ID
                        + "\",\"status\":false}]'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sms", "email"})
    void flags_passwordless_logins(String strategy) {
        judging(rule, world().client(connected(strategy)).role(deleting()))
                .violates(
                        CLIENT,
                        deletes("identity pool `" + POOL_ID + "`"),
                        signUp("left out"),
                        unscoped(),
                        unisolated());
    }

    @Test
    void flags_a_role_that_trusts_the_provider_itself() {
        judging(
                        rule,
                        world().client(open())
                                .role(role("direct")
                                        .trust(trustingDirectly(PROVIDER_ARN, "acme.eu.auth0.com:aud", CLIENT_ID))
                                        .policy("delete", allowing("s3:DeleteObject", "*"))))
                .violates(
                        CLIENT,
                        deletes("provider `" + PROVIDER_ARN + "` directly").replace("acme-authenticated", "direct"),
                        signUp("left out"),
                        breaks(roleArn("direct"), "PERM-004 resource-unscoped"));
    }

    @Test
    void flags_a_role_whose_identities_are_not_kept_apart() {
        judging(
                        rule,
                        world().client(open())
                                .role(authenticatedRole()
                                        .policy("objects", allowing("s3:GetObject", "arn:aws:s3:::acme-data/*"))))
                .violates(
                        CLIENT,
                        "anyone can join through connection `con_users`, log in through client `" + CLIENT_ID
                                + "`, and get role `acme-authenticated` from identity pool `" + POOL_ID
                                + "`: two identities of `" + POOL_ID + "` can both read `arn:aws:s3:::acme-data/x`:"
                                + " `acme-authenticated` allows `s3:GetObject`, `acme-authenticated` allows `s3:GetObject`;"
                                + " the policy should bind it to `${cognito-identity.amazonaws.com:sub}`, or `shared` declare it;"
                                + " for example action `s3:GetObject`, otherAction `s3:GetObject`, resource"
                                + " `arn:aws:s3:::acme-data/x`",
                        signUp("left out"),
                        breaks(ROLE_ARN, "PERM-007 identities-can-read-each-other"));
    }

    @Test
    void flags_a_role_that_a_mapping_of_the_provider_gives() {
        judging(
                        rule,
                        world().client(open())
                                .pool(pool().mappedByRules(
                                                PROVIDER_ARN,
                                                "Deny",
                                                new MappingRule("role", "Equals", "staff", roleArn("staff"))))
                                .role(role("staff").policy("delete", allowing("s3:DeleteObject", "*"))))
                .violates(
                        CLIENT,
                        deletes("identity pool `" + POOL_ID + "`").replace("acme-authenticated", "staff"),
                        signUp("left out"),
                        breaks(roleArn("staff"), "PERM-004 resource-unscoped"),
                        breaks(roleArn("staff"), "PERM-006 identities-not-isolated"));
    }

    @Test
    void flags_the_role_of_a_closed_slot_that_the_classic_flow_opens() {
        judging(
                        rule,
                        world().client(open())
                                .role(deleting())
                                .pool(pool().mappedByRules(PROVIDER_ARN, "Deny").classicFlow(true)))
                .violates(
                        CLIENT,
                        deletes("identity pool `" + POOL_ID + "`"),
                        signUp("left out"),
                        unscoped(),
                        unisolated());
    }

    @Test
    void flags_a_role_of_no_slot_that_users_take_by_the_classic_flow() {
        judging(
                        rule,
                        world().client(open())
                                .pool(pool().classicFlow(true))
                                .role(role("stray").policy("delete", allowing("s3:DeleteObject", "*"))))
                .violates(
                        CLIENT,
                        deletes("identity pool `" + POOL_ID + "`").replace("acme-authenticated", "stray"),
                        signUp("left out"),
                        breaks(roleArn("stray"), "PERM-004 resource-unscoped"));
    }

    @Test
    void flags_whatever_else_was_not_read_once_it_is_proven() {
        judging(
                        rule,
                        world().client(open().connection("con_other", "new-strategy", Optional.empty()))
                                .role(administrator())
                                .moreRolesUnread(GapReason.ACCESS_DENIED)
                                .roleUnread(roleArn("guest"), GapReason.ACCESS_DENIED)
                                .intendsSelfSignUp(SelfSignUp.GATED))
                .violates(
                        CLIENT,
                        ADMINISTERS,
                        signUp("left out"),
                        breaks(ROLE_ARN, "PERM-001 administrator-access"),
                        breaks(ROLE_ARN, "PERM-002 service-wide-access"),
                        breaks(ROLE_ARN, "PERM-003 privilege-escalation-path"),
                        breaks(ROLE_ARN, "PERM-004 resource-unscoped"),
                        breaks(ROLE_ARN, "PERM-010 cognito-control-plane-access"),
                        breaks(ROLE_ARN, "PERM-005 read-unscoped"),
                        breaks(ROLE_ARN, "PERM-006 identities-not-isolated"),
                        breaks(ROLE_ARN, "PERM-007 identities-can-read-each-other"));
    }

    @Test
    @PageExample
    void accepts_open_sign_up_where_users_reach_only_what_is_theirs() {
        judging(rule, world().client(open())).isCompliant();
    }

    @Test
    void accepts_closed_sign_up_and_enterprise_logins_whatever_the_role() {
        judging(
                        rule,
                        world().client(client().connection("con_users", "auth0", Optional.of(true)))
                                .role(administrator()))
                .isCompliant();
        judging(rule, world().client(connected("samlp")).role(administrator())).isCompliant();
    }

    @Test
    void accepts_a_client_that_only_members_of_an_organization_use() {
        judging(rule, world().client(open().organizations("require")).role(administrator()))
                .isCompliant();
    }

    @Test
    void accepts_a_gate_that_is_declared_and_there() {
        judging(
                        rule,
                        world().client(open())
                                .role(administrator())
                                .loginAction("invited only")
                                .intendsSelfSignUp(SelfSignUp.GATED))
                .isCompliant();
    }

    @Test
    void flags_a_gate_that_is_declared_and_not_there() {
        judging(rule, world().client(open()).role(deleting()).intendsSelfSignUp(SelfSignUp.GATED))
                .violates(
                        CLIENT,
                        deletes("identity pool `" + POOL_ID + "`"),
                        signUp("left out"),
                        unscoped(),
                        unisolated());
    }

    @Test
    void leaves_an_action_that_may_be_the_gate_undetermined() {
        judging(rule, world().client(open()).role(administrator()).loginAction("enrich profile"))
                .isUndeterminedWithout("whether strangers pass the login");
    }

    @Test
    void accepts_the_role_of_a_slot_that_a_mapping_closes_to_the_provider() {
        judging(rule, world().client(open()).role(administrator()).pool(pool().mappedByRules(PROVIDER_ARN, "Deny")))
                .isCompliant();
        judging(
                        rule,
                        world().client(open())
                                .role(administrator())
                                .pool(pool().mappedByRules(PROVIDER_ARN, "Deny")
                                        .classicFlowUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void accepts_roles_that_refuse_the_login() {
        judging(rule, world().client(open()).role(administrator().trust(trustingUsersOf(FOREIGN_POOL_ID))))
                .isCompliant();
    }

    @Test
    void accepts_roles_behind_another_pool_or_client() {
        judging(rule, world().client(open()).role(administrator()).pool(pool().references()))
                .isCompliant();
        judging(
                        rule,
                        world().client(open())
                                .role(administrator())
                                .provider(provider().audiences("another")))
                .isCompliant();
    }

    @Test
    void leaves_an_unread_connection_undetermined_where_the_role_is_grave() {
        judging(
                        rule,
                        world().client(client().connectionsUnread(GapReason.ACCESS_DENIED))
                                .role(administrator()))
                .isUndeterminedWithout("GET /api/v2/clients/{id}/connections");
        judging(rule, world().client(client().connectionsUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
    }

    @Test
    void leaves_a_strategy_that_does_not_say_who_joins_undetermined() {
        judging(rule, world().client(connected("oauth2")).role(administrator())).isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void leaves_an_unread_organization_requirement_undetermined() {
        judging(
                        rule,
                        world().client(open().organizationsUnread(GapReason.ACCESS_DENIED))
                                .role(administrator()))
                .isUndeterminedWithout("GET /api/v2/clients/{id}");
    }

    @Test
    void leaves_unread_actions_undetermined() {
        judging(rule, world().client(open()).role(administrator()).loginActionsUnread(GapReason.ACCESS_DENIED))
                .isUndeterminedWithout("GET /api/v2/actions/triggers/{id}/bindings");
    }

    @Test
    void leaves_unread_permissions_undetermined() {
        judging(rule, world().client(open()).role(authenticatedRole().policiesUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("iam:ListAttachedRolePolicies");
    }

    @Test
    void leaves_an_unread_trust_undetermined_where_the_role_is_grave() {
        judging(rule, world().client(open()).role(administrator().trustUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("iam:GetRole");
        judging(rule, world().client(open()).role(authenticatedRole().trustUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
    }

    @Test
    void leaves_unread_links_of_the_chain_undetermined() {
        judging(rule, world().client(open()).provider(provider().audiencesUnread(GapReason.TIMED_OUT)))
                .isUndetermined(GapReason.TIMED_OUT);
        judging(rule, world().client(open()).pool(pool().referencesUnread(GapReason.TIMED_OUT)))
                .isUndetermined(GapReason.TIMED_OUT);
        judging(rule, world().client(open()).pool(pool().rolesUnread(GapReason.TIMED_OUT)))
                .isUndetermined(GapReason.TIMED_OUT);
        judging(rule, world().client(open()).moreRolesUnread(GapReason.TIMED_OUT))
                .isUndetermined(GapReason.TIMED_OUT);
    }

    @Test
    void leaves_unlisted_clients_undetermined() {
        judging(rule, world().clientsUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }

    @Test
    void is_not_examined_where_strangers_are_welcome() {
        judging(rule, world().client(open()).role(administrator()).intendsSelfSignUp(SelfSignUp.ALLOWED))
                .isNotExamined("`intent.selfSignUp: allowed` is declared, so strangers may join");
    }

    @Test
    void is_not_examined_without_connections_or_actions() {
        judging(rule, world().client(client().connectionsUnread(GapReason.SWITCHED_OFF)))
                .isNotExamined("the world withholds it");
        judging(rule, world().loginActionsUnread(GapReason.SWITCHED_OFF)).isNotExamined("the world withholds it");
    }

    private static Auth0ClientBuilder open() {
        return connected("auth0");
    }

    private static Auth0ClientBuilder connected(String strategy) {
        return client().connection("con_users", strategy, Optional.empty());
    }

    private static IamRoleBuilder administrator() {
        return authenticatedRole().policy("own-objects", allowing("*", "*"));
    }

    private static IamRoleBuilder deleting() {
        return authenticatedRole().policy("delete", allowing("s3:DeleteObject", "*"));
    }

    private static String deletes(String way) {
        return JOINING + "get role `acme-authenticated` from " + way
                + ": `s3:DeleteObject` is allowed on every resource; the policy should name the resources that are needed;"
                + " for example action `s3:DeleteObject`, resource `arn:aws:s3:::example/example`";
    }

    private static Evidence signUp(String actual) {
        return Evidence.configured(
                "connections/con_users/options/disable_signup", "true", actual, "GET /api/v2/clients/{id}/connections");
    }

    private static Evidence openTo(String strategy) {
        return Evidence.configured(
                "connections/con_users/strategy",
                "a provider that decides who has an account",
                strategy,
                "GET /api/v2/clients/{id}/connections");
    }

    private static Evidence unscoped() {
        return breaks(ROLE_ARN, "PERM-004 resource-unscoped");
    }

    private static Evidence unisolated() {
        return breaks(ROLE_ARN, "PERM-006 identities-not-isolated");
    }

    private static Evidence breaks(String arn, String broken) {
        return Evidence.configured(
                "roles/" + arn, "a role that strangers may have", broken, "iam:GetAccountAuthorizationDetails");
    }
}
