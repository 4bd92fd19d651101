package io.github.cognitoaudit.policy.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.trust.TrustReading.NamedAction;
import io.github.cognitoaudit.policy.trust.TrustReading.NamedPrincipal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustReadingTest {

    private static final String COGNITO = "cognito-identity.amazonaws.com";
    private static final String POOL = "eu-west-1:11111111-1111-4111-8111-111111111111";
    private static final String STRANGER = "eu-west-1:99999999-9999-4999-8999-999999999999";
    private static final WebIdentityToken USER =
            WebIdentityToken.signedIn(COGNITO, COGNITO, POOL, List.of("acme.eu.auth0.com"));
    private static final WebIdentityToken GUEST = WebIdentityToken.guest(COGNITO, COGNITO, POOL);
    private static final WebIdentityToken STRANGERS_USER =
            WebIdentityToken.signedIn(COGNITO, COGNITO, STRANGER, List.of());

    private static final String SOUND = """
            "StringEquals": {"cognito-identity.amazonaws.com:aud": "%s"},
            "ForAnyValue:StringLike": {"cognito-identity.amazonaws.com:amr": "authenticated"}""".formatted(POOL);

    @Test
    void a_sound_trust_admits_its_own_users_and_names_the_statement() throws PolicySyntaxException {
        assertThat(TrustReading.of(trust(SOUND)).admits(USER)).isEqualTo(new Admission.Admitted("/Statement/0"));
    }

    @Test
    void a_sound_trust_refuses_guests_and_strangers_and_says_why() throws PolicySyntaxException {
        TrustReading trust = TrustReading.of(trust(SOUND));

        assertThat(trust.admits(GUEST))
                .isEqualTo(new Admission.Refused(List.of(new Admission.Reason(
                        "/Statement/0/Condition/ForAnyValue:StringLike/cognito-identity.amazonaws.com:amr",
                        "the condition `ForAnyValue:StringLike` on `cognito-identity.amazonaws.com:amr`"
                                + " with `authenticated` is not met"))));
        assertThat(trust.admits(STRANGERS_USER))
                .isEqualTo(new Admission.Refused(List.of(new Admission.Reason(
                        "/Statement/0/Condition/StringEquals/cognito-identity.amazonaws.com:aud",
                        "the condition `StringEquals` on `cognito-identity.amazonaws.com:aud` with `" + POOL
                                + "` is not met"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // operator                            | value                             | user      | guest
                "ForAnyValue:StringLike                | \"authenticated\"                 | admitted  | refused",
                "ForAnyValue:StringLike                | \"unauthenticated\"               | refused   | admitted",
                "ForAnyValue:StringLike                | \"*authenticated\"                | admitted  | admitted",
                "ForAnyValue:StringLike                | \"*\"                             | admitted  | admitted",
                "ForAnyValue:StringEquals              | \"*\"                             | undecided | refused",
                "ForAnyValue:StringEquals              | [\"authenticated\",\"unauthenticated\"] | admitted | admitted",
                "ForAnyValue:StringLike                | \"acme.eu.auth0.com\"             | admitted  | refused",
                "ForAnyValue:StringLike                | \"other.eu.auth0.com\"            | undecided | refused",
                "ForAnyValue:StringLike                | \"Authenticated\"                 | refused   | refused",
                "ForAnyValue:StringEqualsIgnoreCase    | \"Authenticated\"                 | admitted  | refused",
                "ForAnyValue:StringLike                | []                                | refused   | refused",
                "ForAnyValue:StringNotEquals           | \"authenticated\"                 | admitted  | admitted",
                "ForAnyValue:StringNotLike             | \"*\"                             | refused   | refused",
                "ForAllValues:StringLike               | \"authenticated\"                 | refused   | refused",
                "ForAllValues:StringLike               | [\"authenticated\",\"acme.*\"]    | undecided | refused",
                "ForAllValues:StringLike               | \"unauthenticated\"               | refused   | admitted",
                "ForAllValues:StringLike               | \"*\"                             | admitted  | admitted",
                "ForAllValues:StringNotEquals          | \"unauthenticated\"               | admitted  | refused",
                "StringEquals                          | \"authenticated\"                 | admitted  | refused",
                "StringNotEquals                       | \"unauthenticated\"               | admitted  | refused",
                "StringNotEquals                       | \"authenticated\"                 | refused   | admitted",
                "StringNotEquals                       | []                                | admitted  | admitted",
                "StringEqualsIfExists                  | \"unauthenticated\"               | refused   | admitted",
                "Null                                  | \"true\"                          | refused   | refused",
                "Null                                  | false                             | admitted  | admitted",
                "Null                                  | \"maybe\"                         | undecided | undecided",
                "foranyvalue:stringlike                | \"unauthenticated\"               | undecided | undecided",
                "ArnLike                               | \"unauthenticated\"               | undecided | undecided",
                "ForAnyValue:StringLike                | \"${aws:username}\"               | undecided | undecided"
            })
    void reads_conditions_on_amr(String operator, String values, String user, String guest)
            throws PolicySyntaxException {
        TrustReading trust = TrustReading.of(
                trust("\"%s\": {\"Cognito-Identity.amazonaws.com:AMR\": %s}".formatted(operator, values)));

        assertThat(List.of(word(trust.admits(USER)), word(trust.admits(GUEST)))).containsExactly(user, guest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // operator                 | value        | absent    | not known
                "StringEquals               | \"a\"        | refused   | undecided",
                "StringLike                 | \"*\"        | refused   | undecided",
                "StringNotEquals            | \"a\"        | admitted  | undecided",
                "StringEqualsIfExists       | \"a\"        | admitted  | undecided",
                "StringLikeIfExists         | \"*\"        | admitted  | admitted",
                "StringNotLikeIfExists      | \"a\"        | admitted  | undecided",
                "StringEquals               | []           | refused   | refused",
                "StringNotEquals            | []           | admitted  | admitted",
                "ForAllValues:StringEquals  | \"a\"        | admitted  | undecided",
                "ForAllValues:StringLike    | \"*\"        | admitted  | admitted",
                "ForAnyValue:StringNotEquals| \"a\"        | refused   | undecided",
                "ForAnyValue:StringLikeIfExists | \"a\"    | admitted  | undecided",
                "Bool                       | \"true\"     | refused   | undecided",
                "BoolIfExists               | true         | admitted  | undecided",
                "Null                       | \"true\"     | admitted  | undecided",
                "Null                       | \"false\"    | refused   | undecided",
                "Null                       | [\"true\",\"false\"] | admitted | admitted",
                "NumericEquals              | 1            | refused   | undecided",
                "NumericNotEquals           | 1            | admitted  | undecided",
                "NumericEquals              | \"one\"      | undecided | undecided",
                "NumericEqualsIfExists      | 1            | admitted  | undecided",
                "DateLessThan               | \"2026-01-01\" | refused | undecided",
                "DateLessThanIfExists       | \"2026-01-01\" | admitted | undecided",
                "IpAddress                  | \"0.0.0.0/0\" | refused  | undecided",
                "NotIpAddress               | \"10.0.0.0/8\" | admitted | undecided",
                "ArnLike                    | \"*\"        | refused   | undecided",
                "ArnLikeIfExists            | \"*\"        | admitted  | admitted",
                "ArnNotLike                 | \"arn:aws:iam::*:role/*\" | admitted | undecided",
                "BinaryEquals               | \"QQ==\"     | refused   | undecided"
            })
    void tells_an_absent_key_from_one_that_is_not_known(String operator, String values, String absent, String notKnown)
            throws PolicySyntaxException {
        TrustReading trust = TrustReading.of(trust("\"%s\": {\"example.com:key\": %s}".formatted(operator, values)));

        assertThat(List.of(word(trust.admits(USER.without("example.com:KEY"))), word(trust.admits(USER))))
                .containsExactly(absent, notKnown);
    }

    @Test
    void does_not_guess_the_identity_behind_a_token() throws PolicySyntaxException {
        String sub = "{\"cognito-identity.amazonaws.com:sub\": \"%s\"}".formatted(STRANGER);

        assertThat(word(TrustReading.of(trust("\"StringEquals\": " + sub)).admits(USER)))
                .isEqualTo("undecided");
        assertThat(word(TrustReading.of(trust("\"StringNotEquals\": " + sub)).admits(USER)))
                .isEqualTo("undecided");
        assertThat(word(TrustReading.of(trust("\"Null\": {\"cognito-identity.amazonaws.com:sub\": \"false\"}"))
                        .admits(USER)))
                .isEqualTo("admitted");
    }

    @Test
    void takes_a_policy_variable_literally_in_the_older_version() throws PolicySyntaxException {
        PolicyDocument document = PolicyDocument.parse("""
                {"Statement": {"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
                  "Action": "sts:AssumeRoleWithWebIdentity",
                  "Condition": {"StringEquals": {"cognito-identity.amazonaws.com:aud": "${x}"}}}}""");

        assertThat(word(TrustReading.of(document).admits(USER))).isEqualTo("refused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Federated\": \"cognito-identity.amazonaws.com\"}                             | admitted",
                "{\"Federated\": [\"accounts.google.com\", \"cognito-identity.amazonaws.com\"]}  | admitted",
                "{\"Federated\": \"Cognito-Identity.amazonaws.com\"}                             | undecided",
                "{\"Federated\": \"arn:aws:iam::111122223333:oidc-provider/acme.eu.auth0.com/\"} | refused",
                "{\"Service\": \"cognito-identity.amazonaws.com\"}                               | refused",
                "{\"AWS\": \"arn:aws:iam::111122223333:root\"}                                   | refused",
                "{\"Federated\": \"*\"}                                                          | undecided",
                "{\"AWS\": \"*\"}                                                                | undecided",
                "\"*\"                                                                           | undecided",
                "{}                                                                              | undecided"
            })
    void reads_principals(String principal, String answer) throws PolicySyntaxException {
        PolicyDocument document = PolicyDocument.parse("""
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": %s,
                  "Action": "sts:AssumeRoleWithWebIdentity"}]}""".formatted(principal));

        assertThat(word(TrustReading.of(document).admits(USER))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Action\": \"STS:assumerolewithwebidentity\"                | admitted",
                "\"Action\": [\"sts:TagSession\", \"sts:Assume*\"]            | admitted",
                "\"Action\": \"sts:AssumeRole\"                               | refused",
                "\"Action\": \"sts:AssumeRoleWithWebIdentity \"               | refused",
                "\"NotAction\": \"sts:AssumeRole\"                            | admitted",
                "\"NotAction\": \"sts:*\"                                     | refused"
            })
    void reads_actions(String action, String answer) throws PolicySyntaxException {
        PolicyDocument document = PolicyDocument.parse("""
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                  "Principal": {"Federated": "cognito-identity.amazonaws.com"}, %s}]}""".formatted(action));

        assertThat(word(TrustReading.of(document).admits(USER))).isEqualTo(answer);
    }

    @Test
    void an_explicit_deny_wins_and_an_undecided_one_leaves_the_answer_open() throws PolicySyntaxException {
        assertThat(TrustReading.of(allowAnd("")).admits(USER))
                .isEqualTo(new Admission.Refused(
                        List.of(new Admission.Reason("/Statement/1", "the statement denies the token"))));
        assertThat(TrustReading.of(allowAnd("\"Condition\": {\"IpAddress\": {\"aws:SourceIp\": \"10.0.0.0/8\"}},"))
                        .admits(USER))
                .isEqualTo(new Admission.Undecided(List.of(new Admission.Reason(
                        "/Statement/1/Condition/IpAddress/aws:SourceIp",
                        "the condition `IpAddress` on `aws:SourceIp` with `10.0.0.0/8` is not decided"))));
        assertThat(TrustReading.of(allowAnd(
                                "\"Condition\": {\"StringEquals\": {\"cognito-identity.amazonaws.com:aud\": \"x\"}},"))
                        .admits(USER))
                .isEqualTo(new Admission.Admitted("/Statement/0"));
    }

    @Test
    void names_every_part_of_a_statement_that_is_not_decided() throws PolicySyntaxException {
        Admission admission = TrustReading.of(trust("""
                        "IpAddress": {"aws:SourceIp": "10.0.0.0/8"},
                        "StringEquals": {"aws:RequestTag/team": "blue"}""")).admits(USER);

        assertThat(admission)
                .isEqualTo(new Admission.Undecided(List.of(
                        new Admission.Reason(
                                "/Statement/0/Condition/IpAddress/aws:SourceIp",
                                "the condition `IpAddress` on `aws:SourceIp` with `10.0.0.0/8` is not decided"),
                        new Admission.Reason(
                                "/Statement/0/Condition/StringEquals/aws:RequestTag~1team",
                                "the condition `StringEquals` on `aws:RequestTag/team` with `blue` is not decided"))));
        assertThat(admission.mayHangOn("AWS:sourceip")).isTrue();
        assertThat(admission.mayHangOn("aws:RequestTag/team")).isTrue();
        assertThat(admission.mayHangOn(COGNITO + ":aud")).isFalse();
    }

    @Test
    void a_deny_that_is_not_decided_changes_nothing_where_nothing_is_allowed() throws PolicySyntaxException {
        PolicyDocument document = PolicyDocument.parse("""
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Deny", "NotPrincipal": {"Federated": "cognito-identity.amazonaws.com"}, "Action": "sts:*"}]}""");

        assertThat(TrustReading.of(document).admits(USER)).isEqualTo(new Admission.Refused(List.of()));
    }

    @Test
    void reads_the_keys_of_another_partition() throws PolicySyntaxException {
        PolicyDocument document = PolicyDocument.parse("""
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
                  "Principal": {"Federated": "cognito-identity.cn-north-1.amazonaws.com.cn"},
                  "Condition": {"StringEquals": {"cognito-identity.amazonaws.com.cn:aud": "cn-north-1:x"}}}]}""");
        WebIdentityToken token = WebIdentityToken.guest(
                "cognito-identity.cn-north-1.amazonaws.com.cn", "cognito-identity.amazonaws.com.cn", "cn-north-1:x");

        assertThat(word(TrustReading.of(document).admits(token))).isEqualTo("admitted");
    }

    @Test
    void names_whom_and_what_the_allow_statements_trust() throws PolicySyntaxException {
        PolicyDocument document = PolicyDocument.parse("""
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Principal": {"Service": "a.amazonaws.com", "AWS": ["111122223333"]},
                   "Action": ["sts:AssumeRole", "sts:TagSession"]},
                  {"Effect": "Deny", "Principal": "*", "Action": "sts:SetSourceIdentity"},
                  {"Effect": "Allow", "Principal": "*", "NotAction": "sts:A*"}]}""");
        TrustReading trust = TrustReading.of(document);

        assertThat(trust.principals())
                .containsExactly(
                        new NamedPrincipal(
                                "/Statement/0/Principal", false, new PolicyPrincipal("Service", "a.amazonaws.com")),
                        new NamedPrincipal("/Statement/0/Principal", false, new PolicyPrincipal("AWS", "111122223333")),
                        new NamedPrincipal("/Statement/2/Principal", false, new PolicyPrincipal("*", "*")));
        assertThat(trust.actions())
                .containsExactly(
                        new NamedAction("/Statement/0/Action", false, "sts:AssumeRole"),
                        new NamedAction("/Statement/0/Action", false, "sts:TagSession"),
                        new NamedAction("/Statement/2/NotAction", true, "sts:A*"));
        assertThat(trust.actions().get(2).matches("STS:AssumeRole")).isTrue();
    }

    private static PolicyDocument trust(String conditions) throws PolicySyntaxException {
        return PolicyDocument.parse("""
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                  "Principal": {"Federated": "cognito-identity.amazonaws.com"},
                  "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {%s}}]}""".formatted(conditions));
    }

    private static PolicyDocument allowAnd(String condition) throws PolicySyntaxException {
        return PolicyDocument.parse("""
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
                   "Action": "sts:AssumeRoleWithWebIdentity"},
                  {"Effect": "Deny", "Principal": {"Federated": "cognito-identity.amazonaws.com"}, %s
                   "Action": "sts:AssumeRoleWithWebIdentity"}]}""".formatted(condition));
    }

    private static String word(Admission admission) {
        return admission.fold(admitted -> "admitted", refused -> "refused", undecided -> "undecided");
    }
}
