package io.github.cognitoaudit.policy.contain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.laws.WrittenRole;
import io.github.cognitoaudit.policy.pattern.PatternReader;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainmentScopeTest {

    private static final String ACCOUNT = "111122223333";

    @Test
    void a_session_of_a_web_identity_asks_in_one_partition_with_the_keys_that_are_always_there() {
        assertThat(ContainmentScope.ofWebIdentities("aws-cn"))
                .isEqualTo(ContainmentScope.everything()
                        .inPartition("aws-cn")
                        .withKeys(Set.of(
                                "aws:CurrentTime",
                                "aws:EpochTime",
                                "aws:FederatedProvider",
                                "aws:PrincipalAccount",
                                "aws:PrincipalArn",
                                "aws:PrincipalType",
                                "aws:SecureTransport",
                                "aws:TokenIssueTime",
                                "aws:userid")));
    }

    @ParameterizedTest(name = "services {0} and actions {1} cover {2}: {3}")
    @CsvSource({
        "'', '', s3:getobject, true",
        "s3, '', s3:getobject, true",
        "s3, '', sqs:getobject, false",
        "s3, '', s3, false",
        "'', s3:getobject, s3:getobject, true",
        "'', s3:getobject, s3:putobject, false",
        "sqs, s3:getobject, s3:getobject, false",
    })
    void covers_the_actions_of_its_services_that_it_names(
            String services, String actions, String action, boolean expected) {
        ContainmentScope scope = ContainmentScope.everything();
        scope = services.isEmpty() ? scope : scope.ofServices(Set.of(services));
        scope = actions.isEmpty() ? scope : scope.ofActions(Set.of(actions));

        assertThat(scope.covers(action)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "none",
            value = {
                "arn:aws:sqs:eu-west-1:999988887777:q, arn:aws:sqs:eu-west-1:111122223333:q",
                "arn:aws:sqs:eu-west-1:111122223333:q, none",
                "arn:aws:s3:::b/k, none",
                "arn:aws:iam::aws:policy/x, none",
                "arn:aws:sqs:eu-west-1:999988887777, none",
                "*, none",
                "arn:aws:sqs:us-east-1:999988887777:q, none",
            })
    void shows_a_resource_in_its_account_where_it_has_one(String resource, String expected) {
        ContainmentScope scope = ContainmentScope.everything()
                .onResources(PatternReader.resource("arn:aws:sqs:eu-*:*:*", false, ColonReading.CROSSING));

        assertThat(scope.shownIn(ACCOUNT).shown(resource)).isEqualTo(Optional.ofNullable(expected));
        assertThat(scope.shown(resource)).isEmpty();
        assertThat(ContainmentScope.everything().shownIn(ACCOUNT).shown("arn:aws:s3:::b/k"))
                .isEmpty();
        assertThat(ContainmentScope.everything().shownIn(ACCOUNT).shown("arn:aws:sqs:us-east-1:999988887777:q"))
                .contains("arn:aws:sqs:us-east-1:111122223333:q");
    }

    @Test
    void a_witness_is_in_the_account_that_is_shown_where_any_would_do() {
        assertThat(accountOfWitness("Allow sqs:SendMessage on *")).isEqualTo(ACCOUNT);
        assertThat(accountOfWitness("Allow sqs:SendMessage on arn:aws:sqs:*:999988887777:*"))
                .isEqualTo("999988887777");
        assertThat(accountOfWitness("Allow sqs:SendMessage on * if StringEquals aws:ResourceAccount=999988887777"))
                .isNotEqualTo(ACCOUNT);
    }

    private static String accountOfWitness(String left) {
        return Containment.decide(
                        WrittenRole.role(left).layers(),
                        WrittenRole.role("Allow s3:GetObject on *").layers(),
                        ContainmentScope.ofWebIdentities("aws").shownIn(ACCOUNT))
                .fold(
                        () -> "none",
                        forCatalogue -> "none",
                        witness -> witness.request().resource().split(":", 6)[4],
                        reason -> reason);
    }
}
