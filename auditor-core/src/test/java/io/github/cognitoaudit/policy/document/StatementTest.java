package io.github.cognitoaudit.policy.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementTest {

    @Test
    void spells_out_the_actions_that_have_a_service_a_name_and_no_wildcard() throws PolicySyntaxException {
        PolicyDocument document = PolicyDocument.parse("""
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Resource": "*",
                  "Action": ["s3:GetObject", "s3:Get*", "sqs:SendMessag?", "*", "s3", "a:b:c", "S3:putobject"]}}
                """);

        assertThat(document.statements().get(0).literalActions()).containsExactly("s3:GetObject", "S3:putobject");
    }
}
