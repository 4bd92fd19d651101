package io.github.cognitoaudit.policy.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.catalogue.RiskClasses;
import io.github.cognitoaudit.policy.catalogue.RiskClasses.RiskClass;
import io.github.cognitoaudit.policy.permissions.GuestSessionPolicies.SessionPolicy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GuestSessionPoliciesTest {

    private final List<SessionPolicy> policies = GuestSessionPolicies.shipped();

    @Test
    void are_the_inline_and_the_managed_one_with_their_dates() {
        assertThat(policies)
                .extracting(SessionPolicy::name, SessionPolicy::date)
                .containsExactly(
                        tuple("inline", "2026-11-26"),
                        tuple("arn:aws:iam::aws:policy/AmazonCognitoUnAuthedIdentitiesSessionPolicy", "2026-05-01"));
        assertThat(policies).allMatch(policy -> !policy.source().isEmpty());
        assertThat(GuestSessionPolicies.documents())
                .isEqualTo(policies.stream().map(SessionPolicy::document).toList());
    }

    @Test
    void name_only_patterns_that_the_catalogue_knows() {
        assertThat(policies.stream()
                        .flatMap(policy -> policy.document().statements().stream())
                        .flatMap(statement -> statement.actions().patterns().stream()))
                .hasSize(32 + 26)
                .allMatch(pattern -> !Catalogue.shipped().expand(pattern).isEmpty());
    }

    @Test
    void leave_2388_actions_and_none_of_iam_sts_and_ec2() {
        List<Set<String>> each = policies.stream()
                .<Set<String>>map(policy -> new TreeSet<>(EffectivePermissions.expand(policy.document())))
                .toList();
        Set<String> all = new TreeSet<>(each.get(0));
        all.addAll(each.get(1));

        assertThat(List.of(each.get(0).size(), each.get(1).size(), all.size())).containsExactly(2_355, 493, 2_388);
        assertThat(all.stream()
                        .map(action -> action.substring(0, action.indexOf(':')))
                        .collect(Collectors.toSet()))
                .doesNotContain("iam", "sts", "ec2", "secretsmanager", "ssm")
                .contains("s3", "dynamodb", "lambda", "iot", "cognito-idp", "cognito-identity", "sqs", "sns", "kms");
    }

    @Test
    void leave_33_reads_of_data_and_42_exposures_of_resources() {
        assertThat(left(RiskClass.DATA_ACCESS)).hasSize(33).contains("dynamodb:Scan", "s3:GetObject");
        assertThat(left(RiskClass.RESOURCE_EXPOSURE)).hasSize(42).contains("s3:PutBucketPolicy", "sns:AddPermission");
    }

    private List<String> left(RiskClass risk) {
        return RiskClasses.actions(risk).stream()
                .filter(action -> policies.stream()
                        .flatMap(policy -> policy.document().statements().stream())
                        .anyMatch(statement -> statement.actions().coversAction(action)))
                .toList();
    }
}
