package io.github.cognitoaudit.policy.validation;

import static io.github.cognitoaudit.policy.validation.Documents.condition;
import static io.github.cognitoaudit.policy.validation.Documents.document;
import static io.github.cognitoaudit.policy.validation.Documents.json;
import static io.github.cognitoaudit.policy.validation.Documents.permissions;
import static io.github.cognitoaudit.policy.validation.Documents.places;
import static io.github.cognitoaudit.policy.validation.Documents.trust;
import static io.github.cognitoaudit.policy.validation.PolicyKind.IDENTITY;
import static io.github.cognitoaudit.policy.validation.PolicyKind.SESSION;
import static io.github.cognitoaudit.policy.validation.PolicyKind.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.syntax.PolicyProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks what the problems say, in which order, and that one does not hide another. */
final class PolicyMessageTest {

    @Test
    void says_what_was_expected_and_what_was_found() {
        assertThat(messages(permissions(",`Sid`:`a b`,`Principal`:`*`,`Extra`:1"), IDENTITY))
                .containsExactly(
                        "expected one of [Action, Condition, Effect, NotAction, NotPrincipal, NotResource, Principal, Resource, Sid],"
                                + " found `Extra`",
                        "expected letters `A-Z`, `a-z` and digits, found `a b`",
                        "expected no element `Principal` in a policy of permissions");
        assertThat(messages(
                        document("`Effect`:`allow`,`Action`:[`s3`,`a:b:c`,`a b:c`,`a: b`],`Resource`:[]"), IDENTITY))
                .containsExactly(
                        "expected `Allow` or `Deny`, found `allow`",
                        "expected at least one value, found an empty list",
                        "expected `*` or `service:Action`, found `s3`",
                        "expected one colon, found more in `a:b:c`",
                        "expected letters, digits, `-` and `.` before the colon, found `a b`",
                        "expected a name without blanks behind the colon, found ` b`, which matches no action");
        assertThat(messages(
                        document(
                                "`Effect`:`Allow`,`Action`:`a:b`,`Resource`:"
                                        + "[`x`,`arn:b:iam:r:1:x`,`arn:aws:s*:::b`,`arn:aws:sqs`,`arn:aws:s3:::${`,`arn:aws:${a:b}:::x`]"),
                        SESSION))
                .containsExactly(
                        "expected `*` or an ARN, found `x`",
                        "expected a partition such as `aws`, found `b`",
                        "expected no region in an ARN of `iam`, found `r`",
                        "expected an account of 12 digits, found `1`",
                        "expected `*` or a type of IAM resources such as `role/`, found `x`",
                        "expected a service without wildcards, found `s*`",
                        "expected the six fields of an ARN, found 3 in `arn:aws:sqs`",
                        "expected a closing brace, found `${`",
                        "expected variables behind the fifth colon only, found `arn:aws:${a:b}:::x`");
        assertThat(messages(
                        condition(
                                "`X`:{`a:b`:`1`},`stringEquals`:{`k`:`a*`,`K`:[]},`Bool`:{`a:b`:[`x`,true]},`Null`:{`a:b`:`${a:b}`}"),
                        IDENTITY))
                .containsExactly(
                        "expected a condition operator, found `X`",
                        "expected `StringEquals`, found `stringEquals`",
                        "expected a key of the form `service:key`, found `k`",
                        "expected an operator with `Like` for wildcards, found `StringEquals` with `a*`",
                        "expected each key once whatever its case, found `K` again",
                        "expected a key of the form `service:key`, found `K`",
                        "expected at least one value, found an empty list",
                        "expected values of one type, found some with and some without quotation marks",
                        "expected one value, found 2",
                        "expected `true` or `false`, found `x`",
                        "expected no variable with `Null`, found `${a:b}`");
        assertThat(messages(
                        trust(
                                "{`AWS`:[`me`,`1`,`AIDAA`,`arn:aws:iam:r:111122223333:x`],`Federated`:`x`,`Service`:`y`,`CanonicalUser`:`c`}"),
                        TRUST))
                .containsExactly(
                        "expected `*`, an account of 12 digits or an ARN, found `me`",
                        "expected an account of 12 digits, found `1`",
                        "expected the ARN of a user, found the id `AIDAA`, as IAM shows one that is deleted",
                        "expected no region in the ARN of a principal, found `arn:aws:iam:r:111122223333:x`",
                        "expected `root`, a user, a role, a session of a role or a federated user, found"
                                + " `arn:aws:iam:r:111122223333:x`",
                        "expected a domain name or the ARN of a SAML or OIDC provider, found `x`",
                        "expected a domain name such as `ec2.amazonaws.com`, found `y`",
                        "expected another type of principal in a trust policy, found `CanonicalUser`, which buckets have");
    }

    @Test
    void says_where_text_is_not_json() {
        assertThat(PolicyValidation.of(" \n{\n  \"Statement\": [}", IDENTITY).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo("/Statement");
                    assertThat(problem.message())
                            .startsWith("expected JSON, found: ")
                            .endsWith(" (line 2, column 17)");
                });
        assertThat(messages("", IDENTITY)).containsExactly("expected JSON, found: no text");
        assertThat(messages("{} {}", IDENTITY))
                .containsExactly("expected JSON, found: more text behind its end (line 1, column 5)");
        assertThat(messages("%7", IDENTITY)).containsExactly("expected two hexadecimal digits after `%` at byte 0");
    }

    @Test
    void names_the_first_error_and_counts_how_often_a_key_stands() {
        PolicyValidation validation =
                PolicyValidation.of(json("{`Id`:`i`,`Version`:1,`Version`:2,`Version`:3,`Statement`:[]}"), IDENTITY);

        assertThat(validation.firstError()).contains(validation.problems().get(0));
        assertThat(validation.problems().stream().map(PolicyProblem::message))
                .containsExactly(
                        "expected each key once, found `Version` 3 times",
                        "expected text, found number",
                        "expected no element `Id`, which the grammar has in resource-based policies only",
                        "expected at least one statement, found an empty list");
    }

    @Test
    void warns_of_an_allow_with_not_principal_besides_refusing_it() {
        String denied = document("`Effect`:`Deny`,`Action`:`sts:AssumeRole`,`NotPrincipal`:{`AWS`:`*`}");
        String place = " /Statement/0/NotPrincipal";

        assertThat(places(PolicyValidation.of(denied, TRUST).problems()))
                .containsExactly("ERROR ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL" + place);
        assertThat(places(PolicyValidation.of(denied.replace("Deny", "Allow"), TRUST)
                        .problems()))
                .containsExactly(
                        "ERROR ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL" + place,
                        "WARNING ALLOW_WITH_NOTPRINCIPAL" + place);
    }

    @Test
    void refuses_two_statements_of_one_id_and_an_incomplete_arn_of_a_session() {
        String statement = "{`Sid`:`One`,`Effect`:`Allow`,`Action`:`a:b`,`Resource`:`arn:aws:sqs`}";
        String text = json("{`Version`:`2012-10-17`,`Statement`:[" + statement + "," + statement + "]}");

        assertThat(places(PolicyValidation.of(text, IDENTITY).problems()))
                .containsExactly(
                        "ERROR UNIQUE_SIDS_REQUIRED /Statement/1/Sid",
                        "WARNING MISSING_ARN_FIELD /Statement/0/Resource",
                        "WARNING MISSING_ARN_FIELD /Statement/1/Resource");
        assertThat(places(PolicyValidation.of(text, SESSION).problems()))
                .containsExactly(
                        "ERROR UNIQUE_SIDS_REQUIRED /Statement/1/Sid",
                        "ERROR MISSING_ARN_FIELD /Statement/0/Resource",
                        "ERROR MISSING_ARN_FIELD /Statement/1/Resource");
    }

    @Test
    void warns_between_the_usual_size_and_the_largest() {
        String identity = document("`Effect`:`Allow`,`Action`:`a:b`,`Resource`:`*`,`Sid`:`%s`");

        assertThat(messages(identity.formatted("x".repeat(6_144)), IDENTITY))
                .containsExactly("expected at most 6144 characters besides white space, found "
                        + (6_144 + identity.length() - 2));
        assertThat(messages(identity.formatted("x".repeat(6_144 - identity.length() + 2)), IDENTITY))
                .isEmpty();
        assertThat(places(PolicyValidation.of(trust("{`AWS`:`*`}") + " ".repeat(20_000), TRUST)
                        .problems()))
                .isEmpty();
        assertThat(places(PolicyValidation.of(trust("{`Service`:`" + "a".repeat(2_048) + ".com`}"), TRUST)
                        .problems()))
                .containsExactly("WARNING POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA ");
    }

    @Test
    void takes_as_many_characters_as_the_api_does() {
        String text = document("`Effect`:`Allow`,`Action`:`a:b`,`Resource`:`*`");
        String largest = text.replace("[", "[" + " ".repeat(131_072 - text.length()));

        assertThat(messages(largest, IDENTITY)).isEmpty();
        assertThat(messages(largest.replace("[", "[ "), IDENTITY))
                .containsExactly(
                        "expected at most 131072 characters with white space, found 131073; did not look into them");
    }

    @Test
    void says_of_an_empty_document_only_that_it_has_no_statement() {
        assertThat(places(PolicyValidation.of("{}", IDENTITY).problems())).containsExactly("ERROR MISSING_STATEMENT ");
    }

    @Test
    void quotes_the_variable_that_is_broken() {
        String text =
                document("`Effect`:`Allow`,`Action`:`a:b`,`Resource`:[`arn:aws:s3:::b/${a:b, x}/${c:d`,`arn:${a:b`]");

        assertThat(messages(text, IDENTITY))
                .containsExactly(
                        "expected a default text in single quotation marks, found `${a:b, x}`",
                        "expected a closing brace, found `${c:d`",
                        "expected a closing brace, found `${a:b`",
                        "expected variables behind the fifth colon only, found `arn:${a:b`");
    }

    @Test
    void takes_variables_of_the_older_version_literally_in_principals_and_values() {
        String trusted = trust("{`AWS`:`${a:b}`}").replace("2012", "2008");
        String compared = condition("`NumericEquals`:{`a:b`:`${a:b}`},`StringEquals`:{`a:b`:`${*}`}")
                .replace("2012", "2008");
        String place = " /Statement/0/Condition/";

        assertThat(places(PolicyValidation.of(trusted, TRUST).problems()))
                .containsExactly("ERROR INVALID_ARN_PREFIX /Statement/0/Principal/AWS");
        assertThat(places(PolicyValidation.of(compared, IDENTITY).problems()))
                .containsExactly(
                        "WARNING INVALID_VERSION /Version",
                        "ERROR TYPE_MISMATCH_NUMBER" + place + "NumericEquals/a:b",
                        "WARNING VARIABLE_UNSUPPORTED_IN_VERSION" + place + "StringEquals/a:b",
                        "WARNING WILDCARD_WITHOUT_LIKE_OPERATOR" + place + "StringEquals/a:b");
    }

    @Test
    void takes_variables_of_the_older_version_literally() {
        String text = document("`Effect`:`Allow`,`Action`:`s3:${x}`,`Resource`:`arn:${a:b`")
                .replace("2012", "2008");

        assertThat(places(PolicyValidation.of(text, IDENTITY).problems()))
                .containsExactly(
                        "WARNING INVALID_VERSION /Version",
                        "WARNING VARIABLE_UNSUPPORTED_IN_VERSION /Statement/0/Resource",
                        "ERROR INVALID_PARTITION /Statement/0/Resource",
                        "WARNING MISSING_ARN_FIELD /Statement/0/Resource");
    }

    private static List<String> messages(String text, PolicyKind kind) {
        return PolicyValidation.of(text, kind).problems().stream()
                .map(PolicyProblem::message)
                .toList();
    }
}
