package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.allowing;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PrincipalTagsByUserEditableClaimTest {
    private final PrincipalTagsByUserEditableClaim rule = new PrincipalTagsByUserEditableClaim();

    private static final String BY_TEAM = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::acme-teams/*",
              "Condition": {"StringEquals": {"aws:PrincipalTag/Team": "blue"}}}]}
            """;

    @Test
    @PageExample
    void flags_a_tag_of_the_profile_by_which_a_policy_decides() {
        judging(
                        rule,
                        world().role(authenticatedRole().policy("teams", BY_TEAM))
                                .pool(pool().tagged(PROVIDER_ARN, "team", "nickname")))
                .violates(
                        POOL_ID,
                        message("team", "nickname", "policies/teams/Statement/0"),
                        evidence("team", "nickname"))
                .mendedBy("aws cognito-identity set-principal-tag-attribute-map --region eu-west-1 --identity-pool-id "
                        + POOL_ID + " --identity-provider-name " + PROVIDER_ARN
                        + " --no-use-defaults --principal-tags '{}'");
    }

    @Test
    @PageExample
    void accepts_a_tag_of_a_namespaced_claim() {
        judging(
                        rule,
                        world().role(authenticatedRole().policy("teams", BY_TEAM))
                                .pool(pool().tagged(PROVIDER_ARN, "team", "https://acme/team")))
                .isCompliant();
    }

    @Test
    void flags_a_tag_that_names_a_resource_and_keeps_the_other_tags() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                        .policy(
                                                "teams",
                                                allowing(
                                                        "s3:GetObject",
                                                        "arn:aws:s3:::acme/${aws:PrincipalTag/team, 'none'}/*")))
                                .pool(pool().tagMap(new PrincipalTagMap(
                                        PROVIDER_ARN, false, Map.of("team", "https://acme/team", "TEAM2", "name")))))
                .isCompliant();
        judging(
                        rule,
                        world().intendsUserEditable("https://acme/team")
                                .role(authenticatedRole()
                                        .policy(
                                                "teams",
                                                allowing(
                                                        "s3:GetObject",
                                                        "arn:aws:s3:::acme/${aws:PrincipalTag/team, 'none'}/*")))
                                .pool(pool().tagMap(new PrincipalTagMap(
                                        PROVIDER_ARN, false, Map.of("team", "https://acme/team", "TEAM2", "name")))))
                .violates(
                        POOL_ID,
                        message("team", "https://acme/team", "policies/teams/Statement/0"),
                        evidence("team", "https://acme/team"))
                .mendedBy("aws cognito-identity set-principal-tag-attribute-map --region eu-west-1 --identity-pool-id "
                        + POOL_ID + " --identity-provider-name " + PROVIDER_ARN
                        + " --no-use-defaults --principal-tags '{\"TEAM2\": \"name\"}'")
                .mendedByTerraform("principal_tags         = {\"TEAM2\" = \"name\"}");
    }

    @Test
    void flags_a_tag_by_which_the_boundary_decides() {
        judging(
                        rule,
                        world().role(authenticatedRole().boundary("arn:aws:iam::111122223333:policy/edge", BY_TEAM))
                                .pool(pool().tagged(PROVIDER_ARN, "team", "name")))
                .violates(POOL_ID, message("team", "name", "boundary/edge/Statement/0"), evidence("team", "name"));
    }

    @Test
    void accepts_a_mail_address_whose_verification_the_statement_asks_for() {
        PrincipalTagMap both =
                new PrincipalTagMap(PROVIDER_ARN, false, Map.of("mail", "email", "verified", "email_verified"));
        judging(
                        rule,
                        world().role(authenticatedRole()
                                        .policy("mail", byMail(", \"aws:PrincipalTag/verified\": \"true\"")))
                                .pool(pool().tagMap(both)))
                .isCompliant();
        judging(
                        rule,
                        world().role(authenticatedRole().policy("mail", byMail("")))
                                .pool(pool().tagMap(both)))
                .violates(POOL_ID, message("mail", "email", "policies/mail/Statement/0"), evidence("mail", "email"));
    }

    @Test
    void accepts_a_tag_by_which_no_policy_decides() {
        judging(rule, world().pool(pool().tagged(PROVIDER_ARN, "team", "nickname")))
                .isCompliant();
        judging(
                        rule,
                        world().role(authenticatedRole().policy("teams", BY_TEAM))
                                .pool(pool().tagged(PROVIDER_ARN, "color", "nickname")))
                .isCompliant();
        judging(
                        rule,
                        world().role(authenticatedRole().policy("teams", """
                        {"Version": "2008-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject",
                          "Resource": "arn:aws:s3:::acme/${aws:PrincipalTag/team}/*"}]}
                        """))
                                .pool(pool().tagged(PROVIDER_ARN, "team", "nickname")))
                .isCompliant();
    }

    @Test
    void needs_neither_maps_nor_policies_where_the_other_is_empty() {
        judging(rule, world().pool(pool().tagMapsUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
        judging(rule, world().role(authenticatedRole().policiesUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
    }

    @Test
    void leaves_unread_policies_undetermined_where_a_tag_is_editable() {
        judging(
                        rule,
                        world().role(authenticatedRole().policyUnread("more", GapReason.ACCESS_DENIED))
                                .pool(pool().tagged(PROVIDER_ARN, "team", "nickname")))
                .isUndeterminedWithout("iam:GetRolePolicy");
        judging(
                        rule,
                        world().pool(pool().rolesUnread(GapReason.ACCESS_DENIED)
                                .tagged(PROVIDER_ARN, "team", "nickname")))
                .isUndeterminedWithout("cognito-identity:GetIdentityPoolRoles");
    }

    @Test
    void leaves_unread_tag_maps_undetermined_where_a_policy_decides_by_tags() {
        judging(
                        rule,
                        world().role(authenticatedRole().policy("teams", BY_TEAM))
                                .pool(pool().tagMapsUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("cognito-identity:GetPrincipalTagAttributeMap");
    }

    private static String byMail(String more) {
        return """
               {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*",
                 "Condition": {"StringEquals": {"aws:PrincipalTag/mail": "boss@example.com"%s}}}]}
               """.formatted(more);
    }

    private static String message(String tag, String claim, String place) {
        return "`aws:PrincipalTag/" + tag + "` is the claim `" + claim + "`, which users can change, and `" + place
                + "` of `acme-authenticated` decides by it; it should come from a claim that only a post-login Action"
                + " sets";
    }

    private static Evidence evidence(String tag, String claim) {
        return Evidence.configured(
                "PrincipalTags/" + PROVIDER_ARN + "/" + tag,
                "a claim that only a post-login Action sets",
                claim,
                "cognito-identity:GetPrincipalTagAttributeMap");
    }

    @Test
    void leaves_unread_pools_undetermined() {
        judging(rule, world().poolsUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }
}
