package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.allowing;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class ActionUnknownToCatalogueTest {
    private final ActionUnknownToCatalogue rule = new ActionUnknownToCatalogue();

    private static final String CATALOGUE = "an action of the catalogue of 2026-09-26";
    private static final String CALL = "iam:GetAccountAuthorizationDetails";

    @Test
    @PageExample
    void flags_a_mistyped_action() {
        judging(rule, world().role(authenticatedRole().policy("objects", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["s3:GetObjects", "s3:PutObject"],
              "Resource": "arn:aws:s3:::acme-data/*"}]}
            """)))
                .violates(
                        ROLE_ARN,
                        "`s3:GetObjects` is not in the catalogue of 2026-09-26: mistyped, retired or newer",
                        Evidence.configured("policies/objects/Statement/0/Action", CATALOGUE, "s3:GetObjects", CALL))
                .mendedBy("aws iam put-role-policy --role-name acme-authenticated --policy-name objects"
                        + " --policy-document \"$(aws iam get-role-policy --role-name acme-authenticated --policy-name"
                        + " objects --query PolicyDocument --output json | jq '.Statement |= ([.] | flatten | map(if"
                        + " .Action then .Action |= (([.] | flatten) - [\"s3:GetObjects\"]) else . end) |"
                        + " map(select(.Action != [])))')\"");
    }

    @Test
    @PageExample
    void accepts_actions_that_the_catalogue_knows_in_any_case_and_patterns() {
        judging(rule, world().role(authenticatedRole().policy("objects", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["S3:getobject", "s3:Fetch*"],
              "Resource": "arn:aws:s3:::acme-data/*"}]}
            """))).isCompliant();
    }

    @Test
    void flags_unknown_services_and_actions_in_denies_in_exceptions_and_in_the_boundary() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("odd", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Deny", "Action": "s3:DeleteObjcet", "Resource": "*"},
              {"Effect": "Deny", "NotAction": ["s33:GetObject", "s3:GetObject"], "Resource": "*"}]}
            """)
                                .boundary("arn:aws:iam::111122223333:policy/limit", allowing("s3:PutObjcet", "*"))))
                .violates(
                        ROLE_ARN,
                        "`s3:DeleteObjcet`, `s33:GetObject`, `s3:PutObjcet` are not in the catalogue of 2026-09-26: mistyped,"
                                + " retired or newer",
                        Evidence.configured("policies/odd/Statement/0/Action", CATALOGUE, "s3:DeleteObjcet", CALL),
                        Evidence.configured("policies/odd/Statement/1/NotAction", CATALOGUE, "s33:GetObject", CALL),
                        Evidence.configured("boundary/limit/Statement/0/Action", CATALOGUE, "s3:PutObjcet", CALL))
                .mendedByTerraform("# remove \"s3:PutObjcet\" from limit");
    }

    @Test
    void takes_away_a_policy_that_names_nothing_else() {
        judging(rule, world().role(authenticatedRole().policy("objects", allowing("s3:GetObjects", "*"))))
                .mendedBy("aws iam delete-role-policy --role-name acme-authenticated --policy-name objects");
        String arn = "arn:aws:iam::111122223333:policy/objects";
        judging(rule, world().role(authenticatedRole().managedPolicy(arn, allowing("s3:GetObjects", "*"))))
                .mendedBy("aws iam detach-role-policy --role-name acme-authenticated --policy-arn " + arn);
    }

    @Test
    void offers_no_edit_of_a_policy_that_aws_maintains() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .managedPolicy("arn:aws:iam::aws:policy/AmazonNew", allowing("s3:NewAction", "*"))))
                .mendedBy("");
    }

    @Test
    void is_sure_of_what_it_read_and_leaves_the_rest_undetermined() {
        judging(rule, world().role(authenticatedRole().policyUnread("more", GapReason.MALFORMED)))
                .isUndeterminedWithout("iam:GetRolePolicy");
        judging(rule, world().role(authenticatedRole().policiesUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
        judging(rule, world().role(authenticatedRole().boundaryUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("iam:GetRole");
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("objects", allowing("s3:GetObjects", "*"))
                                .policyUnread("more", GapReason.MALFORMED)))
                .violates(
                        ROLE_ARN,
                        "`s3:GetObjects` is not in the catalogue of 2026-09-26: mistyped, retired or newer",
                        Evidence.configured("policies/objects/Statement/0/Action", CATALOGUE, "s3:GetObjects", CALL));
    }

    @Test
    void leaves_unread_roles_undetermined() {
        judging(rule, world().rolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
        judging(rule, world().pool(pool().rolesUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }
}
