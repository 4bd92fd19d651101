package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.rules.RuleVerifier.violation;
import static io.github.cognitoaudit.world.Policies.allowing;
import static io.github.cognitoaudit.world.Policies.trustingGuestsOf;
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
import io.github.cognitoaudit.world.IamRoleBuilder;
import io.github.cognitoaudit.world.IdentityPoolBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class IdentitiesNotIsolatedTest {
    private final IdentitiesNotIsolated rule = new IdentitiesNotIsolated();

    private static final String BOUNDARY = "arn:aws:iam::111122223333:policy/limit";
    private static final String CALL = "iam:GetAccountAuthorizationDetails";
    private static final String BIND =
            "; the policy should bind it to `${cognito-identity.amazonaws.com:sub}`, or `shared` declare it";
    private static final String IDENTITY = "eu-west-1:7c1e2f3a-0b4d-4e5f-8a6b-9c0d1e2f3a41";
    private static final String CLIENT = "arn:aws:iot:eu-west-1:111122223333:client/one";
    private static final String OWN = "arn:aws:s3:::acme-data/${cognito-identity.amazonaws.com:sub}/*";

    @Test
    @PageExample
    void flags_a_folder_that_everybody_writes() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("uploads", allowing("s3:PutObject", "arn:aws:s3:::acme-data/uploads/*"))))
                .violates(
                        POOL_ID + "#" + ROLE_ARN,
                        message("write", "arn:aws:s3:::acme-data/uploads/", "s3:PutObject"),
                        evidence("uploads", "s3:PutObject", "arn:aws:s3:::acme-data/uploads/*"))
                .witnessed(Map.of(
                        "resource", "arn:aws:s3:::acme-data/uploads/",
                        "action", "s3:PutObject",
                        "otherAction", "s3:PutObject"))
                .mendedBy("aws iam delete-role-policy --role-name acme-authenticated --policy-name uploads");
    }

    @Test
    @PageExample
    void accepts_a_folder_of_each_identity() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void accepts_what_is_declared_as_shared() {
        judging(
                        rule,
                        world().shares("arn:aws:s3:::acme-data/uploads/*")
                                .role(authenticatedRole()
                                        .policy(
                                                "uploads",
                                                allowing("s3:PutObject", "arn:aws:s3:::acme-data/uploads/*"))))
                .isCompliant();
    }

    @Test
    void leaves_reads_and_other_services_alone() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("reads", allowing("s3:GetObject", "arn:aws:s3:::acme-data/*"))
                                .policy(
                                        "events",
                                        allowing("sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:events"))))
                .isCompliant();
    }

    @Test
    void accepts_rows_bound_by_the_leading_key() {
        judging(rule, world().role(authenticatedRole().policy("rows", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "dynamodb:PutItem",
              "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/notes",
              "Condition": {"ForAllValues:StringEquals":
                {"dynamodb:LeadingKeys": "${cognito-identity.amazonaws.com:sub}"}}}]}
            """))).isCompliant();
    }

    @Test
    void compares_the_roles_of_a_pool_with_each_other() {
        judging(
                        rule,
                        world().pool(pool().mappedByRules(
                                                PROVIDER_ARN,
                                                "AuthenticatedRole",
                                                new MappingRule("plan", "Equals", "paid", roleArn("paid"))))
                                .role(role("paid").policy("odd", allowing("s3:PutObject", OWN.replace("/*", "*"))))
                                .role(authenticatedRole()))
                .isCompliant();
        judging(
                        rule,
                        world().pool(pool().mappedByRules(
                                                PROVIDER_ARN,
                                                "AuthenticatedRole",
                                                new MappingRule("plan", "Equals", "paid", roleArn("paid"))))
                                .role(role("paid")
                                        .policy("trash", allowing("s3:DeleteObject", "arn:aws:s3:::acme-data/*"))))
                .finds(
                        violation(
                                POOL_ID + "#" + ROLE_ARN + "+" + roleArn("paid"),
                                "two identities of `" + POOL_ID + "` can both write `arn:aws:s3:::acme-data/" + IDENTITY
                                        + "/`: `acme-authenticated` allows `s3:PutObject`, `paid` allows `s3:DeleteObject`"
                                        + BIND,
                                evidence("own-objects", "s3:PutObject", OWN),
                                evidence("paid/policies/trash", "s3:DeleteObject", "arn:aws:s3:::acme-data/*")),
                        violation(
                                POOL_ID + "#" + roleArn("paid"),
                                "two identities of `" + POOL_ID
                                        + "` can both write `arn:aws:s3:::acme-data/x`: `paid` allows"
                                        + " `s3:DeleteObject`, `paid` allows `s3:DeleteObject`" + BIND,
                                evidence("paid/policies/trash", "s3:DeleteObject", "arn:aws:s3:::acme-data/*")));
    }

    private static String message(String verb, String resource, String action) {
        return "two identities of `" + POOL_ID + "` can both " + verb + " `" + resource
                + "`: `acme-authenticated` allows `" + action + "`, `acme-authenticated` allows `" + action + "`"
                + BIND;
    }

    private static Evidence evidence(String policy, String action, String resource) {
        return Evidence.configured(
                (policy.contains("/") ? policy : "acme-authenticated/policies/" + policy) + "/Statement/0",
                "resources bound to `${cognito-identity.amazonaws.com:sub}`",
                "Action [" + action + "] on Resource [" + resource + "]",
                CALL);
    }

    @Test
    void asks_the_map_of_the_pool_whether_a_tag_differs_for_each_identity() {
        IamRoleBuilder tagged = authenticatedRole()
                .policy("tagged", allowing("s3:PutObject", "arn:aws:s3:::acme-data/${aws:PrincipalTag/person}/*"));

        judging(rule, world().pool(mapping("sub")).role(tagged)).isCompliant();
        judging(rule, world().pool(mapping("https://acme/team")).role(tagged))
                .violates(
                        POOL_ID + "#" + ROLE_ARN,
                        message("write", "arn:aws:s3:::acme-data/example-value/", "s3:PutObject"),
                        evidence("tagged", "s3:PutObject", "arn:aws:s3:::acme-data/${aws:PrincipalTag/person}/*"));
        judging(rule, world().role(tagged)).isUndetermined(GapReason.UNDECIDED);
        judging(
                        rule,
                        world().pool(pool().tagMapsUnread(GapReason.ACCESS_DENIED))
                                .role(tagged))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    private static IdentityPoolBuilder mapping(String claim) {
        return pool().tagMap(new PrincipalTagMap(PROVIDER_ARN, false, Map.of("person", claim)));
    }

    @Test
    void judges_guests_within_their_session_policies_where_these_are_certain() {
        IdentityPoolBuilder guests = pool().guests(true).guestRole(roleArn("guest"));
        IamRoleBuilder datasets =
                role("guest").trust(trustingGuestsOf(POOL_ID)).policy("things", allowing("iot:Connect", CLIENT));

        judging(
                        rule,
                        world().pool(guests.classicFlowUnread(GapReason.ACCESS_DENIED))
                                .role(datasets))
                .violates(
                        POOL_ID + "#" + roleArn("guest"),
                        "two identities of `" + POOL_ID + "` can both write `" + CLIENT
                                + "`: `guest` allows `iot:Connect`," + " `guest` allows `iot:Connect`" + BIND,
                        evidence("guest/policies/things", "iot:Connect", CLIENT));
    }

    @Test
    void needs_no_policy_behind_a_boundary_that_does_not_allow_it() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policiesUnread(GapReason.ACCESS_DENIED)
                                .boundary(BOUNDARY, allowing("ec2:DescribeRegions", "*"))))
                .isCompliant();
    }

    @Test
    void leaves_unread_policies_undetermined() {
        judging(rule, world().role(authenticatedRole().policiesUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
        judging(rule, world().role(authenticatedRole().policyUnread("more", GapReason.MALFORMED)))
                .isUndeterminedWithout("iam:GetRolePolicy");
        judging(rule, world().role(authenticatedRole().morePoliciesUnread(GapReason.THROTTLED)))
                .isUndetermined(GapReason.THROTTLED);
    }

    @Test
    void leaves_unread_roles_undetermined() {
        judging(rule, world().rolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
        judging(rule, world().pool(pool().rolesUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }
}
