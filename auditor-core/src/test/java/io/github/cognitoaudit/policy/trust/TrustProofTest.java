package io.github.cognitoaudit.policy.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds answers about tokens against trusts whose conditions must be weighed together. */
class TrustProofTest {

    private static final String COGNITO = "cognito-identity.amazonaws.com";
    private static final String POOL = "eu-west-1:11111111-1111-4111-8111-111111111111";
    private static final WebIdentityToken USER =
            WebIdentityToken.signedIn(COGNITO, COGNITO, POOL, List.of("acme.eu.auth0.com"));

    private static final String SOUND = """
            "StringEquals": {"cognito-identity.amazonaws.com:aud": "%s"},
            "ForAnyValue:StringLike": {"cognito-identity.amazonaws.com:amr": "authenticated"}""".formatted(POOL);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // operator                | value of the policy                                 | of the token
                // | answer
                "NumericLessThan           | 10                                                  | 9.5                  | admitted",
                "NumericLessThan           | 10                                                  | 10                   | refused",
                "NumericGreaterThanEquals  | [10, 20]                                            | 10.0                 | admitted",
                "NumericNotEquals          | 10                                                  | 10.00                | refused",
                "DateGreaterThan           | \"2026-01-01T00:00:00Z\"                            | 2026-01-01T00:00:01Z | admitted",
                "DateLessThanEquals        | \"2026-01-01T00:00:00Z\"                            | 2026-01-01T00:00:01Z | refused",
                "DateEquals                | 0                                                   | 1970-01-01T00:00:00Z | admitted",
                "IpAddress                 | [\"192.0.2.0/24\", \"10.0.0.0/8\"]                  | 10.1.2.3             | admitted",
                "IpAddress                 | \"192.0.2.0/24\"                                    | 10.1.2.3             | refused",
                "NotIpAddress              | \"192.0.2.0/24\"                                    | 10.1.2.3             | admitted",
                "IpAddress                 | \"2001:db8::/32\"                                   | 10.1.2.3             | refused",
                "ArnLike                   | \"arn:aws:iam::111122223333:role/*\"                | arn:aws:iam::111122223333:role/a | admitted",
                "ArnEquals                 | \"arn:aws:iam::*:role/b\"                           | arn:aws:iam::111122223333:role/a | refused",
                "ArnNotEquals              | \"arn:aws:iam::*:role/b\"                           | arn:aws:iam::111122223333:role/a | admitted",
                "StringEquals              | \"${example.com:other}\"                            | x                    | undecided",
                "StringEquals              | \"${cognito-identity.amazonaws.com:aud}\"            | eu-west-1:11111111-1111-4111-8111-111111111111 | admitted",
                "StringLike                | \"${cognito-identity.amazonaws.com:aud}*\"           | x                    | refused",
                "StringEquals              | \"${example.com:none, 'x'}\"                        | x                    | admitted",
                "StringNotEquals           | \"${example.com:none}\"                             | x                    | admitted",
                "StringEquals              | \"a${*}\"                                           | a*                   | admitted"
            })
    void compares_what_is_known_as_the_operator_says(String operator, String values, String value, String answer)
            throws PolicySyntaxException {
        TrustReading trust = TrustReading.of(trust("\"%s\": {\"example.com:key\": %s}".formatted(operator, values)));

        assertThat(word(trust.admits(USER.with("example.com:key", value).without("example.com:none"))))
                .isEqualTo(answer);
    }

    @Test
    void puts_together_what_single_statements_leave_open() throws PolicySyntaxException {
        String inside = "\"IpAddress\": {\"aws:SourceIp\": \"10.0.0.0/8\"}";
        String outside = "\"NotIpAddress\": {\"aws:SourceIp\": \"10.0.0.0/8\"}";

        assertThat(statements("Allow", inside, "Allow", outside).admits(USER))
                .isEqualTo(new Admission.Admitted("/Statement/0"));
        assertThat(statements("Allow", inside, "Deny", inside).admits(USER))
                .isEqualTo(new Admission.Refused(
                        List.of(new Admission.Reason("/Statement/0", "what the statement allows is denied"))));
        assertThat(TrustReading.of(trust(inside + ", " + outside)).admits(USER.with("aws:SourceIp", "10.0.0.1")))
                .isInstanceOf(Admission.Refused.class);
        assertThat(TrustReading.of(
                                trust(
                                        "\"NumericLessThan\": {\"aws:MultiFactorAuthAge\": 1}, \"NumericGreaterThan\": {\"aws:MultiFactorAuthAge\": 1}"))
                        .admits(USER))
                .isEqualTo(new Admission.Refused(List.of(
                        new Admission.Reason("/Statement/0/Condition", "the conditions can not be met together"))));
    }

    @Test
    void an_exception_to_a_deny_that_nothing_is_known_of_leaves_the_answer_open() throws PolicySyntaxException {
        String elsewhere = "\"StringNotEqualsIfExists\": {\"aws:RequestedRegion\": \"eu-west-1\"}";

        assertThat(word(statements("Allow", SOUND, "Deny", elsewhere).admits(USER)))
                .isEqualTo("undecided");
        assertThat(word(statements("Allow", SOUND, "Deny", elsewhere)
                        .admits(USER.with("aws:RequestedRegion", "eu-west-1"))))
                .isEqualTo("admitted");
        assertThat(word(statements("Allow", SOUND, "Deny", elsewhere).admits(USER.without("aws:RequestedRegion"))))
                .isEqualTo("refused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // effect | principals left out                                             | answer
                "Allow    | {\"Federated\": \"cognito-identity.amazonaws.com\"}             | refused",
                "Allow    | {\"AWS\": \"111122223333\"}                                     | undecided",
                "Allow    | {\"AWS\": \"*\"}                                                | undecided",
                "Deny     | {\"Federated\": \"cognito-identity.amazonaws.com\"}             | admitted",
                "Deny     | {\"AWS\": \"111122223333\"}                                     | undecided"
            })
    void reads_principals_that_are_left_out(String effect, String principals, String answer)
            throws PolicySyntaxException {
        PolicyDocument document = PolicyDocument.parse(
                """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Principal": {"Federated": "%s"}, "Action": "sts:AssumeRoleWithWebIdentity"},
                  {"Effect": "%s", "NotPrincipal": %s, "Action": "sts:AssumeRoleWithWebIdentity"}]}""".formatted(effect.equals("Deny") ? COGNITO : "accounts.google.com", effect, principals));

        assertThat(word(TrustReading.of(document).admits(USER))).isEqualTo(answer);
    }

    @Test
    void reads_a_boolean_that_is_known() throws PolicySyntaxException {
        TrustReading trust = TrustReading.of(trust("\"Bool\": {\"aws:SecureTransport\": \"TRUE\"}"));

        assertThat(word(trust.admits(USER.with("aws:SecureTransport", "true")))).isEqualTo("admitted");
        assertThat(word(trust.admits(USER.with("aws:SecureTransport", "false"))))
                .isEqualTo("refused");
        assertThat(word(trust.admits(USER.with("aws:SecureTransport", "yes")))).isEqualTo("undecided");
    }

    private static PolicyDocument trust(String conditions) throws PolicySyntaxException {
        return PolicyDocument.parse("""
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                  "Principal": {"Federated": "cognito-identity.amazonaws.com"},
                  "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {%s}}]}""".formatted(conditions));
    }

    private static TrustReading statements(String effect, String conditions, String other, String otherConditions)
            throws PolicySyntaxException {
        String statement = """
                {"Effect": "%s", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
                 "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {%s}}""";
        return TrustReading.of(PolicyDocument.parse("{\"Version\": \"2012-10-17\", \"Statement\": [%s, %s]}"
                .formatted(statement.formatted(effect, conditions), statement.formatted(other, otherConditions))));
    }

    private static String word(Admission admission) {
        return admission.fold(admitted -> "admitted", refused -> "refused", undecided -> "undecided");
    }
}
