package io.github.cognitoaudit.policy.validation;

import static io.github.cognitoaudit.policy.validation.Accepted.accepted;
import static io.github.cognitoaudit.policy.validation.Documents.document;
import static io.github.cognitoaudit.policy.validation.Documents.json;
import static io.github.cognitoaudit.policy.validation.Documents.permissions;
import static io.github.cognitoaudit.policy.validation.Documents.trust;
import static io.github.cognitoaudit.policy.validation.PolicyKind.IDENTITY;
import static io.github.cognitoaudit.policy.validation.PolicyKind.SESSION;
import static io.github.cognitoaudit.policy.validation.PolicyKind.TRUST;

import java.util.List;

/** Lists documents, actions, resources and principals that IAM accepts. */
final class AcceptedElements {

    private AcceptedElements() {}

    static List<Accepted> structure() {
        String statement = "{`Effect`:`Allow`,`Action`:`s3:GetObject`,`Resource`:`*`}";
        String plain = "{`Version`:`2012-10-17`,`Statement`:[" + statement + "]}";
        return List.of(
                accepted("a list of one statement", IDENTITY, json(plain)),
                accepted(
                        "a statement that stands alone",
                        IDENTITY,
                        json("{`Version`:`2012-10-17`,`Statement`:" + statement + "}")),
                accepted(
                        "several statements",
                        IDENTITY,
                        json("{`Version`:`2012-10-17`,`Statement`:[" + statement + "," + statement + "]}")),
                accepted(
                        "the elements in another order",
                        IDENTITY,
                        document("`Resource`:`*`,`Action`:`a:b`,`Effect`:`Deny`")),
                accepted(
                        "the statement before the version",
                        IDENTITY,
                        json("{`Statement`:[" + statement + "],`Version`:`2012-10-17`}")),
                accepted(
                        "version 2008-10-17 of an identity policy",
                        IDENTITY,
                        json("{`Version`:`2008-10-17`,`Statement`:[" + statement + "]}"),
                        "INVALID_VERSION /Version"),
                accepted(
                        "version 2008-10-17 of a trust policy",
                        TRUST,
                        trust("{`AWS`:`*`}").replace("2012", "2008")),
                accepted(
                        "no version, which is 2008-10-17",
                        IDENTITY,
                        json("{`Statement`:[" + statement + "]}"),
                        "MISSING_VERSION "),
                accepted(
                        "an id in a trust policy",
                        TRUST,
                        json("{`Id`:`an id`," + trust("{`AWS`:`*`}").substring(1))),
                accepted(
                        "an id in an identity policy, which IAM takes against its grammar",
                        IDENTITY,
                        json("{`Id`:`an id`," + plain.substring(1)),
                        "INVALID_POLICY_ELEMENT /Id"),
                accepted("a statement id", IDENTITY, permissions(",`Sid`:`AZaz09`")),
                accepted(
                        "an empty statement id",
                        IDENTITY,
                        permissions(",`Sid`:``"),
                        "EMPTY_SID_VALUE /Statement/0/Sid"),
                accepted(
                        "two empty statement ids",
                        IDENTITY,
                        json("{`Version`:`2012-10-17`,`Statement`:[" + statement.replace("{", "{`Sid`:``,") + ","
                                + statement.replace("{", "{`Sid`:``,") + "]}"),
                        "EMPTY_SID_VALUE /Statement/0/Sid",
                        "EMPTY_SID_VALUE /Statement/1/Sid"),
                accepted("a deny", SESSION, document("`Effect`:`Deny`,`Action`:`*`,`Resource`:`*`")),
                accepted("white space around", IDENTITY, " \n" + json(plain) + "\t\r\n "),
                accepted("a byte order mark", IDENTITY, "\ufeff" + json(plain)),
                accepted(
                        "percent-encoded text",
                        IDENTITY,
                        json(plain).replace("{", "%7B").replace("\"", "%22")),
                accepted(
                        "a Latin letter as it is",
                        IDENTITY,
                        document("`Effect`:`Allow`,`Action`:`s3:*`,`Resource`:`arn:aws:s3:::b/\u00e9`")),
                accepted(
                        "the last letter that IAM takes as it is",
                        IDENTITY,
                        document("`Effect`:`Allow`,`Action`:`s3:*`,`Resource`:`arn:aws:s3:::b/\u00ff`")),
                accepted(
                        "a letter above U+00FF, escaped",
                        IDENTITY,
                        document("`Effect`:`Allow`,`Action`:`s3:*`,`Resource`:`arn:aws:s3:::b/\\u65e5`")),
                accepted(
                        "a letter above U+00FF as it is",
                        IDENTITY,
                        document("`Effect`:`Allow`,`Action`:`s3:*`,`Resource`:`arn:aws:s3:::b/\u65e5`"),
                        "UNSUPPORTED_CHARACTER "));
    }

    static List<Accepted> actions() {
        return List.of(
                action("a list of actions", "[`s3:GetObject`,`s3:PutObject`]"),
                action("every action", "`*`"),
                action("every action of a service", "`s3:*`"),
                action("wildcards in the name", "`s3:Get*Obj?ct`"),
                action("a name in another case", "`S3:getobject`"),
                action("a prefix with a hyphen and a full stop", "[`cognito-idp:ListUsers`,`s3.s:ListBucket`]"),
                action("an action that nobody knows", "`nobody:Knows`"),
                action("a star for the prefix", "`*:*`", "INVALID_SERVICE_IN_ACTION /Statement/0/Action"),
                action("blanks in the name", "`iam: Get User `", "INVALID_ACTION /Statement/0/Action"),
                action("no name", "[`s3:*`,`iam:`]", "INVALID_ACTION /Statement/0/Action/1"),
                accepted(
                        "all actions but one",
                        IDENTITY,
                        document("`Effect`:`Deny`,`NotAction`:`iam:*`,`Resource`:`*`")),
                accepted(
                        "all actions but some, on all resources but some",
                        IDENTITY,
                        document("`Effect`:`Deny`,`NotAction`:[`iam:*`,`sts:*`],`NotResource`:[`arn:aws:s3:::a`,`*`]")),
                accepted(
                        "several actions of STS in a trust policy",
                        TRUST,
                        document(
                                "`Effect`:`Allow`,`Principal`:{`AWS`:`*`},`Action`:[`sts:AssumeRole`,`STS:TagSession`,`*`]")));
    }

    static List<Accepted> resources() {
        String place = " /Statement/0/Resource";
        return List.of(
                resource("a list of resources", "[`arn:aws:s3:::b`,`arn:aws:s3:::b/*`]"),
                resource("other partitions", "[`arn:aws-cn:s3:::b`,`arn:aws-us-gov:s3:::b`,`arn:aws-iso-b:s3:::b`]"),
                resource("wildcards in the last part", "`arn:aws:s3:::a?b*c/*`"),
                resource("wildcards in region and account", "`arn:aws:dynamodb:*:1234*:table/*`"),
                resource("colons in the last part", "`arn:aws:logs:eu-west-1:111122223333:log-group:a:*`"),
                resource("a policy of AWS", "`arn:aws:iam::aws:policy/ReadOnlyAccess`"),
                resource("every resource of IAM", "`arn:aws:iam::111122223333:*`"),
                resource("an access point, which has a region", "`arn:aws:s3:eu-west-1:111122223333:accesspoint/a`"),
                resource("an image, which has a region and no account", "`arn:aws:ec2:eu-west-1::image/ami-1`"),
                resource("a service that nobody knows", "`arn:aws:nobody:eu-west-1:111122223333:a`"),
                resource("a wildcard for the partition", "`arn:*:s3:::b`", "INVALID_PARTITION" + place),
                resource("capitals in the service", "`arn:aws:S3:::b`", "INVALID_ARN_SERVICE_CASE" + place),
                resource(
                        "an account that is none",
                        "`arn:aws:ec2:r:account-id:instance/*`",
                        "INVALID_ARN_ACCOUNT" + place),
                resource("an ARN that is cut short", "[`*`,`arn:aws:sqs`]", "MISSING_ARN_FIELD" + place + "/1"),
                resource("an ARN of IAM that is cut short", "`arn:aws:iam`", "MISSING_ARN_FIELD" + place),
                resource(
                        "ARNs that are cut short behind a region",
                        "[`arn:aws:iam:r`,`arn:aws:s3:r`,`arn:aws:s3:r:`]",
                        "MISSING_ARN_FIELD" + place + "/0",
                        "MISSING_ARN_FIELD" + place + "/1",
                        "MISSING_ARN_FIELD" + place + "/2"),
                resource("an ARN that ends in a colon", "`arn:aws:sqs:`", "MISSING_ARN_FIELD" + place),
                accepted(
                        "all resources but one in a session policy",
                        SESSION,
                        document("`Effect`:`Allow`,`Action`:`s3:*`,`NotResource`:`arn:aws:s3:::b/*`")));
    }

    static List<Accepted> principals() {
        String place = " /Statement/0/Principal";
        return List.of(
                principal("everybody", "{`AWS`:`*`}"),
                principal("an account by its id", "{`AWS`:`111122223333`}"),
                principal("an account by its ARN", "{`AWS`:`arn:aws:iam::111122223333:root`}"),
                principal("a user", "{`AWS`:`arn:aws:iam::111122223333:user/a/path/name`}"),
                principal(
                        "roles in a list",
                        "{`AWS`:[`arn:aws:iam::111122223333:role/r`,`arn:aws-cn:iam::111122223333:role/p/r`]}"),
                principal("a session of a role", "{`AWS`:`arn:aws:sts::111122223333:assumed-role/r/s`}"),
                principal("a federated user", "{`AWS`:`arn:aws:sts::111122223333:federated-user/u`}"),
                principal(
                        "a deleted role", "{`AWS`:`AROAJQABLZS4A3QDU576Q`}", "INVALID_ROLE_REFERENCE" + place + "/AWS"),
                principal(
                        "a deleted user",
                        "{`AWS`:[`AIDAJQABLZS4A3QDU576Q`]}",
                        "INVALID_USER_REFERENCE" + place + "/AWS/0"),
                principal("an identity pool", "{`Federated`:`cognito-identity.amazonaws.com`}"),
                principal(
                        "an OIDC provider",
                        "{`Federated`:`arn:aws:iam::111122223333:oidc-provider/acme.eu.auth0.com/`}"),
                principal("a SAML provider", "{`Federated`:[`arn:aws:iam::111122223333:saml-provider/p`]}"),
                principal("a service", "{`Service`:`lambda.amazonaws.com`}"),
                principal("several types", "{`Service`:[`ec2.amazonaws.com`,`a.b.amazonaws.com.cn`],`AWS`:`*`}"),
                principal(
                        "a canonical user",
                        "{`CanonicalUser`:`79a59df900b949e5`}",
                        "UNSUPPORTED_PRINCIPAL" + place + "/CanonicalUser"),
                principal("nobody, as an object", "{}", "EMPTY_OBJECT_PRINCIPAL" + place),
                principal("nobody, as a list", "{`AWS`:[]}", "EMPTY_ARRAY_PRINCIPAL" + place + "/AWS"));
    }

    private static Accepted action(String name, String actions, String... warnings) {
        return accepted(name, IDENTITY, document("`Effect`:`Allow`,`Action`:" + actions + ",`Resource`:`*`"), warnings);
    }

    private static Accepted resource(String name, String resources, String... warnings) {
        return accepted(name, IDENTITY, document("`Effect`:`Allow`,`Action`:`*`,`Resource`:" + resources), warnings);
    }

    private static Accepted principal(String name, String principals, String... warnings) {
        return accepted(name, TRUST, trust(principals), warnings);
    }
}
