package io.github.cognitoaudit.policy.validation;

import static io.github.cognitoaudit.policy.validation.Documents.assertErrors;
import static io.github.cognitoaudit.policy.validation.Documents.at;
import static io.github.cognitoaudit.policy.validation.Documents.permissions;
import static io.github.cognitoaudit.policy.validation.PolicyKind.IDENTITY;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds a table of conditions that IAM refuses. */
final class ConditionRefusalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[]                                               | DATA_TYPE_MISMATCH",
                "`a`                                              | DATA_TYPE_MISMATCH",
                "null                                             | DATA_TYPE_MISMATCH",
                "{`StringEquals`:`b`}                             | DATA_TYPE_MISMATCH /StringEquals",
                "{`StringEquals`:[]}                              | DATA_TYPE_MISMATCH /StringEquals",
                "{`StringEquals`:{`a:b`:{}}}                      | DATA_TYPE_MISMATCH /StringEquals/a:b",
                "{`StringEquals`:{`a:b`:null}}                    | DATA_TYPE_MISMATCH /StringEquals/a:b",
                "{`StringEquals`:{`a:b`:[`v`,[`w`]]}}             | DATA_TYPE_MISMATCH /StringEquals/a:b/1",
                "{`StringEquals`:{`a:b`:`v`,`a:b`:`w`}}           | JSON_SYNTAX_ERROR /StringEquals/a:b",
                "{`Bool`:{},`Bool`:{}}                            | JSON_SYNTAX_ERROR /Bool",
                "{`StringEquals`:{`a:b`:`v`,`A:b`:`v`}}           | DUPLICATE_KEYS_WITH_DIFFERENT_CASE /StringEquals/A:b",
                "{`x`:{`a:b`:`1`}}                                | INVALID_CONDITION_OPERATOR /x",
                "{`StringMatches`:{`a:b`:`1`,`a:c`:`1`}}          | INVALID_CONDITION_OPERATOR /StringMatches",
                "{`ForAnyValue::StringEquals`:{`a:b`:`v`}}        | INVALID_CONDITION_OPERATOR /ForAnyValue::StringEquals",
                "{`ForSome:StringEquals`:{`a:b`:`v`}}             | INVALID_CONDITION_OPERATOR /ForSome:StringEquals",
                "{`StringEqualsIfExistsIfExists`:{`a:b`:`v`}}     | INVALID_CONDITION_OPERATOR /StringEqualsIfExistsIfExists",
                "{`IfExists`:{`a:b`:`v`}}                         | INVALID_CONDITION_OPERATOR /IfExists",
                "{`NullIfExists`:{`a:b`:`true`}}                  | NULL_WITH_IF_EXISTS /NullIfExists",
                "{`Null`:{`a:b`:`yes`}}                           | TYPE_MISMATCH_BOOLEAN /Null/a:b",
                "{`Bool`:{`a:b`:`1`}}                             | TYPE_MISMATCH_BOOLEAN /Bool/a:b",
                "{`Bool`:{`a:b`:``}}                              | TYPE_MISMATCH_BOOLEAN /Bool/a:b",
                "{`NumericEquals`:{`a:b`:`ten`}}                  | TYPE_MISMATCH_NUMBER /NumericEquals/a:b",
                "{`NumericEquals`:{`a:b`:[`1`,`1.`]}}             | TYPE_MISMATCH_NUMBER /NumericEquals/a:b/1",
                "{`NumericEquals`:{`a:b`:`1e`}}                   | TYPE_MISMATCH_NUMBER /NumericEquals/a:b",
                "{`NumericEquals`:{`a:b`:`-`}}                    | TYPE_MISMATCH_NUMBER /NumericEquals/a:b",
                "{`NumericEquals`:{`a:b`:`.5`}}                   | TYPE_MISMATCH_NUMBER /NumericEquals/a:b",
                "{`NumericEquals`:{`a:b`:`1 `}}                   | TYPE_MISMATCH_NUMBER /NumericEquals/a:b",
                "{`NumericEquals`:{`a:b`:``}}                     | TYPE_MISMATCH_NUMBER /NumericEquals/a:b",
                "{`NumericEquals`:{`a:b`:`e5`}}                   | TYPE_MISMATCH_NUMBER /NumericEquals/a:b",
                "{`NumericEquals`:{`a:b`:`1.5.5`}}                | TYPE_MISMATCH_NUMBER /NumericEquals/a:b",
                "{`NumericEquals`:{`a:b`:`1e5x`}}                 | TYPE_MISMATCH_NUMBER /NumericEquals/a:b",
                "{`NumericEquals`:{`a:b`:`+`}}                    | TYPE_MISMATCH_NUMBER /NumericEquals/a:b",
                "{`NumericEquals`:{`a:b`:`\u0663`}}               | TYPE_MISMATCH_NUMBER /NumericEquals/a:b",
                "{`NumericEquals`:{`a:b`:true}}                   | TYPE_MISMATCH_NUMBER /NumericEquals/a:b",
                "{`DateEquals`:{`a:b`:`tomorrow`}}                | TYPE_MISMATCH_DATE /DateEquals/a:b",
                "{`DateEquals`:{`a:b`:``}}                        | TYPE_MISMATCH_DATE /DateEquals/a:b",
                "{`DateEquals`:{`a:b`:`234-13`}}                  | TYPE_MISMATCH_DATE /DateEquals/a:b",
                "{`DateEquals`:{`a:b`:`2026-01-32`}}              | TYPE_MISMATCH_DATE /DateEquals/a:b",
                "{`DateEquals`:{`a:b`:`2026-00`}}                 | TYPE_MISMATCH_DATE /DateEquals/a:b",
                "{`DateEquals`:{`a:b`:`2026-01-00`}}              | TYPE_MISMATCH_DATE /DateEquals/a:b",
                "{`DateEquals`:{`a:b`:`2026-01-01T12:00X`}}       | TYPE_MISMATCH_DATE /DateEquals/a:b",
                "{`DateEquals`:{`a:b`:`T10:00`}}                  | TYPE_MISMATCH_DATE /DateEquals/a:b",
                "{`DateEquals`:{`a:b`:`2026-01-01T24:00Z`}}       | TYPE_MISMATCH_DATE /DateEquals/a:b",
                "{`DateEquals`:{`a:b`:`2016-12-13t2:00:00.5+1`}}  | TYPE_MISMATCH_DATE /DateEquals/a:b",
                "{`DateEquals`:{`a:b`:`2016-12-13T2:60`}}         | TYPE_MISMATCH_DATE /DateEquals/a:b",
                "{`DateEquals`:{`a:b`:`2016-12-13T2:00:60`}}      | TYPE_MISMATCH_DATE /DateEquals/a:b",
                "{`DateEquals`:{`a:b`:`2016-12-13T02:00+24:00`}}  | TYPE_MISMATCH_DATE /DateEquals/a:b",
                "{`DateEquals`:{`a:b`:`2016-12-13T02:00+23:60`}}  | TYPE_MISMATCH_DATE /DateEquals/a:b",
                "{`DateEquals`:{`a:b`:`2016-12-13t2:00:00.1999999999+10:59`}} | TYPE_MISMATCH_DATE /DateEquals/a:b",
                "{`DateEquals`:{`a:b`:`9223372036854775808`}}     | TYPE_MISMATCH_DATE /DateEquals/a:b",
                "{`DateEquals`:{`a:b`:`10000000000000000000`}}    | TYPE_MISMATCH_DATE /DateEquals/a:b",
                "{`IpAddress`:{`a:b`:`example.org`}}              | TYPE_MISMATCH_IP_RANGE /IpAddress/a:b",
                "{`IpAddress`:{`a:b`:`203.0.113`}}                | TYPE_MISMATCH_IP_RANGE /IpAddress/a:b",
                "{`IpAddress`:{`a:b`:`203.0.113.256`}}            | TYPE_MISMATCH_IP_RANGE /IpAddress/a:b",
                "{`IpAddress`:{`a:b`:`1.2.3.4.5`}}                | TYPE_MISMATCH_IP_RANGE /IpAddress/a:b",
                "{`IpAddress`:{`a:b`:`203.0.113.0001`}}           | TYPE_MISMATCH_IP_RANGE /IpAddress/a:b",
                "{`IpAddress`:{`a:b`:`/24`}}                      | TYPE_MISMATCH_IP_RANGE /IpAddress/a:b",
                "{`IpAddress`:{`a:b`:`1.2.3.4:5:6:7:8:9:a`}}      | TYPE_MISMATCH_IP_RANGE /IpAddress/a:b",
                "{`IpAddress`:{`a:b`:`::\uff11`}}                 | TYPE_MISMATCH_IP_RANGE /IpAddress/a:b",
                "{`IpAddress`:{`a:b`:`1:2:3:4:5:6:7`}}            | TYPE_MISMATCH_IP_RANGE /IpAddress/a:b",
                "{`IpAddress`:{`a:b`:`203.0.113.0/33`}}           | TYPE_MISMATCH_IP_RANGE /IpAddress/a:b",
                "{`IpAddress`:{`a:b`:`203.0.113.0/`}}             | TYPE_MISMATCH_IP_RANGE /IpAddress/a:b",
                "{`IpAddress`:{`a:b`:`203.0.113.*`}}              | TYPE_MISMATCH_IP_RANGE /IpAddress/a:b",
                "{`NotIpAddress`:{`a:b`:`1:2:3`}}                 | TYPE_MISMATCH_IP_RANGE /NotIpAddress/a:b",
                "{`NotIpAddress`:{`a:b`:`1:2:3:4:5:6:7:8:9`}}     | TYPE_MISMATCH_IP_RANGE /NotIpAddress/a:b",
                "{`NotIpAddress`:{`a:b`:`1::2::3`}}               | TYPE_MISMATCH_IP_RANGE /NotIpAddress/a:b",
                "{`NotIpAddress`:{`a:b`:`1:2:3:4::5:6:7:8`}}      | TYPE_MISMATCH_IP_RANGE /NotIpAddress/a:b",
                "{`NotIpAddress`:{`a:b`:`1.2.3.4::`}}             | TYPE_MISMATCH_IP_RANGE /NotIpAddress/a:b",
                "{`NotIpAddress`:{`a:b`:`::12345`}}               | TYPE_MISMATCH_IP_RANGE /NotIpAddress/a:b",
                "{`NotIpAddress`:{`a:b`:`::g`}}                   | TYPE_MISMATCH_IP_RANGE /NotIpAddress/a:b",
                "{`NotIpAddress`:{`a:b`:`g::`}}                   | TYPE_MISMATCH_IP_RANGE /NotIpAddress/a:b",
                "{`NotIpAddress`:{`a:b`:`1:2:3:4:5:6:7:`}}        | TYPE_MISMATCH_IP_RANGE /NotIpAddress/a:b",
                "{`NotIpAddress`:{`a:b`:`::1/129`}}               | TYPE_MISMATCH_IP_RANGE /NotIpAddress/a:b",
                "{`NumericEquals`:{`a:b`:`${a:b}`}}               | INVALID_VARIABLE_FOR_OPERATOR /NumericEquals/a:b",
                "{`DateEquals`:{`a:b`:`${a:b}`}}                  | INVALID_VARIABLE_FOR_OPERATOR /DateEquals/a:b",
                "{`IpAddress`:{`a:b`:`${aws:SourceIp}`}}          | INVALID_VARIABLE_FOR_OPERATOR /IpAddress/a:b",
                "{`BinaryEquals`:{`a:b`:`${a:b}`}}                | INVALID_VARIABLE_FOR_OPERATOR /BinaryEquals/a:b",
                "{`Null`:{`a:b`:`${a:b}`}}                        | INVALID_VARIABLE_FOR_OPERATOR /Null/a:b",
                "{`StringLike`:{`a:b`:[`v`,`${a:b`]}}             | MISSING_BRACE_IN_VARIABLE /StringLike/a:b/1",
                "{`ArnLike`:{`a:b`:`${}`}}                        | EMPTY_VARIABLE /ArnLike/a:b"
            })
    void a_condition_is_refused(String condition, String expected) {
        assertErrors(permissions(",`Condition`:" + condition), IDENTITY, at("/Statement/0/Condition", expected));
    }
}
