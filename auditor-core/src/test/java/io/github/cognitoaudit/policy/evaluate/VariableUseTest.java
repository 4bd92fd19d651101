package io.github.cognitoaudit.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.world.Policies;
import org.junit.jupiter.api.Test;

class VariableUseTest {

    private static final String DOCUMENT = """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::b/${aws:UserName}/*", "arn:aws:s3:::b/${*}"],
                "Condition": {"StringLike": {"s3:prefix": "${aws:PrincipalTag/team}/*"}}},
              {"Effect": "Deny", "Action": "s3:*", "NotResource": "arn:aws:s3:::b/${aws:username}/*",
                "Condition": {"StringNotEquals": {"s3:prefix": ["${aws:userid}", "${aws:username, 'none'}"]}}}]}
            """;

    @Test
    void finds_variables_and_says_what_becomes_of_their_place() {
        assertThat(VariableUse.in(Policies.document(DOCUMENT)))
                .containsExactly(
                        new VariableUse("aws:username", "/Statement/0/Resource", false),
                        new VariableUse("aws:principaltag/team", "/Statement/0/Condition/StringLike/s3:prefix", false),
                        new VariableUse("aws:username", "/Statement/1/NotResource", true),
                        new VariableUse("aws:userid", "/Statement/1/Condition/StringNotEquals/s3:prefix", true));
    }

    @Test
    void says_in_words_what_becomes_of_the_place() {
        assertThat(VariableUse.in(Policies.document(DOCUMENT)))
                .extracting(VariableUse::outcome)
                .contains(
                        "`${aws:username}` has no value: dead, it matches nothing",
                        "`${aws:username}` has no value: open, it excludes nothing");
    }

    @Test
    void finds_none_in_the_older_version() {
        assertThat(VariableUse.in(Policies.document(DOCUMENT.replace("2012", "2008"))))
                .isEmpty();
    }

    @Test
    void puts_another_variable_in_its_place_whatever_the_case() {
        assertThat(new VariableUse("aws:username", "", false).replacedIn("${aws:UserName}/${aws:userid}", "a:sub"))
                .isEqualTo("${a:sub}/${aws:userid}");
    }
}
