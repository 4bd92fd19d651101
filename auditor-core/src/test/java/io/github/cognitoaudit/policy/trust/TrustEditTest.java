package io.github.cognitoaudit.policy.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustEditTest {

    private static final String HEAD = "`Effect`:`Allow`,`Principal`:{`Federated`:`f`},`Action`:`sts:*`";
    private static final String NOBODY = "[{`Effect`:`Deny`,`Principal`:`*`,`Action`:`sts:AssumeRole`}]";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | {`StringEquals`:{`a:aud`:`p`}}",
                "{`StringEquals`:{`A:aud`:`x`}} | {`StringEquals`:{`a:aud`:`p`}}",
                "{`StringLike`:{`a:aud`:`x`}} | {`StringEquals`:{`a:aud`:`p`}}",
                "{`StringLike`:{`a:aud`:`x`,`a:sub`:`s`},`StringEquals`:{`a:amr`:`m`}} | "
                        + "{`StringLike`:{`a:sub`:`s`},`StringEquals`:{`a:amr`:`m`,`a:aud`:`p`}}",
            })
    void one_condition_stands_in_the_place_of_all_on_its_key(String conditions, String expected)
            throws PolicySyntaxException {
        PolicyDocument today = policy("[{" + HEAD + ",`Condition`:" + conditions + "}]");

        assertThat(statements(TrustEdit.of(today).demanding("/Statement/0", "StringEquals", "a:aud", List.of("p"))))
                .isEqualTo("[{" + HEAD + ",`Condition`:" + expected + "}]");
    }

    private static PolicyDocument policy(String statements) throws PolicySyntaxException {
        return PolicyDocument.parse("{\"Version\":\"2012-10-17\",\"Statement\":" + statements.replace('`', '"') + "}");
    }

    private static String statements(PolicyDocument policy) {
        return policy.source().replace('"', '`').replaceFirst("^\\{`Version`:`2012-10-17`,`Statement`:(.*)}$", "$1");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{HEAD} | [{HEAD,`Condition`:{`StringEquals`:{`a:aud`:[`p`,`q`]}}}]",
                "[{HEAD}] | [{HEAD,`Condition`:{`StringEquals`:{`a:aud`:[`p`,`q`]}}}]",
            })
    void a_statement_without_condition_gets_one(String today, String expected) throws PolicySyntaxException {
        PolicyDocument policy = policy(today.replace("HEAD", HEAD));
        String pointer = policy.statements().get(0).pointer();

        assertThat(statements(TrustEdit.of(policy).demanding(pointer, "StringEquals", "a:aud", List.of("p", "q"))))
                .isEqualTo(expected.replace("HEAD", HEAD));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{HEAD,`Condition`:{`StringEquals`:{`A:aud`:`p`},`Bool`:{`a:aud`:`x`,`a:sub`:`s`}}} | "
                        + "[{HEAD,`Condition`:{`StringEquals`:{`b:aud`:`p`},`Bool`:{`a:sub`:`s`,`b:aud`:`x`}}}]",
                "[{HEAD},{HEAD,`Condition`:{`StringEquals`:{`a:aud`:`p`}}}] | "
                        + "[{HEAD},{HEAD,`Condition`:{`StringEquals`:{`b:aud`:`p`}}}]",
            })
    void a_key_is_renamed_in_all_conditions(String today, String expected) throws PolicySyntaxException {
        assertThat(statements(TrustEdit.of(policy(today.replace("HEAD", HEAD))).renamingKeys(Map.of("a:aud", "b:aud"))))
                .isEqualTo(expected.replace("HEAD", HEAD));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[{HEAD,`Condition`:{`StringEquals`:{`A:aud`:[`p`,`x`]}}}] | [{HEAD,`Condition`:{`StringEquals`:{`A:aud`:`p`}}}]",
                "[{HEAD,`Condition`:{`StringEquals`:{`a:aud`:[`p`,`q`,`x`]}}}] | "
                        + "[{HEAD,`Condition`:{`StringEquals`:{`a:aud`:[`p`,`q`]}}}]",
                "[{HEAD,`Condition`:{`StringEquals`:{`a:aud`:`p`}}}] | [{HEAD,`Condition`:{`StringEquals`:{`a:aud`:`p`}}}]",
                "[{HEAD,`Condition`:{`StringEquals`:{`a:aud`:[`x`,`y`]}}},{HEAD}] | [{HEAD}]",
                "[{HEAD,`Condition`:{`StringEquals`:{`a:aud`:`x`}}}] | NOBODY",
                "{HEAD,`Condition`:{`StringEquals`:{`a:aud`:`x`}}} | NOBODY",
                "{HEAD,`Condition`:{`StringEquals`:{`a:sub`:`x`}}} | [{HEAD,`Condition`:{`StringEquals`:{`a:sub`:`x`}}}]",
            })
    void a_statement_goes_with_the_last_value_of_a_condition(String today, String expected)
            throws PolicySyntaxException {
        assertThat(statements(
                        TrustEdit.of(policy(today.replace("HEAD", HEAD))).withoutValues("a:aud", List.of("x", "y"))))
                .isEqualTo(expected.replace("HEAD", HEAD).replace("NOBODY", NOBODY));
    }
}
