package io.github.cognitoaudit.maven.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.validation.PolicyKind;
import org.junit.jupiter.api.Test;

final class ValidityTest {

    @Test
    void a_document_without_problems_is_said_to_be_so_with_what_was_checked() {
        Validity validity = Validity.of(new PolicyFile("p.json", """
                        {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}
                        """), PolicyKind.IDENTITY);

        assertThat(validity.text()).isEqualTo("""
                no problem in `p.json` as an identity policy
                Checked: the JSON, each key once, the grammar, effects, actions, resources, conditions with their operators and values, \
                variables, the size.
                Not asked: whether the actions, condition keys and principals exist.""");
        assertThat(validity.failure()).isEmpty();
    }

    @Test
    void each_problem_has_its_place_its_code_its_pointer_and_what_to_do() {
        Validity validity = Validity.of(new PolicyFile("p.json", """

                        {
                          "Statement": [
                            {"Effect": "allow", "Action": "s3:*", "Resource": "*"}
                          ]
                        }
                        """), PolicyKind.SESSION);

        assertThat(validity.text()).startsWith("""
                `p.json` as a session policy: 1 error, 1 warning

                  p.json:4:6 error INVALID_EFFECT /Statement/0/Effect
                    expected `Allow` or `Deny`, found `allow`
                    write what is expected in its place

                  p.json:2:1 warning MISSING_VERSION /
                    expected an element `Version`, found none, which stands for `2008-10-17`
                    write "Version": "2012-10-17" at the top

                Checked: the JSON,""");
        assertThat(validity.failure())
                .contains("IAM does not take `p.json` as a session policy (1 error, 1 warning); first, p.json:4:6:"
                        + " expected `Allow` or `Deny`, found `allow`; write what is expected in its place");
    }

    @Test
    void warnings_alone_stop_nothing() {
        Validity validity = Validity.of(
                new PolicyFile(
                        "p.json", "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}"),
                PolicyKind.IDENTITY);

        assertThat(validity.text()).startsWith("`p.json` as an identity policy: 0 errors, 1 warning\n");
        assertThat(validity.failure()).isEmpty();
    }

    @Test
    void the_place_in_a_file_that_is_percent_encoded_is_that_in_the_decoded_text() {
        Validity validity = Validity.of(new PolicyFile("p.txt", "%7B%0A%22Statement%22:[]}"), PolicyKind.TRUST);

        assertThat(validity.failure().orElse(""))
                .contains("; first, p.txt (decoded):2:1: expected at least one statement");
    }
}
