package io.github.cognitoaudit.policy.validation;

import static io.github.cognitoaudit.policy.validation.Documents.assertErrors;
import static io.github.cognitoaudit.policy.validation.Documents.at;
import static io.github.cognitoaudit.policy.validation.Documents.document;
import static io.github.cognitoaudit.policy.validation.PolicyKind.IDENTITY;
import static io.github.cognitoaudit.policy.validation.PolicyKind.SESSION;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds tables of what IAM refuses, with the code and the place of each error; a back-quote stands for a quotation mark. */
final class PolicyRefusalTest {

    private static final String PLAIN = "{`Effect`:`Allow`,`Action`:`a:b`,`Resource`:`*`}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "not JSON                                             | JSON_SYNTAX_ERROR",
                "~~                                                   | JSON_SYNTAX_ERROR",
                "[PLAIN]                                              | DATA_TYPE_MISMATCH",
                "`text`                                               | DATA_TYPE_MISMATCH",
                "null                                                 | DATA_TYPE_MISMATCH",
                "7                                                    | DATA_TYPE_MISMATCH",
                "{V,`Statement`:[PLAIN]} {}                           | JSON_SYNTAX_ERROR",
                "{V,`Statement`:[PLAIN]},                             | JSON_SYNTAX_ERROR",
                "{V,`Statement`:[PLAIN,]}                             | JSON_SYNTAX_ERROR /Statement/1",
                "{V,`Statement`:[PLAIN]                               | JSON_SYNTAX_ERROR /Statement",
                "{V,`Statement`:[PLAIN]} // comment                   | JSON_SYNTAX_ERROR",
                "{V,`Statement`:[{`Effect`:'Allow'}]}                 | JSON_SYNTAX_ERROR /Statement/0/Effect",
                "%7B%zz                                               | JSON_SYNTAX_ERROR",
                "%FF%FE                                               | JSON_SYNTAX_ERROR",
                "%5B%5D                                               | DATA_TYPE_MISMATCH",
                "{V}                                                  | MISSING_STATEMENT",
                "{V,`Statement`:[]}                                   | MISSING_STATEMENT /Statement",
                "{V,`Statement`:`Allow`}                              | DATA_TYPE_MISMATCH /Statement",
                "{V,`Statement`:[`Allow`,PLAIN]}                      | DATA_TYPE_MISMATCH /Statement/0",
                "{V,`Statement`:[[PLAIN]]}                            | DATA_TYPE_MISMATCH /Statement/0",
                "{V,`statement`:[PLAIN]}                              | INVALID_POLICY_ELEMENT /statement,MISSING_STATEMENT",
                "{V,`Statement`:[PLAIN],`Extra field`:1}              | INVALID_POLICY_ELEMENT /Extra field",
                "{V,`Statement`:[PLAIN],`a/b~c`:1}                    | INVALID_POLICY_ELEMENT /a~1b~0c",
                "{V,V,`Statement`:[PLAIN]}                            | JSON_SYNTAX_ERROR /Version",
                "{V,`Statement`:[PLAIN],`Statement`:[PLAIN]}          | JSON_SYNTAX_ERROR /Statement",
                "{`Version`:`2013-10-17`,`Statement`:[PLAIN]}         | INVALID_VERSION /Version",
                "{`Version`:2012,`Statement`:[PLAIN]}                 | DATA_TYPE_MISMATCH /Version",
                "{V,`Id`:[`i`],`Statement`:[PLAIN]}                   | DATA_TYPE_MISMATCH /Id",
                "{V,`Id`:{},`Statement`:[PLAIN]}                      | DATA_TYPE_MISMATCH /Id"
            })
    void a_document_is_refused(String text, String expected) {
        assertErrors(
                text.replace("PLAIN", PLAIN)
                        .replace("V,", "`Version`:`2012-10-17`,")
                        .replace("{V}", "{`Version`:`2012-10-17`}"),
                IDENTITY,
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "`Action`:`a:b`,`Resource`:`*`                                           | MISSING_EFFECT",
                "`Effect`:`Allow`,`Resource`:`*`                                         | MISSING_ACTION",
                "`Effect`:`Allow`,`Action`:`a:b`                                         | MISSING_RESOURCE",
                "`Effect`:`Allow`                                                        | MISSING_ACTION ,MISSING_RESOURCE ",
                "~~                                                                      | MISSING_EFFECT ,MISSING_ACTION ,MISSING_RESOURCE ",
                "`Effect`:`allow`,`Action`:`a:b`,`Resource`:`*`                          | INVALID_EFFECT /Effect",
                "`Effect`:`denY`,`Action`:`a:b`,`Resource`:`*`                           | INVALID_EFFECT /Effect",
                "`Effect`:``,`Action`:`a:b`,`Resource`:`*`                               | INVALID_EFFECT /Effect",
                "`Effect`:true,`Action`:`a:b`,`Resource`:`*`                             | DATA_TYPE_MISMATCH /Effect",
                "`Effect`:[`Allow`],`Action`:`a:b`,`Resource`:`*`                        | DATA_TYPE_MISMATCH /Effect",
                "E,`action`:`a:b`,`Resource`:`*`                                         | INVALID_POLICY_ELEMENT /action,MISSING_ACTION ",
                "E,`Action`:`a:b`,`Resource`:`*`,`Conditions`:{}                         | INVALID_POLICY_ELEMENT /Conditions",
                "E,`Action`:`a:b`,`Resource`:`*`,`Comment`:`c`                           | INVALID_POLICY_ELEMENT /Comment",
                "E,`Action`:`a:b`,`NotAction`:`a:b`,`Resource`:`*`                       | UNSUPPORTED_ELEMENT_COMBINATION",
                "E,`Action`:`a:b`,`Resource`:`*`,`NotResource`:`*`                       | UNSUPPORTED_ELEMENT_COMBINATION",
                "E,`Action`:[],`NotAction`:`a:b`,`Resource`:`*`                          | UNSUPPORTED_ELEMENT_COMBINATION ,EMPTY_ARRAY_ACTION /Action",
                "E,E,`Action`:`a:b`,`Resource`:`*`                                       | JSON_SYNTAX_ERROR /Effect",
                "E,`Action`:`a:b`,`Action`:`a:b`,`Resource`:`*`                          | JSON_SYNTAX_ERROR /Action",
                "E,`Action`:[],`Resource`:`*`                                            | EMPTY_ARRAY_ACTION /Action",
                "E,`NotAction`:[],`Resource`:`*`                                         | EMPTY_ARRAY_ACTION /NotAction",
                "E,`Action`:`a:b`,`Resource`:[]                                          | EMPTY_ARRAY_RESOURCE /Resource",
                "E,`Action`:`a:b`,`NotResource`:[]                                       | EMPTY_ARRAY_RESOURCE /NotResource",
                "E,`Action`:5,`Resource`:`*`                                             | DATA_TYPE_MISMATCH /Action",
                "E,`Action`:{},`Resource`:`*`                                            | DATA_TYPE_MISMATCH /Action",
                "E,`Action`:[`a:b`,null,[],true],`Resource`:`*`                          | DATA_TYPE_MISMATCH /Action/1,DATA_TYPE_MISMATCH /Action/2,DATA_TYPE_MISMATCH /Action/3",
                "E,`Action`:`a:b`,`Resource`:{`a`:`*`}                                   | DATA_TYPE_MISMATCH /Resource",
                "E,`Action`:`a:b`,`Resource`:[`*`,{}]                                    | DATA_TYPE_MISMATCH /Resource/1",
                "E,`Action`:`a:b`,`Resource`:`*`,`Sid`:{}                                | DATA_TYPE_MISMATCH /Sid",
                "E,`Action`:`a:b`,`Resource`:`*`,`Sid`:7                                 | DATA_TYPE_MISMATCH /Sid",
                "E,`Action`:`a:b`,`Resource`:`*`,`Sid`:`a b`                             | UNSUPPORTED_SID /Sid",
                "E,`Action`:`a:b`,`Resource`:`*`,`Sid`:`a-b`                             | UNSUPPORTED_SID /Sid",
                "E,`Action`:`a:b`,`Resource`:`*`,`Sid`:`\u00e9`                          | UNSUPPORTED_SID /Sid",
                "E,`Action`:`a:b`,`Resource`:`*`,`Principal`:`*`                         | UNSUPPORTED_PRINCIPAL /Principal",
                "E,`Action`:`a:b`,`Resource`:`*`,`NotPrincipal`:{`AWS`:`*`}              | UNSUPPORTED_PRINCIPAL /NotPrincipal"
            })
    void a_statement_of_permissions_is_refused(String elements, String expected) {
        String text = document(elements.replace("E,", "`Effect`:`Allow`,"));

        assertErrors(text, IDENTITY, at("/Statement/0", expected));
        assertErrors(text, SESSION, at("/Statement/0", expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "`invalid`                   | INVALID_ACTION",
                "``                          | INVALID_ACTION",
                "`**`                        | INVALID_ACTION",
                "`s3:List:Bucket`            | INVALID_ACTION",
                "`*:*:*`                     | INVALID_ACTION",
                "`a a:ListBucket`            | INVALID_SERVICE_IN_ACTION",
                "` s3:ListBucket`            | INVALID_SERVICE_IN_ACTION",
                "`s3 :ListBucket`            | INVALID_SERVICE_IN_ACTION",
                "`:ListBucket`               | INVALID_SERVICE_IN_ACTION",
                "`s*:ListBucket`             | INVALID_SERVICE_IN_ACTION",
                "`s?:ListBucket`             | INVALID_SERVICE_IN_ACTION",
                "`s_3:ListBucket`            | INVALID_SERVICE_IN_ACTION",
                "`s3:${aws.username}`        | VARIABLE_UNSUPPORTED_IN_ELEMENT",
                "`${aws:username}`           | VARIABLE_UNSUPPORTED_IN_ELEMENT"
            })
    void an_action_is_refused(String action, String code) {
        assertErrors(
                document("`Effect`:`Allow`,`Action`:[`a:b`," + action + "],`Resource`:`*`"),
                IDENTITY,
                code + " /Statement/0/Action/1");
        assertErrors(
                document("`Effect`:`Deny`,`NotAction`:" + action + ",`Resource`:`*`"),
                SESSION,
                code + " /Statement/0/NotAction");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "`invalid resource`                         | INVALID_ARN_PREFIX",
                "``                                         | INVALID_ARN_PREFIX",
                "`**`                                       | INVALID_ARN_PREFIX",
                "`a:b:c:d:e:f`                              | INVALID_ARN_PREFIX",
                "`aws:s3:::bucket`                          | INVALID_ARN_PREFIX",
                "`arn`                                      | INVALID_ARN_PREFIX",
                "`ARN:aws:s3:::bucket`                      | INVALID_ARN_PREFIX",
                "`*:aws:s3:::bucket`                        | INVALID_ARN_PREFIX",
                "`arn:error:s3:::bucket`                    | INVALID_PARTITION",
                "`arn:aw*:s3:::bucket`                      | INVALID_PARTITION",
                "`arn:AWS:s3:::bucket`                      | INVALID_PARTITION",
                "`arn:aws-:s3:::bucket`                     | INVALID_PARTITION",
                "`arn::s3:::bucket`                         | INVALID_PARTITION",
                "`arn:aws:*:::bucket`                       | INVALID_SERVICE",
                "`arn:aws:s?:::bucket`                      | INVALID_SERVICE",
                "`arn:aws::::bucket`                        | INVALID_SERVICE",
                "`arn:aws`                                  | INVALID_SERVICE",
                "`arn:aws:s3::bucket`                       | MISSING_ARN_FIELD",
                "`arn:aws:iam:eu-west-1::role/r`            | ARN_REGION_NOT_ALLOWED",
                "`arn:aws:s3:us-east-1::bucket`             | ARN_REGION_NOT_ALLOWED",
                "`arn:aws:iam:eu-west-1:111122223333`       | ARN_REGION_NOT_ALLOWED",
                "`arn:aws:iam:::bucket`                     | INVALID_ARN_RESOURCE",
                "`arn:aws:iam::111122223333:*/*`            | INVALID_ARN_RESOURCE",
                "`arn:aws:iam::111122223333:role`           | INVALID_ARN_RESOURCE",
                "`arn:aws:iam::111122223333:r*`             | INVALID_ARN_RESOURCE",
                "`arn:aws:s3:::b/${aws:username`            | MISSING_BRACE_IN_VARIABLE",
                "`arn:aws:s3:::b/${}`                       | EMPTY_VARIABLE",
                "`arn:aws:s3:::b/${ }`                      | EMPTY_VARIABLE",
                "`arn:aws:s3:::b/${, 'x'}`                  | EMPTY_VARIABLE",
                "`arn:aws:s3:::b/${aws:user name}`          | UNSUPPORTED_SPACE_IN_VARIABLE",
                "`arn:aws:s3:::b/${aws:username }`          | UNSUPPORTED_SPACE_IN_VARIABLE",
                "`arn:aws:s3:::b/${aws:user*}`              | UNSUPPORTED_SYMBOL_IN_VARIABLE",
                "`arn:aws:s3:::b/${${aws:username}`         | UNSUPPORTED_SYMBOL_IN_VARIABLE",
                "`arn:aws:s3:::b/${aws:username, x}`        | MISSING_QUOTE_IN_VARIABLE",
                "`arn:aws:s3:::b/${aws:username, 'x}`       | MISSING_QUOTE_IN_VARIABLE",
                "`arn:aws:s3:::b/${aws:username, 'x'y}`     | MISSING_QUOTE_IN_VARIABLE",
                "`arn:aws:s3:::b/${aws:username,}`          | MISSING_QUOTE_IN_VARIABLE",
                "`arn:aws:s3:::b/${aws:username}/${a:b`     | MISSING_BRACE_IN_VARIABLE",
                "`arn:${aws:x}:s3:::b`                      | VARIABLE_UNSUPPORTED_IN_ELEMENT",
                "`arn:aws:iam::${aws:PrincipalAccount}:role/r` | VARIABLE_UNSUPPORTED_IN_ELEMENT"
            })
    void a_resource_is_refused(String resource, String code) {
        assertErrors(
                document("`Effect`:`Allow`,`Action`:`a:b`,`Resource`:[`*`," + resource + "]"),
                IDENTITY,
                code + " /Statement/0/Resource/1");
        assertErrors(
                document("`Effect`:`Deny`,`Action`:`a:b`,`NotResource`:" + resource),
                IDENTITY,
                code + " /Statement/0/NotResource");
    }
}
