package io.github.cognitoaudit.policy.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {

    @Test
    void spells_out_the_actions_that_have_a_service_a_name_and_no_wildcard() throws PolicySyntaxException {
        PolicyDocument document = PolicyDocument.parse("""
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Resource": "*",
                  "Action": ["s3:GetObject", "s3:Get*", "sqs:SendMessag?", "*", "s3", "a:b:c", "S3:putobject"]}}
                """);

        assertThat(document.statements().get(0).literalActions()).containsExactly("s3:GetObject", "S3:putobject");
    }

    @Test
    void demands_of_a_key_what_all_its_conditions_do() throws PolicySyntaxException {
        Statement statement = PolicyDocument.parse("""
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Resource": "*", "Action": "*", "Condition": {
                  "StringEquals": {"a:AUD": ["x", "y"], "a:sub": "s"}, "Null": {"a:aud": "false"}}}}
                """).statements().get(0);

        assertThat(statement.conditionsOn("A:aud"))
                .extracting(Condition::pointer)
                .containsExactly("/Statement/Condition/StringEquals/a:AUD", "/Statement/Condition/Null/a:aud");
        assertThat(List.of(statement.demandOn("a:aud"), statement.demandOn("a:sub"), statement.demandOn("a:amr")))
                .containsExactly("StringEquals [x, y] and Null [false]", "StringEquals [s]", "no condition");
    }

    @ParameterizedTest(name = "{0} {1}: account {2}, provider {3}")
    @CsvSource(
            nullValues = "none",
            value = {
                "AWS,111122223333,111122223333,none",
                "AWS,arn:aws:iam::111122223333:root,111122223333,none",
                "AWS,arn:aws:iam::111122223333:role/a:b,111122223333,none",
                "AWS,1111222233334,none,none",
                "AWS,arn:aws:iam::11112222333:root,none,none",
                "AWS,arn:aws:iam:111122223333,none,none",
                "AWS,AIDACKCEVSQ6C2EXAMPLE,none,none",
                "AWS,*,none,none",
                "Service,s3.amazonaws.com,none,none",
                "Federated,arn:aws:iam::111122223333:oidc-provider/tenant.eu.auth0.com/,111122223333,tenant.eu.auth0.com/",
                "Federated,:oidc-provider/a,none,a",
                "AWS,arn:aws:iam::111122223333:oidc-provider/a,111122223333,none",
                "Federated,cognito-identity.amazonaws.com,none,none",
                "Federated,arn:aws:iam::111122223333:saml-provider/a,111122223333,none",
            })
    void a_principal_belongs_to_an_account_or_is_a_provider(String type, String value, String account, String url) {
        PolicyPrincipal principal = new PolicyPrincipal(type, value);

        assertThat(List.of(principal.account(), principal.oidcProviderUrl()))
                .containsExactly(Optional.ofNullable(account), Optional.ofNullable(url));
    }

    @ParameterizedTest(name = "{0} covers {1}: {2}")
    @CsvSource({
        "s3:Get*,S3:GetObject,true",
        "s3:Get*,s3:PutObject,false",
        "s3:Get*t,s3:GetObjects,false",
        "s3:GetObjec?,s3:GetObject,true",
        "*,s3:GetObject,true",
        "**,s3:GetObject,true",
        "s3*,s3:GetObject,false",
        ":*,:a,true",
        "s3:*:*,s3:a:b,false",
        "s3:GetObject,s3:GetObject,true"
    })
    void a_pattern_of_actions_has_one_colon_or_is_a_star(String pattern, String action, boolean covers) {
        assertThat(new Clause(false, List.of("x:y", pattern)).coversAction(action))
                .isEqualTo(covers);
        assertThat(new Clause(true, List.of("x:y", pattern)).coversAction(action))
                .isEqualTo(!covers);
    }

    @Test
    void decides_by_the_principal_tags_of_its_conditions_and_variables() throws PolicySyntaxException {
        String source = """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::b/${aws:PrincipalTag/Team}/${aws:userid}",
                    "Condition": {"StringEquals": {"aws:principaltag/Stage": "${aws:PrincipalTag/Env}", "aws:userid": "x"}}},
                  {"Effect": "Allow", "Action": "*", "Resource": "*"}]}
                """;
        PolicyDocument document = PolicyDocument.parse(source);
        PolicyDocument older = PolicyDocument.parse(source.replace("2012", "2008"));

        assertThat(document.principalTagsOf(document.statements().get(0)))
                .containsExactlyInAnyOrder("team", "stage", "env");
        assertThat(older.principalTagsOf(older.statements().get(0))).containsExactly("stage");
        assertThat(document.principalTagsOf(document.statements().get(1))).isEmpty();
        assertThat(document.statement("/Statement/1"))
                .contains(document.statements().get(1));
        assertThat(document.statement("/Statement/2")).isEmpty();
    }

    @Test
    void the_document_without_some_statements_keeps_the_rest() throws PolicySyntaxException {
        String statement = "{\"Effect\":\"Allow\",\"Action\":\"%s:*\",\"Resource\":\"*\"}";
        String first = statement.formatted("s3");
        String second = statement.formatted("sqs");
        PolicyDocument two = PolicyDocument.parse("{\"Id\": \"x\", \"Statement\": [" + first + ", " + second + "]}");
        PolicyDocument one = PolicyDocument.parse("{\"Statement\": " + first + "}");

        assertThat(List.of(
                        two.without(List.of("/Statement/0")),
                        two.without(List.of("/Statement")),
                        two.without(List.of("/Statement/0", "/Statement/1")),
                        one.without(List.of("/Statement")),
                        one.without(List.of("/Statement/0"))))
                .containsExactly(
                        Optional.of("{\"Id\":\"x\",\"Statement\":[" + second + "]}"),
                        Optional.of("{\"Id\":\"x\",\"Statement\":[" + first + "," + second + "]}"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("{\"Statement\":" + first + "}"));
    }

    @Test
    void the_document_that_allows_everything_is_what_its_text_says() throws PolicySyntaxException {
        PolicyDocument everything = PolicyDocument.allowingEverything();

        assertThat(PolicyDocument.parse(everything.source())).isEqualTo(everything);
    }
}
