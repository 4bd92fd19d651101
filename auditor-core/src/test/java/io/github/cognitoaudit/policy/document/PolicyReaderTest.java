package io.github.cognitoaudit.policy.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {

    @Test
    void reads_every_element_of_a_statement() throws PolicySyntaxException {
        String source = """
                {"Version": "2012-10-17", "Id": "x", "Statement": [
                  {"Sid": "One", "Effect": "Allow", "Principal": {"AWS": ["111122223333", "*"], "Service": "s.amazonaws.com"},
                   "Action": ["s3:Get*", "s3:Put*"], "Resource": "arn:aws:s3:::b/*",
                   "Condition": {"StringLike": {"s3:prefix": ["a/*", "b/*"]}, "Bool": {"aws:SecureTransport": true},
                     "NumericLessThan": {"s3:max-keys": 10}}},
                  {"Effect": "Deny", "NotPrincipal": {"Federated": "f"}, "NotAction": "s3:*", "NotResource": ["a", "b"]}]}""";

        assertThat(PolicyDocument.parse(source))
                .isEqualTo(new PolicyDocument(
                        source,
                        Optional.of("2012-10-17"),
                        List.of(
                                new Statement(
                                        "/Statement/0",
                                        Optional.of("One"),
                                        Effect.ALLOW,
                                        new Clause(false, List.of("s3:Get*", "s3:Put*")),
                                        Optional.of(new Clause(false, List.of("arn:aws:s3:::b/*"))),
                                        false,
                                        List.of(
                                                new PolicyPrincipal("AWS", "111122223333"),
                                                new PolicyPrincipal("AWS", "*"),
                                                new PolicyPrincipal("Service", "s.amazonaws.com")),
                                        List.of(
                                                new Condition(
                                                        "StringLike",
                                                        "s3:prefix",
                                                        List.of("a/*", "b/*"),
                                                        "/Statement/0/Condition/StringLike/s3:prefix"),
                                                new Condition(
                                                        "Bool",
                                                        "aws:SecureTransport",
                                                        List.of("true"),
                                                        "/Statement/0/Condition/Bool/aws:SecureTransport"),
                                                new Condition(
                                                        "NumericLessThan",
                                                        "s3:max-keys",
                                                        List.of("10"),
                                                        "/Statement/0/Condition/NumericLessThan/s3:max-keys"))),
                                new Statement(
                                        "/Statement/1",
                                        Optional.empty(),
                                        Effect.DENY,
                                        new Clause(true, List.of("s3:*")),
                                        Optional.of(new Clause(true, List.of("a", "b"))),
                                        true,
                                        List.of(new PolicyPrincipal("Federated", "f")),
                                        List.of()))));
    }

    @Test
    void takes_a_statement_that_stands_alone() throws PolicySyntaxException {
        assertThat(PolicyDocument.parse(
                                "{\"Statement\": {\"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": \"*\"}}")
                        .statements())
                .containsExactly(new Statement(
                        "/Statement",
                        Optional.empty(),
                        Effect.DENY,
                        new Clause(false, List.of("*")),
                        Optional.of(new Clause(false, List.of("*"))),
                        false,
                        List.of(),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Version\": \"2012-10-17\", | 2012-10-17 | true",
                "\"Version\": \"2008-10-17\", | 2008-10-17 | false",
                "''                           | ''         | false"
            })
    void keeps_the_version_and_whether_it_has_variables(String element, String version, boolean variables)
            throws PolicySyntaxException {
        PolicyDocument document = PolicyDocument.parse("{%s \"Statement\": []}".formatted(element));

        assertThat(document.version().orElse("")).isEqualTo(version);
        assertThat(document.hasVariables()).isEqualTo(variables);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"*\"                                  | * *",
                "{\"AWS\": \"*\"}                       | AWS *",
                "{\"Federated\": [\"a\", \"b\"]}        | Federated a,Federated b",
                "{\"CanonicalUser\": \"79a5\"}          | CanonicalUser 79a5",
                "{}                                     | ''"
            })
    void reads_principals(String principal, String expected) throws PolicySyntaxException {
        Statement statement = statement("\"Action\": \"a:b\", \"Principal\": " + principal);

        assertThat(String.join(
                        ",",
                        statement.principals().stream()
                                .map(named -> named.type() + " " + named.value())
                                .toList()))
                .isEqualTo(expected);
    }

    @Test
    void keeps_a_condition_whose_list_of_values_is_empty() throws PolicySyntaxException {
        assertThat(statement("\"Action\": \"a:b\", \"Condition\": {\"StringEquals\": {\"a/b~c\": []}}")
                        .conditions())
                .containsExactly(new Condition(
                        "StringEquals", "a/b~c", List.of(), "/Statement/0/Condition/StringEquals/a~1b~0c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"StringEquals\": {}}"})
    void takes_an_empty_condition_for_none(String condition) throws PolicySyntaxException {
        assertThat(statement("\"Action\": \"a:b\", \"Condition\": " + condition).conditions())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'Effect':'Allow','Effect':'Deny','Action':'*'}                     | /Statement/0/Effect",
                "{'Effect':'Allow','Action':'*','Condition':{'A':{'k':'1','k':'2'}}} | /Statement/0/Condition/A/k",
                "{'Effect':'Allow','Action':'*','Condition':{'A':{},'A':{}}}         | /Statement/0/Condition/A",
                "{'Effect':'Allow','Action':'*','Conditions':{}}                     | /Statement/0/Conditions",
                "{'Effect':'Allow','action':'*'}                                     | /Statement/0/action",
                "{'Effect':'Allow','Action':'*','x/y':1}                             | /Statement/0/x~1y",
                "{'Effect':'Allow','Action':'a','NotAction':'b'}                     | /Statement/0",
                "{'Effect':'Allow','Action':'a','Resource':'a','NotResource':'b'}    | /Statement/0",
                "{'Effect':'Allow','Action':'a','Principal':'*','NotPrincipal':'*'}  | /Statement/0",
                "{'Effect':'allow','Action':'a'}                                     | /Statement/0/Effect",
                "{'Effect':true,'Action':'a'}                                        | /Statement/0/Effect",
                "{'Action':'a'}                                                      | /Statement/0",
                "{'Effect':'Allow'}                                                  | /Statement/0",
                "{'Effect':'Allow','Action':[]}                                      | /Statement/0/Action",
                "{'Effect':'Allow','Action':5}                                       | /Statement/0/Action",
                "{'Effect':'Allow','Action':['a',null]}                              | /Statement/0/Action/1",
                "{'Effect':'Allow','Action':['a',['b']]}                             | /Statement/0/Action/1",
                "{'Effect':'Allow','Action':'a','Resource':[]}                       | /Statement/0/Resource",
                "{'Effect':'Allow','Action':'a','Resource':{}}                       | /Statement/0/Resource",
                "{'Effect':'Allow','Action':'a','Principal':'me'}                    | /Statement/0/Principal",
                "{'Effect':'Allow','Action':'a','Principal':{'Me':'x'}}              | /Statement/0/Principal/Me",
                "{'Effect':'Allow','Action':'a','Principal':{'AWS':1}}               | /Statement/0/Principal/AWS",
                "{'Effect':'Allow','Action':'a','Condition':[]}                      | /Statement/0/Condition",
                "{'Effect':'Allow','Action':'a','Condition':{'A':'x'}}               | /Statement/0/Condition/A",
                "{'Effect':'Allow','Action':'a','Condition':{'A':{'k':null}}}        | /Statement/0/Condition/A/k",
                "{'Effect':'Allow','Action':'a','Condition':{'A':{'k':{}}}}          | /Statement/0/Condition/A/k",
                "'Allow'                                                             | /Statement/0"
            },
            quoteCharacter = '~')
    void refuses_a_statement_that_is_not_one_and_says_where(String statement, String pointer) {
        String source = "{\"Version\": \"2012-10-17\", \"Statement\": [%s]}".formatted(statement.replace('\'', '"'));

        assertThat(refusal(source).pointer()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                          | ''",
                "not json                                                    | ''",
                "[]                                                          | ''",
                "null                                                        | ''",
                "{}                                                          | ''",
                "{'statement':[]}                                            | /statement",
                "{'Version':'2012-10-18','Statement':[]}                     | /Version",
                "{'Version':2012,'Statement':[]}                             | /Version",
                "{'Version':'2012-10-17','Version':'2008-10-17'}             | /Version",
                "{'Statement':'Allow'}                                       | /Statement",
                "{'Statement':[],'Extra':1}                                  | /Extra"
            },
            quoteCharacter = '~')
    void refuses_text_that_is_not_a_policy(String source, String pointer) {
        String json = source.replace('\'', '"').equals("\"\"") ? "" : source.replace('\'', '"');

        assertThat(refusal(json).pointer()).isEqualTo(pointer.equals("''") ? "" : pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Statement\": []} {}",
                "{\"Statement\": []} x",
                "{\"Statement\": []",
                "{\"Statement\": [],}",
                "{'Statement': []}",
                "{\"Statement\": []} // a comment",
                "%7B%22Statement%22%3A%5B%5D%7D"
            })
    void refuses_text_that_is_nearly_json(String source) {
        assertThat(refusal(source)).hasMessageContaining("expected JSON");
    }

    @Test
    void says_what_was_expected_what_was_found_and_where() {
        assertThat(refusal("{\"Statement\": {\"Effect\": \"allow\", \"Action\": \"*\"}}"))
                .hasMessage("policy element `/Statement/Effect`: expected `Allow` or `Deny`, found `allow`");
        assertThat(refusal("{\n  \"Statement\": [}")).hasMessageContaining("(line 2, column");
    }

    @Test
    void refuses_what_is_nested_too_deep_or_too_long() {
        assertThat(refusal("[".repeat(10_000))).hasMessageContaining("expected JSON");
        assertThat(refusal("{\"Statement\":".repeat(10_000))).hasMessageContaining("expected JSON");
        assertThat(refusal(" ".repeat((1 << 18) + 1)))
                .hasMessageContaining("expected at most 262144 characters, found 262145");
    }

    @Test
    void reads_a_document_of_twice_the_length_that_iam_takes() throws PolicySyntaxException {
        String text = "a".repeat((1 << 18) - 70);

        assertThat(statement("\"Action\": \"%s\"".formatted(text)).actions())
                .isEqualTo(new Clause(false, List.of(text)));
    }

    @Test
    void decodes_what_iam_answers_and_leaves_a_plus_alone() throws PolicySyntaxException {
        String encoded = "%7B%22Statement%22%3A%20%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22a:b+c%22"
                + "%2C%22Resource%22%3A%22%c3%A9%22%7D%7D";
        String decoded = "{\"Statement\": {\"Effect\":\"Allow\",\"Action\":\"a:b+c\",\"Resource\":\"\u00e9\"}}";

        assertThat(PolicyDocument.parseEncoded(encoded)).isEqualTo(PolicyDocument.parse(decoded));
        assertThat(PolicyDocument.parseEncoded("\n" + encoded + "\n").source()).isEqualTo(decoded);
    }

    @Test
    void does_not_decode_what_is_json_already() throws PolicySyntaxException {
        String json = " {\"Statement\": {\"Effect\":\"Allow\",\"Action\":\"a:b\",\"Resource\":\"%41+\"}}";

        assertThat(PolicyDocument.parseEncoded(json)).isEqualTo(PolicyDocument.parse(json.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%7", "%7B%2", "%zz", "%7B%G0", "%FF%FE", "", "%5B%5D"})
    void refuses_what_can_not_be_decoded(String encoded) {
        assertThatThrownBy(() -> PolicyDocument.parseEncoded(encoded)).isInstanceOf(PolicySyntaxException.class);
    }

    @Test
    void puts_the_newest_version_in_the_place_of_another() throws PolicySyntaxException {
        String statement = "\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}";
        String newest = "{\"Version\":\"2012-10-17\"," + statement + "}";

        assertThat(PolicyDocument.parse("{" + statement + "}").inNewestVersion())
                .isEqualTo(newest);
        assertThat(PolicyDocument.parse("{" + statement + ",\"Version\":\"2008-10-17\"}")
                        .inNewestVersion())
                .isEqualTo(newest);
    }

    @Test
    void ends_in_a_document_or_in_a_refusal_whatever_is_broken() {
        String sound = """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":["a:b"],
                "Resource":"*","Condition":{"StringEquals":{"k":["v"]}}}]}""";
        long seed = 20_260_927L;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder broken = new StringBuilder(sound);
            for (int j = 0; j <= random.nextInt(3); j++) {
                broken.setCharAt(random.nextInt(broken.length()), "{}[]\",:0\u0000a\ud800".charAt(random.nextInt(11)));
            }
            try {
                assertThat(PolicyDocument.parse(broken.toString()).source())
                        .as("seed %d", seed)
                        .isEqualTo(broken.toString());
            } catch (PolicySyntaxException refused) {
                assertThat(refused).as("seed %d", seed).hasMessageStartingWith("policy element `/");
            }
        }
    }

    private static Statement statement(String elements) throws PolicySyntaxException {
        return PolicyDocument.parse("{\"Statement\": [{\"Effect\": \"Allow\", %s}]}".formatted(elements))
                .statements()
                .get(0);
    }

    private static PolicySyntaxException refusal(String source) {
        PolicySyntaxException refusal =
                catchThrowableOfType(PolicySyntaxException.class, () -> PolicyDocument.parse(source));
        assertThat(refusal)
                .as(source.substring(0, Math.min(100, source.length())))
                .isNotNull();
        return refusal;
    }
}
