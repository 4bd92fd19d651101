package io.github.cognitoaudit.policy.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.trust.TrustReading.NamedPrincipal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[{A,`Principal`:{`AWS`:[`x`,`b`],`Service`:`s`},B}] | [{A,`Principal`:{`AWS`:`b`,`Service`:`s`},B}]",
                "[{A,`Principal`:{`AWS`:[`b`,`x`,`c`]},B}] | [{A,`Principal`:{`AWS`:[`b`,`c`]},B}]",
                "[{A,`Principal`:{`AWS`:`x`,`Service`:`s`},B}] | [{A,`Principal`:{`Service`:`s`},B}]",
                "[{A,`Principal`:{`AWS`:`x`},B},{A,`Principal`:{`Service`:`x`},B}] | [{A,`Principal`:{`Service`:`x`},B}]",
                "[{A,`Principal`:{`AWS`:`x`},B}] | NOBODY",
                "{A,`Principal`:{`AWS`:`x`},B} | NOBODY",
                "[{A,`NotPrincipal`:{`AWS`:[`x`,`y`]},B},{A,`Principal`:{`AWS`:`y`},B}] | [{A,`Principal`:{`AWS`:`y`},B}]",
            })
    void a_statement_goes_with_the_last_of_its_principals(String today, String expected) throws PolicySyntaxException {
        PolicyDocument policy = policy(parts(today));
        List<NamedPrincipal> named = TrustReading.of(policy).principals().stream()
                .filter(each -> each.principal().equals(new PolicyPrincipal("AWS", "x")))
                .toList();

        assertThat(named).hasSize(1);
        assertThat(statements(TrustEdit.of(policy).withoutPrincipals(named)))
                .isEqualTo(parts(expected).replace("NOBODY", NOBODY));
    }

    @Test
    void a_star_alone_goes_with_its_statement() throws PolicySyntaxException {
        PolicyDocument policy = policy(parts("[{A,`Principal`:`*`,B},{A,`Principal`:{`AWS`:`y`},B}]"));

        assertThat(statements(TrustEdit.of(policy)
                        .withoutPrincipals(
                                List.of(TrustReading.of(policy).principals().get(0)))))
                .isEqualTo(parts("[{A,`Principal`:{`AWS`:`y`},B}]"));
    }

    private static String parts(String statements) {
        return statements.replace("{A,", "{`Effect`:`Allow`,").replace(",B}", ",`Action`:`sts:AssumeRole`}");
    }
}
