package io.github.cognitoaudit.policy.validation;

import static io.github.cognitoaudit.policy.validation.Documents.assertErrors;
import static io.github.cognitoaudit.policy.validation.Documents.at;
import static io.github.cognitoaudit.policy.validation.Documents.document;
import static io.github.cognitoaudit.policy.validation.Documents.trust;
import static io.github.cognitoaudit.policy.validation.PolicyKind.TRUST;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds tables of trust policies that IAM refuses. */
final class TrustRefusalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "`*`                                                | ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
                "`arn:aws:iam::111122223333:root`                   | INVALID_PRINCIPAL_FORMAT",
                "[`*`]                                              | DATA_TYPE_MISMATCH",
                "{`Aws`:`*`}                                        | INVALID_PRINCIPAL_KEY /Aws",
                "{`User`:`u`,`AWS`:`*`}                             | INVALID_PRINCIPAL_KEY /User",
                "{`AWS`:`*`,`AWS`:`*`}                              | JSON_SYNTAX_ERROR /AWS",
                "{`AWS`:111122223333}                               | DATA_TYPE_MISMATCH /AWS",
                "{`AWS`:[`*`,{}]}                                   | DATA_TYPE_MISMATCH /AWS/1",
                "{`AWS`:`1111`}                                     | INVALID_ARN_ACCOUNT /AWS",
                "{`AWS`:`1111222233334`}                            | INVALID_ARN_ACCOUNT /AWS",
                "{`AWS`:`somebody`}                                 | INVALID_ARN_PREFIX /AWS",
                "{`AWS`:``}                                         | INVALID_ARN_PREFIX /AWS",
                "{`AWS`:`arn:aws:iam`}                              | MISSING_ARN_FIELD /AWS",
                "{`AWS`:`arn:aws:iam::11112222333:root`}            | INVALID_ARN_ACCOUNT /AWS",
                "{`AWS`:`arn:aws:iam:::root`}                       | INVALID_ARN_ACCOUNT /AWS",
                "{`AWS`:`arn:aws:iam:eu-west-1:111122223333:root`}  | ARN_REGION_NOT_ALLOWED /AWS",
                "{`AWS`:`arn:error:iam::111122223333:root`}         | INVALID_PARTITION /AWS",
                "{`AWS`:`arn:aws:s3::111122223333:root`}            | INVALID_SERVICE /AWS",
                "{`AWS`:`arn:aws:iam::111122223333:group/g`}        | INVALID_ARN_RESOURCE /AWS",
                "{`AWS`:`arn:aws:iam::111122223333:role/`}          | INVALID_ARN_RESOURCE /AWS",
                "{`AWS`:`AROAj`}                                    | INVALID_ARN_PREFIX /AWS",
                "{`AWS`:`AIDAj`}                                    | INVALID_ARN_PREFIX /AWS",
                "{`AWS`:`arn:aws:iam::111122223333:role//r`}        | INVALID_ARN_RESOURCE /AWS",
                "{`AWS`:`arn:aws:iam::111122223333:role/p/`}        | INVALID_ARN_RESOURCE /AWS",
                "{`AWS`:`arn:aws:sts::111122223333:assumed-role/r`} | INVALID_ARN_RESOURCE /AWS",
                "{`AWS`:`arn:aws:sts::111122223333:role/r`}         | INVALID_ARN_RESOURCE /AWS",
                "{`AWS`:`arn:aws:iam::111122223333:role/*`}         | UNSUPPORTED_WILDCARD_IN_PRINCIPAL /AWS",
                "{`AWS`:[`*`,`arn:aws:iam::*:root`]}                | UNSUPPORTED_WILDCARD_IN_PRINCIPAL /AWS/1",
                "{`AWS`:`arn:aws:iam::111122223333:user/u?`}        | UNSUPPORTED_WILDCARD_IN_PRINCIPAL /AWS",
                "{`AWS`:`${aws:PrincipalArn}`}                      | VARIABLE_UNSUPPORTED_IN_ELEMENT /AWS",
                "{`Service`:`*`}                                    | UNSUPPORTED_WILDCARD_IN_PRINCIPAL /Service",
                "{`Service`:`ec2`}                                  | INVALID_SERVICE_PRINCIPAL_FORMAT /Service",
                "{`Service`:`ec2..com`}                             | INVALID_SERVICE_PRINCIPAL_FORMAT /Service",
                "{`Service`:`ec2.`}                                 | INVALID_SERVICE_PRINCIPAL_FORMAT /Service",
                "{`Service`:`.com`}                                 | INVALID_SERVICE_PRINCIPAL_FORMAT /Service",
                "{`Federated`:`*`}                                  | UNSUPPORTED_WILDCARD_IN_PRINCIPAL /Federated",
                "{`Federated`:`arn:error:iam::111122223333:saml-provider/p`} | INVALID_PARTITION /Federated",
                "{`Federated`:`google`}                             | INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY /Federated",
                "{`Federated`:`https://accounts.google.com`}        | INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY /Federated",
                "{`Federated`:`arn:aws:iam::111122223333:role/with/a/path`}   | INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY /Federated",
                "{`Federated`:`a:aws:iam::111122223333:saml-provider/p`} | INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY /Federated",
                "{`Federated`:`arn:aws:sts::111122223333:saml-provider/p`} | INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY /Federated",
                "{`Federated`:`arn:aws:iam:r:111122223333:saml-provider/p`} | INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY /Federated",
                "{`Federated`:`arn:aws:iam::111122223333:oidc-provider/`} | INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY /Federated",
                "{`Federated`:`arn:aws:iam::1:saml-provider/p`}     | INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY /Federated",
                "{`Federated`:`arn:aws:iam::111122223333:saml-provider/`} | INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY /Federated"
            })
    void a_principal_is_refused(String principal, String expected) {
        assertErrors(trust(principal), TRUST, at("/Statement/0/Principal", expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "E,A                                              | MISSING_PRINCIPAL",
                "E,P                                              | MISSING_ACTION",
                "A,P                                              | MISSING_EFFECT",
                "E,A,P,`Resource`:`*`                             | ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE /Resource",
                "E,A,P,`NotResource`:`*`                          | ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE /NotResource",
                "E,A,`NotPrincipal`:{`AWS`:`111122223333`}        | ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL /NotPrincipal",
                "E,P,`Action`:`s3:GetObject`                      | UNSUPPORTED_ACTION_IN_POLICY /Action",
                "E,P,`Action`:[`sts:AssumeRole`,`iam:PassRole`]   | UNSUPPORTED_ACTION_IN_POLICY /Action/1",
                "E,A,P,`Sid`:`a b`                                | UNSUPPORTED_SID /Sid"
            })
    void a_statement_of_trust_is_refused(String elements, String expected) {
        String text = elements.replace("E,", "`Effect`:`Allow`,")
                .replace(",P", ",`Principal`:{`AWS`:`*`}")
                .replaceFirst("(^|,)A(,|$)", "$1`Action`:`sts:AssumeRole`$2");

        assertErrors(document(text), TRUST, at("/Statement/0", expected));
    }
}
