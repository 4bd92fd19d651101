package io.github.cognitoaudit.rule;

import static io.github.cognitoaudit.world.SoundWorld.role;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.condition.RequestContext;
import io.github.cognitoaudit.policy.permissions.Grants.Grant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoleGrantsWitnessTest {

    @Test
    void shows_the_request_of_the_first_grant_with_its_context() {
        Grant first = new Grant(
                "iam:PassRole",
                "iam:PassRole",
                "arn:aws:iam::111122223333:role/x",
                new RequestContext(Map.of("iam:passedtoservice", List.of("lambda.amazonaws.com"))),
                List.of());

        assertThat(witness(first, new Grant("sqs:SendMessage", "sqs:SendMessage", "*", List.of())))
                .isEqualTo(Map.of(
                        "action", "iam:PassRole",
                        "resource", "arn:aws:iam::111122223333:role/x",
                        "iam:passedtoservice", "lambda.amazonaws.com"));
    }

    @Test
    void numbers_the_requests_of_a_subject_that_takes_several() {
        assertThat(witness(
                        new Grant("both", "ec2:StopInstances", "a", List.of()),
                        new Grant("both", "ec2:StartInstances", "b", List.of()),
                        new Grant("other", "ssm:StartSession", "c", List.of())))
                .isEqualTo(Map.of(
                        "1. action", "ec2:StopInstances",
                        "1. resource", "a",
                        "2. action", "ec2:StartInstances",
                        "2. resource", "b"));
    }

    private static Map<String, String> witness(Grant... grants) {
        return new RoleGrants(role("app").build(), List.of(grants)).witness().values();
    }
}
