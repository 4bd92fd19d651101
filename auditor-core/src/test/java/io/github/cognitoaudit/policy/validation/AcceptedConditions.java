package io.github.cognitoaudit.policy.validation;

import static io.github.cognitoaudit.policy.validation.Accepted.accepted;
import static io.github.cognitoaudit.policy.validation.Documents.condition;
import static io.github.cognitoaudit.policy.validation.Documents.document;
import static io.github.cognitoaudit.policy.validation.PolicyKind.IDENTITY;
import static io.github.cognitoaudit.policy.validation.PolicyKind.TRUST;

import java.util.ArrayList;
import java.util.List;

/** Lists conditions and variables that IAM accepts. */
final class AcceptedConditions {

    private AcceptedConditions() {}

    static List<Accepted> operators() {
        List<Accepted> all = new ArrayList<>();
        List<String> names = List.of(
                "Bool",
                "BinaryEquals",
                "IpAddress",
                "NotIpAddress",
                "StringEquals",
                "StringNotEquals",
                "StringEqualsIgnoreCase",
                "StringNotEqualsIgnoreCase",
                "StringLike",
                "StringNotLike",
                "NumericEquals",
                "NumericNotEquals",
                "NumericLessThan",
                "NumericLessThanEquals",
                "NumericGreaterThan",
                "NumericGreaterThanEquals",
                "DateEquals",
                "DateNotEquals",
                "DateLessThan",
                "DateLessThanEquals",
                "DateGreaterThan",
                "DateGreaterThanEquals",
                "ArnEquals",
                "ArnNotEquals",
                "ArnLike",
                "ArnNotLike");
        for (String base : names) {
            String sample = sample(base);
            for (String qualifier : List.of("", "ForAllValues:", "ForAnyValue:")) {
                for (String suffix : List.of("", "IfExists")) {
                    String name = qualifier + base + suffix;
                    all.add(accepted(name, IDENTITY, condition("`" + name + "`:{`a:b`:" + sample + "}")));
                }
            }
        }
        String place = " /Statement/0/Condition";
        all.add(accepted("Null", IDENTITY, condition("`Null`:{`a:b`:`true`,`a:c`:false}")));
        all.add(accepted(
                "Null with a qualifier",
                IDENTITY,
                condition("`ForAnyValue:Null`:{`a:b`:`true`}"),
                "NULL_WITH_QUALIFIER" + place + "/ForAnyValue:Null"));
        all.add(accepted(
                "an operator in another case",
                IDENTITY,
                condition("`stringequals`:{`a:b`:`v`}"),
                "INVALID_CONDITION_OPERATOR" + place + "/stringequals"));
        all.add(accepted(
                "an operator that IAM does not have, without keys",
                IDENTITY,
                condition("`Unknown`:{}"),
                "EMPTY_OBJECT_CONDITION" + place + "/Unknown"));
        all.add(accepted("an empty condition", IDENTITY, condition(""), "EMPTY_OBJECT_CONDITION" + place));
        all.add(accepted(
                "several operators and keys",
                IDENTITY,
                condition("`StringEquals`:{`a:b`:`v`,`a:c`:[`v`,`w`]},`Bool`:{`a:d`:`false`}")));
        return all;
    }

    private static String sample(String operator) {
        return switch (operator.charAt(0)) {
            case 'N' -> operator.endsWith("IpAddress") ? "`2001:db8::/32`" : "`1`";
            case 'D' -> "`2026-01-01`";
            case 'B' -> operator.equals("Bool") ? "`true`" : "`dHJ1ZQ==`";
            case 'I' -> "`203.0.113.0/24`";
            default -> "`v`";
        };
    }

    static List<Accepted> values() {
        String place = " /Statement/0/Condition/";
        return List.of(
                value("a number without quotation marks", "NumericLessThan", "10"),
                value("a decimal number", "NumericEquals", "[`-1`,`+0.5`,`1e3`,`1e+3`,`1.5E-7`]"),
                value("a huge number", "NumericLessThan", "1e999999999"),
                value("a Boolean without quotation marks", "Bool", "true"),
                value("a Boolean in another case", "Bool", "`TRUE`"),
                value("a year", "DateLessThan", "`2026`"),
                value("a year below zero", "DateLessThan", "`-292275054`"),
                value("a year and the start of a time", "DateGreaterThan", "`01T`"),
                value("dates", "DateEquals", "[`2026-01`,`2026-12`,`2026-01-01`,`2026-12-31`]"),
                value("seconds since 1970", "DateEquals", "[`0`,`9223372036854775807`]"),
                value("a number for a date", "DateEquals", "1790000000"),
                value(
                        "times",
                        "DateEquals",
                        "[`2026-01-01T23`,`2026-01-01T23:59`,`2026-01-01T23:59:59Z`,`2026-01-01t2:00:00.593194+23`,"
                                + "`2026-01-01T00:00:00.5-05:30`,`2026-01-01T00:00Z`,`2026-01-01T00:00+23:59`]"),
                value("addresses of IPv4", "IpAddress", "[`203.0.113.7`,`0.0.0.0/0`,`255.255.255.255/32`]"),
                value(
                        "addresses of IPv6",
                        "IpAddress",
                        "[`::`,`::1/128`,`2001:DB8:1234:5678::/64`,`1:2:3:4:5:6:7:8`,`1:2:3::4:5:6:7`,`1::`,`::ffff:192.0.2.1`]"),
                value("an empty text", "StringLike", "[``,`home/`]"),
                value("a key of a tag with a blank and a slash", "StringEquals", "`v`"),
                accepted(
                        "a key without a service, or without more",
                        IDENTITY,
                        condition("`StringEquals`:{`a`:`v`,`:b`:`v`,`a:`:`v`}"),
                        "INVALID_CONDITION_KEY_FORMAT" + place + "StringEquals/a",
                        "INVALID_CONDITION_KEY_FORMAT" + place + "StringEquals/:b",
                        "INVALID_CONDITION_KEY_FORMAT" + place + "StringEquals/a:"),
                accepted(
                        "the same key under two operators",
                        IDENTITY,
                        condition("`StringEquals`:{`a:b`:`v`},`StringLike`:{`A:B`:`v`}")),
                value("no values", "StringEquals", "[]", "EMPTY_ARRAY_CONDITION" + place + "StringEquals/a:b"),
                value(
                        "no values with IfExists",
                        "StringEqualsIfExists",
                        "[]",
                        "EMPTY_ARRAY_CONDITION_IFEXISTS" + place + "StringEqualsIfExists/a:b"),
                value(
                        "no values with ForAllValues",
                        "ForAllValues:StringEquals",
                        "[]",
                        "EMPTY_ARRAY_CONDITION_FORALLVALUES" + place + "ForAllValues:StringEquals/a:b"),
                value(
                        "no values with ForAnyValue",
                        "ForAnyValue:StringEqualsIfExists",
                        "[]",
                        "EMPTY_ARRAY_CONDITION_FORANYVALUE" + place + "ForAnyValue:StringEqualsIfExists/a:b"),
                value(
                        "values of two types",
                        "StringEquals",
                        "[`v`,1]",
                        "INVALID_CONDITION_DATA_TYPE" + place + "StringEquals/a:b"),
                value(
                        "two Booleans",
                        "Bool",
                        "[`true`,`false`]",
                        "INVALID_CONDITION_MULTIPLE_BOOLEAN" + place + "Bool/a:b"),
                value(
                        "text that is not Base64",
                        "BinaryEquals",
                        "`a b`",
                        "TYPE_MISMATCH_STRING" + place + "BinaryEquals/a:b"),
                value(
                        "a wildcard that is taken literally",
                        "StringNotEqualsIgnoreCase",
                        "[`a`,`b?`,`c*`]",
                        "WILDCARD_WITHOUT_LIKE_OPERATOR" + place + "StringNotEqualsIgnoreCase/a:b/1",
                        "WILDCARD_WITHOUT_LIKE_OPERATOR" + place + "StringNotEqualsIgnoreCase/a:b/2"),
                accepted(
                        "ForAllValues on keys of several values, in an allow",
                        IDENTITY,
                        condition(
                                "`ForAllValues:StringEquals`:{`aws:TagKeys`:`v`,`dynamodb:LeadingKeys`:`v`,`cognito-identity.amazonaws.com:amr`:`v`}")),
                accepted(
                        "ForAllValues on a key of one value, in an allow",
                        IDENTITY,
                        condition(
                                "`ForAllValues:StringEquals`:{`aws:PrincipalArn`:`v`,`cognito-identity.amazonaws.com:AUD`:`v`,"
                                        + "`cognito-identity.amazonaws.com:sub`:`v`}"),
                        "FORALLVALUES_WITH_SINGLE_VALUED_KEY" + place + "ForAllValues:StringEquals/aws:PrincipalArn",
                        "FORALLVALUES_WITH_SINGLE_VALUED_KEY" + place
                                + "ForAllValues:StringEquals/cognito-identity.amazonaws.com:AUD",
                        "FORALLVALUES_WITH_SINGLE_VALUED_KEY" + place
                                + "ForAllValues:StringEquals/cognito-identity.amazonaws.com:sub"),
                accepted(
                        "ForAllValues on a key of one value, in a deny",
                        IDENTITY,
                        condition("`ForAllValues:StringEquals`:{`aws:PrincipalArn`:`v`}")
                                .replace("Allow", "Deny")));
    }

    static List<Accepted> variables() {
        return List.of(
                resource("a variable in a resource", "`arn:aws:s3:::b/${cognito-identity.amazonaws.com:sub}/*`"),
                resource("a variable with a default", "`arn:aws:s3:::b/${aws:PrincipalTag/team, 'a {team}'}`"),
                resource("a default without the blank", "`arn:aws:s3:::b/${aws:PrincipalTag/team,'none'}`"),
                resource("escapes", "`arn:aws:s3:::b/${*}${?}${$}`"),
                resource("a tag in another script", "`arn:aws:s3:::b/${aws:PrincipalTag/\u00e9_.:/=+-@1}`"),
                resource("a tag in a script beyond U+FFFF", "`arn:aws:s3:::b/${aws:PrincipalTag/\\ud835\\udcb3}`"),
                resource("a default that looks like a variable", "`arn:aws:s3:::b/${aws:PrincipalTag/team, 'x${'}`"),
                resource("a dollar sign and braces apart", "`arn:aws:s3:::b/$a{b}`"),
                value("a variable under a String operator", "StringLike", "[`${aws:userid}/*`,`${aws:userid, 'x'}`]"),
                value("a variable under an Arn operator", "ArnLike", "`arn:aws:iam::*:user/${aws:username}`"),
                value("escapes under StringEquals", "StringEquals", "`${*}${?}${$}`"),
                value(
                        "a variable under Bool",
                        "Bool",
                        "`${aws:SecureTransport}`",
                        "INVALID_VARIABLE_FOR_OPERATOR /Statement/0/Condition/Bool/a:b"),
                accepted(
                        "a variable in the older version, where it is literal",
                        TRUST,
                        document("`Effect`:`Allow`,`Action`:`sts:AssumeRole`,`Principal`:{`AWS`:`*`},"
                                        + "`Condition`:{`StringEquals`:{`a:b`:`${`}}")
                                .replace("2012", "2008"),
                        "VARIABLE_UNSUPPORTED_IN_VERSION /Statement/0/Condition/StringEquals/a:b"));
    }

    private static Accepted resource(String name, String resources, String... warnings) {
        return accepted(name, IDENTITY, document("`Effect`:`Allow`,`Action`:`*`,`Resource`:" + resources), warnings);
    }

    private static Accepted value(String name, String operator, String values, String... warnings) {
        return accepted(name, IDENTITY, condition("`" + operator + "`:{`a:b`:" + values + "}"), warnings);
    }
}
