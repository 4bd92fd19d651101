package io.github.cognitoaudit.policy.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.trust.TrustReading.NamedPrincipal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedPrincipalTest {

    private static final String SAML = "arn:aws:iam::111122223333:saml-provider/x";
    private static final String FEDERATED_STAR = "`*`: no source says whether it stands for federated principals";

    @ParameterizedTest(name = "{0} by {1} if {2}, aside {3}: {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // Anyone, of other accounts than those that are left aside
                "`Principal`:`*` | AssumeRole | ~~ | ~~ | admitted",
                "`Principal`:{`AWS`:`*`} | AssumeRole | ~~ | ~~ | admitted",
                "`NotPrincipal`:{`AWS`:`111122223333`} | AssumeRole | ~~ | ~~ | admitted",
                "`Principal`:`*` | AssumeRole | `StringEquals`:{`aws:PrincipalAccount`:`111122223333`} | ~~ | admitted",
                "`Principal`:`*` | AssumeRole | `StringEquals`:{`aws:PrincipalAccount`:`111122223333`} | 999988887777 | admitted",
                "`Principal`:`*` | AssumeRole | `StringEquals`:{`aws:PrincipalAccount`:`111122223333`} | 111122223333 | nobody",
                "`Principal`:`*` | AssumeRole | `ArnLike`:{`aws:PrincipalArn`:`arn:aws:iam::111122223333:role/x`} | ~~ | admitted",
                "`Principal`:`*` | AssumeRole | `ArnLike`:{`aws:PrincipalArn`:`arn:aws:iam::111122223333:role/x`} | 111122223333 | nobody",
                "`Principal`:`*` | AssumeRole | `Null`:{`aws:PrincipalAccount`:`true`} | ~~ | nobody",
                "`Principal`:`*` | AssumeRoleWithWebIdentity | ~~ | ~~ | federated",
                "`Principal`:`*` | AssumeRoleWithSAML | ~~ | ~~ | federated",
                "`Principal`:`*` | AssumeRoleWithSAML | `StringSame`:{`aws:x`:`y`} | ~~ | federated",
                "`Principal`:`*` | TagSession | ~~ | ~~ | nobody",
                "`Principal`:`*` | AssumeRole | `StringSame`:{`aws:x`:`y`} | ~~ | open",
                // Somebody
                "`Principal`:{`AWS`:`111122223333`} | AssumeRole | `StringEquals`:{`aws:PrincipalAccount`:`111122223333`} | ~~ | admitted",
                "`Principal`:{`AWS`:`111122223333`} | AssumeRole | `StringEquals`:{`aws:PrincipalAccount`:`999988887777`} | ~~ | nobody",
                "`Principal`:{`AWS`:`111122223333`} | AssumeRole | `Null`:{`aws:PrincipalAccount`:`true`} | ~~ | nobody",
                "`Principal`:{`AWS`:`111122223333`} | AssumeRole | `StringSame`:{`aws:x`:`y`} | ~~ | open",
                "`Principal`:{`Service`:`lambda.amazonaws.com`} | AssumeRole | `StringEquals`:{`aws:PrincipalAccount`:`999988887777`} | ~~ | admitted",
                "`Principal`:{`Service`:`lambda.amazonaws.com`} | AssumeRoleWithSAML | ~~ | ~~ | nobody",
                "`Principal`:{`Federated`:`SAML`} | AssumeRoleWithSAML | ~~ | ~~ | admitted",
                "`Principal`:{`Federated`:`SAML`} | AssumeRole | ~~ | ~~ | nobody",
            })
    void takes_the_role_or_does_not(String principal, String action, String condition, String aside, String expected)
            throws PolicySyntaxException {
        TrustReading trust =
                TrustReading.of(PolicyDocument.parse(("{`Version`:`2012-10-17`,`Statement`:[{`Effect`:`Allow`,"
                                + principal + ",`Action`:`sts:" + action + "`,`Condition`:{" + condition + "}}]}")
                        .replace("SAML`}", SAML + "`}")
                        .replace('`', '"')));
        NamedPrincipal named = trust.principals().get(0);

        Admission admission = trust.admits(named, aside.isEmpty() ? List.of() : List.of(aside));

        assertThat(admission.<String>fold(
                        admitted -> "admitted",
                        refused -> refused.reasons()
                                        .equals(List.of(new Admission.Reason(named.pointer(), "nobody gets in by it")))
                                ? "nobody"
                                : refused.toString(),
                        undecided -> undecided.reasons().get(0).text().equals(FEDERATED_STAR)
                                ? "federated"
                                : undecided
                                                .reasons()
                                                .get(0)
                                                .text()
                                                .endsWith(": whether it takes the role is not decided")
                                        ? "open"
                                        : undecided.toString()))
                .isEqualTo(expected);
        assertThat(admission.admittedBy())
                .isEqualTo(expected.equals("admitted") ? Optional.of("/Statement/0") : Optional.empty());
    }

    @Test
    void says_whom_it_means_and_by_which_action_they_come() {
        NamedPrincipal service = named(false, "Service", "lambda.amazonaws.com");
        NamedPrincipal star = named(false, "*", "*");
        NamedPrincipal others = named(true, "AWS", "111122223333");
        NamedPrincipal saml = named(false, "Federated", SAML);

        assertThat(List.of(service.inWords(), star.inWords(), others.inWords()))
                .containsExactly("Service lambda.amazonaws.com", "*", "NotPrincipal AWS 111122223333");
        assertThat(List.of(service.isEveryone(), star.isEveryone(), others.isEveryone()))
                .containsExactly(false, true, true);
        assertThat(List.of(service.action(), saml.action()))
                .containsExactly("sts:AssumeRole", "sts:AssumeRoleWithSAML");
        assertThat(service.statement()).isEqualTo("/Statement/0");
    }

    @Test
    void an_admission_gives_the_conditions_as_reasons_where_there_are_some() {
        Admission.Reason condition = new Admission.Reason("/Statement/0/Condition/StringEquals/a:aud", "it is not met");
        Admission.Reason action = new Admission.Reason("/Statement/1/Action", "it is another");

        assertThat(new Admission.Refused(List.of(action, condition)).refusals()).containsExactly(condition);
        assertThat(new Admission.Refused(List.of(action)).refusals()).containsExactly(action);
        assertThat(new Admission.Admitted("/Statement/0").refusals()).isEmpty();
        assertThat(new Admission.Undecided(List.of(action)).refusals()).isEmpty();
        assertThat(new Admission.Undecided(List.of(condition, action)).doubt())
                .contains(
                        "/Statement/0/Condition/StringEquals/a:aud: it is not met; /Statement/1/Action: it is another");
        assertThat(new Admission.Admitted("/Statement/0").doubt()).isEmpty();
        assertThat(new Admission.Refused(List.of(action)).doubt()).isEmpty();
        assertThat(new Admission.Refused(List.of(condition)).mayHangOn("a:aud")).isFalse();
        assertThat(new Admission.Admitted("/Statement/0").mayHangOn("a:aud")).isFalse();
        assertThat(new Admission.Undecided(List.of(condition)).isRefused()).isFalse();
        assertThat(new Admission.Admitted("/Statement/0").isRefused()).isFalse();
        assertThat(new Admission.Refused(List.of()).isRefused()).isTrue();
        assertThat(new Admission.Undecided(List.of(condition)).admittedBy()).isEmpty();
    }

    @Test
    void a_session_is_tagged_where_the_trust_allows_that_too() throws PolicySyntaxException {
        String trust =
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\"f\"},"
                        + "\"Action\":[\"sts:AssumeRoleWithWebIdentity\"%s]}}";
        WebIdentityToken token = WebIdentityToken.through("f");

        assertThat(TrustReading.of(PolicyDocument.parse(trust.formatted(",\"sts:TagSession\"")))
                        .allowsTagging(token)
                        .admittedBy())
                .contains("/Statement");
        assertThat(TrustReading.of(PolicyDocument.parse(trust.formatted("")))
                        .allowsTagging(token)
                        .isRefused())
                .isTrue();
    }

    private static NamedPrincipal named(boolean negated, String type, String value) {
        return new NamedPrincipal(
                "/Statement/0/" + (negated ? "NotPrincipal" : "Principal"), negated, new PolicyPrincipal(type, value));
    }
}
