package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.trustingGuestsOf;
import static io.github.cognitoaudit.world.Policies.trustingUsersOf;
import static io.github.cognitoaudit.world.SoundWorld.FOREIGN_POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PrincipalTagsWithoutTagSessionTest {
    private final PrincipalTagsWithoutTagSession rule = new PrincipalTagsWithoutTagSession();

    private static final String WITH_TAGS = trustingUsersOf(POOL_ID)
            .replace("\"sts:AssumeRoleWithWebIdentity\"", "[\"sts:AssumeRoleWithWebIdentity\",\"sts:TagSession\"]");

    @Test
    @PageExample
    void flags_a_trust_that_does_not_allow_to_tag_sessions() {
        judging(rule, world().pool(pool().tagged(PROVIDER_ARN, "team", "https://acme/team")))
                .violates(POOL_ID, message(), evidence("sts:AssumeRoleWithWebIdentity"))
                .mendedBy("aws iam update-assume-role-policy --role-name acme-authenticated --policy-document"
                        + " '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
                        + "\"cognito-identity.amazonaws.com\"},\"Action\":[\"sts:AssumeRoleWithWebIdentity\","
                        + "\"sts:TagSession\"],\"Condition\":{\"StringEquals\":{\"cognito-identity.amazonaws.com:aud\":\""
                        + POOL_ID + "\"},\"ForAnyValue:StringLike\":{\"cognito-identity.amazonaws.com:amr\":"
                        + "\"authenticated\"}}}]}'");
    }

    @Test
    @PageExample
    void accepts_a_trust_that_does() {
        judging(
                        rule,
                        world().role(authenticatedRole().trust(WITH_TAGS))
                                .pool(pool().tagged(PROVIDER_ARN, "team", "https://acme/team")))
                .isCompliant();
    }

    @Test
    void flags_the_default_map_too() {
        judging(rule, world().pool(pool().tagMap(new PrincipalTagMap(PROVIDER_ARN, true, Map.of()))))
                .violates(POOL_ID, message(), evidence("sts:AssumeRoleWithWebIdentity"));
    }

    @Test
    void flags_a_right_that_is_another_pool_s() {
        judging(
                        rule,
                        world().role(authenticatedRole().trust(WITH_TAGS.replace(POOL_ID, FOREIGN_POOL_ID)))
                                .pool(pool().tagged(PROVIDER_ARN, "team", "https://acme/team")))
                .violates(POOL_ID, message(), evidence("sts:AssumeRoleWithWebIdentity, sts:TagSession"));
    }

    @Test
    void accepts_a_map_without_tags_and_a_pool_without_a_map() {
        judging(rule, world().pool(pool().tagMap(new PrincipalTagMap(PROVIDER_ARN, false, Map.of()))))
                .isCompliant();
        judging(rule, world()).isCompliant();
    }

    @Test
    void looks_at_mapped_roles_and_not_at_the_guests() {
        judging(
                        rule,
                        world().role(authenticatedRole().trust(WITH_TAGS))
                                .role(role("acme-guest").trust(trustingGuestsOf(POOL_ID)))
                                .role(role("acme-admin"))
                                .pool(pool().tagged(PROVIDER_ARN, "team", "https://acme/team")
                                        .guestRole(roleArn("acme-guest"))
                                        .mappedByRules(
                                                PROVIDER_ARN,
                                                "Deny",
                                                new MappingRule(
                                                        "https://acme/role", "Equals", "a", roleArn("acme-admin")))))
                .violates(
                        POOL_ID,
                        message().replace(ROLE_ARN, roleArn("acme-admin")),
                        Evidence.configured(
                                roleArn("acme-admin") + "/trust",
                                "sts:TagSession",
                                "sts:AssumeRoleWithWebIdentity",
                                "iam:GetRole"));
    }

    @Test
    void needs_no_tag_maps_where_every_role_allows_it() {
        judging(
                        rule,
                        world().role(authenticatedRole().trust(WITH_TAGS))
                                .pool(pool().tagMapsUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
    }

    @Test
    void leaves_a_condition_on_the_tags_undetermined() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                        .trust(WITH_TAGS.replace(
                                                "\"StringEquals\": {",
                                                "\"StringEquals\": {\"aws:RequestTag/team\": \"blue\", ")))
                                .pool(pool().tagged(PROVIDER_ARN, "team", "https://acme/team")))
                .isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void leaves_an_unread_trust_and_unread_roles_undetermined() {
        judging(
                        rule,
                        world().role(authenticatedRole().trustUnread(GapReason.ACCESS_DENIED))
                                .pool(pool().tagged(PROVIDER_ARN, "team", "https://acme/team")))
                .isUndeterminedWithout("iam:GetRole");
        judging(
                        rule,
                        world().pool(pool().rolesUnread(GapReason.ACCESS_DENIED)
                                .tagged(PROVIDER_ARN, "team", "https://acme/team")))
                .isUndeterminedWithout("cognito-identity:GetIdentityPoolRoles");
    }

    @Test
    void leaves_unread_tag_maps_undetermined() {
        judging(rule, world().pool(pool().tagMapsUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("cognito-identity:GetPrincipalTagAttributeMap");
    }

    private static String message() {
        return "`PrincipalTags/" + PROVIDER_ARN + "` maps principal tags, and the trust of `" + ROLE_ARN
                + "` does not allow `sts:TagSession` for this pool; it should, beside `sts:AssumeRoleWithWebIdentity`";
    }

    private static Evidence evidence(String actions) {
        return Evidence.configured(ROLE_ARN + "/trust", "sts:TagSession", actions, "iam:GetRole");
    }

    @Test
    void leaves_unread_pools_undetermined() {
        judging(rule, world().poolsUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }
}
