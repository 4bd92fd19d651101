package io.github.cognitoaudit.policy.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks who gets in; values stand in their order, a star for any other, a question mark before what is not decided. */
class TrustAccessTest {

    private static final String COGNITO = "cognito-identity.amazonaws.com";
    private static final String STATEMENT = "{`Effect`:`Allow`,`Principal`:{`Federated`:`PROVIDER`},"
            + "`Action`:`sts:AssumeRoleWithWebIdentity`,`Condition`:{CONDITIONS}}";

    @ParameterizedTest(name = "{0}: pools {1}, amr {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | * | * authenticated unauthenticated",
                "`StringEquals`:{`C:aud`:`p`},`ForAnyValue:StringLike`:{`C:amr`:`authenticated`} | p | authenticated",
                "`StringEquals`:{`C:aud`:[`p`,`q`]} | p q | * authenticated unauthenticated",
                "`StringEquals`:{`C:aud`:`q`} | q | ~~",
                "`StringLike`:{`C:aud`:`p*`} | p* | * authenticated unauthenticated",
                "`StringLike`:{`C:aud`:`?`} | ? | * authenticated unauthenticated",
                "`StringLike`:{`C:aud`:`*`} | * | * authenticated unauthenticated",
                "`StringNotEquals`:{`C:aud`:`p`} | * | ~~",
                "`StringNotEquals`:{`C:aud`:`q`} | * | * authenticated unauthenticated",
                "`StringLike`:{`C:aud`:`p*`},`StringEquals`:{`C:aud`:[`p`,`q`]} | p | * authenticated unauthenticated",
                "`StringLike`:{`C:aud`:[`p*`,`pq`]} | p* pq | * authenticated unauthenticated",
                "`Null`:{`C:aud`:`true`} | ~~ | ~~",
                "`StringEquals`:{`C:aud`:`p`},`ForAnyValue:StringEquals`:{`C:amr`:`unauthenticated`} | p | unauthenticated",
                "`StringEquals`:{`C:aud`:`p`},`ForAllValues:StringNotEquals`:{`C:amr`:`unauthenticated`} | p | * authenticated",
                "`StringEquals`:{`C:aud`:`p`},`ForAnyValue:StringLike`:{`C:amr`:`acme*`} | p | authenticated acme*",
                "`StringEquals`:{`C:aud`:`p`},`Null`:{`C:amr`:`true`} | p | ~~",
                // The empty text, which ForAllValues takes for no value, is none of a token
                "`StringEquals`:{`C:aud`:`p`},`ForAllValues:StringEquals`:{`C:amr`:`authenticated`} | p | authenticated",
                "`ForAllValues:StringEquals`:{`C:aud`:`p`} | p | * authenticated unauthenticated",
                // What looks like a pattern and is compared as text
                "`StringEquals`:{`C:aud`:`p*`} | ~~ | ~~",
                "`StringEquals`:{`C:aud`:[`p*`,`p`]} | p | * authenticated unauthenticated",
                "`StringEquals`:{`C:aud`:`p`},`ForAnyValue:StringEquals`:{`C:amr`:`auth*`} | p | ~~",
                "`StringSame`:{`C:aud`:`p`} | ?* ?p | ?* ?authenticated ?unauthenticated",
            })
    void a_trust_lets_in_these_tokens(String conditions, String pools, String amr) throws PolicySyntaxException {
        TrustAccess access = TrustAccess.of(policy(COGNITO, conditions.replace("C:", COGNITO + ":")), "p", COGNITO);

        assertThat(List.of(words(access.pools()), words(access.amr()))).containsExactly(pools, amr);
        assertThat(access.pools().witness().isPresent()).isEqualTo(!pools.isEmpty() && !pools.startsWith("?*"));
    }

    @Test
    void what_a_deny_names_gets_in_no_more() throws PolicySyntaxException {
        PolicyDocument policy = PolicyDocument.parse(("{`Version`:`2012-10-17`,`Statement`:["
                        + "{`Effect`:`Allow`,`Principal`:{`Federated`:`COGNITO`},`Action`:`sts:*`},"
                        + "{`Effect`:`Deny`,`Principal`:{`Federated`:`COGNITO`},`Action`:`sts:*`,`Condition`:{`StringEquals`:{`COGNITO:aud`:`p`}}}]}")
                .replace("COGNITO", COGNITO)
                .replace('`', '"'));

        TrustAccess access = TrustAccess.of(policy, "p", COGNITO);

        assertThat(List.of(words(access.pools()), words(access.amr()))).containsExactly("*", "");
    }

    @Test
    void a_witness_is_a_token_that_gets_in() throws PolicySyntaxException {
        TrustAccess access =
                TrustAccess.of(policy(COGNITO, "`StringEquals`:{`" + COGNITO + ":aud`:`q`}"), "p", COGNITO);

        assertThat(access.pools().witness()).hasValueSatisfying(witness -> {
            assertThat(witness.principal()).isEqualTo(COGNITO);
            assertThat(witness.request().action()).isEqualTo("sts:AssumeRoleWithWebIdentity");
            assertThat(witness.request().context().of(COGNITO + ":aud")).containsExactly("q");
        });
        assertThat(access.amr().witness()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "cognito-identity.amazonaws.com, cognito-identity.amazonaws.com",
        "cognito-identity.cn-north-1.amazonaws.com.cn, cognito-identity.amazonaws.com.cn",
        "cognito-identity.us-gov-east-1.amazonaws.com, cognito-identity.us-gov-east-1.amazonaws.com",
        "ec2.amazonaws.com.cn, ec2.amazonaws.com.cn",
        "arn:aws:iam::111122223333:oidc-provider/acme.eu.auth0.com/, acme.eu.auth0.com/",
        ":oidc-provider/acme.eu.auth0.com/, acme.eu.auth0.com/",
    })
    void the_keys_of_a_token_begin_with_its_provider(String provider, String prefix) {
        assertThat(TrustAccess.keyPrefix(provider)).isEqualTo(prefix);
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "`Principal`:{`AWS`:`111122223333`} | AssumeRole | 111122223333",
                "`Principal`:{`AWS`:[`111122223333`,`999988887777`]} | AssumeRole | 111122223333 999988887777",
                "`Principal`:{`AWS`:`*`} | AssumeRole | *",
                "`Principal`:`*` | AssumeRole | *",
                "`Principal`:`*` | AssumeRoleWithSAML | *",
                "`Principal`:`*` | AssumeRoleWithWebIdentity | *",
                "`Principal`:`*` | TagSession | ~~",
                "`NotPrincipal`:{`AWS`:`111122223333`} | AssumeRole | *",
                "`Principal`:{`Service`:`lambda.amazonaws.com`} | AssumeRole | lambda.amazonaws.com",
                "`Principal`:{`Service`:`lambda.amazonaws.com`} | AssumeRoleWithWebIdentity | ~~",
                "`Principal`:{`Federated`:`cognito-identity.amazonaws.com`} | AssumeRoleWithWebIdentity | cognito-identity.amazonaws.com",
                "`Principal`:{`Federated`:`cognito-identity.amazonaws.com`} | AssumeRole | ~~",
                "`Principal`:{`Federated`:`arn:aws:iam::111122223333:saml-provider/x`} | AssumeRoleWithSAML | arn:aws:iam::111122223333:saml-provider/x",
                "`Principal`:{`Federated`:`arn:aws:iam::111122223333:saml-provider/x`} | AssumeRoleWithWebIdentity | ~~",
            })
    void a_trust_lets_in_these_principals(String principal, String action, String expected)
            throws PolicySyntaxException {
        PolicyDocument policy = PolicyDocument.parse(("{`Version`:`2012-10-17`,`Statement`:{`Effect`:`Allow`,"
                        + principal + ",`Action`:`sts:" + action + "`}}")
                .replace('`', '"'));

        assertThat(words(TrustAccess.of(policy, "p", COGNITO).principals())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} names {2} {3}: {4}")
    @CsvSource({
        "Allow, `*`, AWS, arn:aws:iam::111122223333:role/x, true",
        "Allow, `*`, Federated, f, true",
        "Deny, `*`, Federated, f, true",
        "Allow, {`AWS`:`*`}, AWS, arn:aws:iam::111122223333:role/x, true",
        "Allow, {`AWS`:`*`}, Federated, f, true",
        "Deny, {`AWS`:`*`}, Federated, f, false",
        "Deny, {`AWS`:`*`}, AWS, 111122223333, true",
        "Deny, {`AWS`:`*`}, *, *, true",
        "Allow, {`Federated`:`*`}, Federated, f, true",
        "Allow, {`Federated`:`*`}, AWS, 111122223333, false",
        "Allow, {`Federated`:`f`}, Federated, f, true",
        "Allow, {`Federated`:`f`}, Federated, g, false",
        "Allow, {`Federated`:`f`}, Service, f, false",
        "Allow, {`AWS`:`111122223333`}, AWS, arn:aws:iam::111122223333:root, true",
        "Allow, {`AWS`:`arn:aws:iam::111122223333:root`}, AWS, 111122223333, true",
        "Allow, {`AWS`:`111122223333`}, AWS, arn:aws:iam::999988887777:root, false",
        "Allow, {`AWS`:`111122223333`}, AWS, arn:aws:iam::111122223333:role/x, false",
        "Allow, {`AWS`:`111122223333`}, AWS, arn:aws:iam::111122223333:root:x, false",
        "Allow, {`AWS`:`1111222233334`}, AWS, arn:aws:iam::111122223333:root, false",
        "Allow, {`AWS`:`arn:aws:iam::111122223333:role/x`}, AWS, arn:aws:iam::111122223333:role/y, false",
    })
    void a_statement_names_a_principal_or_does_not(
            String effect, String named, String type, String value, boolean expected) throws PolicySyntaxException {
        String statement = "{`Version`:`2012-10-17`,`Statement`:{`Effect`:`%s`,`%s`:%s,`Action`:`sts:*`}}";
        PolicyPrincipal principal = new PolicyPrincipal(type, value);

        assertThat(TrustQuestion.names(
                        PolicyDocument.parse(statement
                                        .formatted(effect, "Principal", named)
                                        .replace('`', '"'))
                                .statements()
                                .get(0),
                        principal))
                .isEqualTo(expected);
        if (!named.equals("`*`")) {
            assertThat(TrustQuestion.names(
                            PolicyDocument.parse(statement
                                            .formatted(effect, "NotPrincipal", named)
                                            .replace('`', '"'))
                                    .statements()
                                    .get(0),
                            principal))
                    .isEqualTo(!expected);
        }
    }

    private static PolicyDocument policy(String provider, String conditions) throws PolicySyntaxException {
        return PolicyDocument.parse("{`Version`:`2012-10-17`,`Statement`:STATEMENT}"
                .replace("STATEMENT", STATEMENT)
                .replace("PROVIDER", provider)
                .replace("CONDITIONS", conditions)
                .replace('`', '"'));
    }

    private static String words(TrustedValues values) {
        List<String> words = new ArrayList<>();
        if (values.any()) {
            words.add("*");
        }
        words.addAll(values.values());
        values.undecided().forEach(value -> words.add("?" + value));
        return String.join(" ", words);
    }
}
