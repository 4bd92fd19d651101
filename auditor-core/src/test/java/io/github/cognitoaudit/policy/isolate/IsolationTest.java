package io.github.cognitoaudit.policy.isolate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.catalogue.IdentityBindings;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsolationTest {

    private static final String SUB = "${cognito-identity.amazonaws.com:sub}";

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "s3:PutObject | arn:aws:s3:::b/SUB/* | ISOLATED",
                "s3:PutObject | arn:aws:s3:::b/SUB* | ISOLATED",
                "s3:PutObject | arn:aws:s3:::b/*SUB* | WRITE arn:aws:s3:::b/12",
                "s3:PutObject | arn:aws:s3:::b/* | WRITE arn:aws:s3:::b/x",
                "s3:GetObject | arn:aws:s3:::b/* | READ arn:aws:s3:::b/x",
                "s3:GetObject | arn:aws:s3:::b/public/* | READ arn:aws:s3:::b/public/",
                "s3:* | arn:aws:s3:::b/SUB/* | ISOLATED",
                "dynamodb:PutItem | arn:aws:dynamodb:eu-west-1:111122223333:table/t-SUB | ISOLATED",
                "dynamodb:PutItem | arn:aws:dynamodb:eu-west-1:111122223333:table/t | "
                        + "WRITE arn:aws:dynamodb:eu-west-1:111122223333:table/t",
                "cognito-sync:* | arn:aws:cognito-sync:eu-west-1:111122223333:identitypool/p/identity/SUB/* | ISOLATED",
                "cognito-sync:* | arn:aws:cognito-sync:eu-west-1:111122223333:identitypool/p/identity/SUB/dataset/* | ISOLATED",
                "iot:Publish | arn:aws:iot:eu-west-1:111122223333:topic/SUB/out | ISOLATED",
                "iot:Publish | arn:aws:iot:eu-west-1:111122223333:topic/all | "
                        + "WRITE arn:aws:iot:eu-west-1:111122223333:topic/all",
                "iot:Connect | arn:aws:iot:eu-west-1:111122223333:client/SUB | ISOLATED",
                "sqs:SendMessage | arn:aws:sqs:eu-west-1:111122223333:q-SUB | ISOLATED",
                "sqs:SendMessage | arn:aws:sqs:eu-west-1:111122223333:q | WRITE arn:aws:sqs:eu-west-1:111122223333:q",
                "kinesis:PutRecord | arn:aws:kinesis:eu-west-1:111122223333:stream/s | "
                        + "WRITE arn:aws:kinesis:eu-west-1:111122223333:stream/s",
                "execute-api:Invoke | arn:aws:execute-api:eu-west-1:111122223333:a/prod/GET/users/SUB | ISOLATED",
                "ec2:RunInstances | * | ISOLATED",
            })
    void two_identities_meet_in_a_resource_or_do_not(String action, String resource, String expected)
            throws PolicySyntaxException {
        assertThat(answer(statement(action, resource, ""))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "dynamodb:GetItem | 'ForAllValues:StringEquals':{'dynamodb:LeadingKeys':['SUB']} | ISOLATED",
                "dynamodb:PutItem | 'ForAllValues:StringEquals':{'dynamodb:LeadingKeys':['SUB']} | ISOLATED",
                "dynamodb:PutItem | 'ForAllValues:StringLike':{'dynamodb:LeadingKeys':['SUB*']} | ISOLATED",
                "dynamodb:PutItem | 'ForAllValues:StringLike':{'dynamodb:LeadingKeys':['*SUB*']} | WRITE table",
                "dynamodb:PutItem | 'ForAnyValue:StringEquals':{'dynamodb:LeadingKeys':['SUB']} | ISOLATED",
                "dynamodb:BatchWriteItem | 'ForAnyValue:StringEquals':{'dynamodb:LeadingKeys':['SUB']} | WRITE table",
                "dynamodb:BatchWriteItem | 'ForAllValues:StringEquals':{'dynamodb:LeadingKeys':['SUB']} | ISOLATED",
                "dynamodb:BatchGetItem | 'ForAllValues:StringLike':{'dynamodb:LeadingKeys':['shared/*','SUB']},"
                        + "'ForAnyValue:StringEquals':{'dynamodb:LeadingKeys':['SUB']} | `dynamodb:BatchGetItem` takes several items at once, "
                        + "and `ForAnyValue:StringEquals` on `dynamodb:LeadingKeys` does not bind each of them",
                "dynamodb:PutItem | 'ForAllValues:StringEquals':{'dynamodb:LeadingKeys':['SUB','shared']} | WRITE table",
                "dynamodb:Scan | 'ForAllValues:StringEquals':{'dynamodb:LeadingKeys':['SUB']} | READ table",
                "dynamodb:Scan | 'ForAnyValue:StringEquals':{'dynamodb:LeadingKeys':['SUB']} | ISOLATED",
                "dynamodb:PartiQLSelect | 'ForAllValues:StringEquals':{'dynamodb:LeadingKeys':['SUB']} | READ table",
                "dynamodb:* | 'ForAllValues:StringEquals':{'dynamodb:LeadingKeys':['SUB']} | WRITE table",
            })
    void rows_of_a_table_are_bound_by_their_leading_key(String action, String condition, String expected)
            throws PolicySyntaxException {
        String resource = "arn:aws:dynamodb:eu-west-1:111122223333:table/t";

        assertThat(answer(statement(action, resource, condition))).isEqualTo(expected.replace("table", resource));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'StringLike':{'s3:prefix':['SUB/*']} | ISOLATED",
                "'StringEquals':{'s3:prefix':'SUB'} | ISOLATED",
                "'StringLikeIfExists':{'s3:prefix':['SUB/*']} | READ arn:aws:s3:::b",
                "'StringLike':{'s3:prefix':['SUB/*','public/*']} | READ arn:aws:s3:::b",
                "'StringNotLike':{'s3:prefix':['private/*']} | READ arn:aws:s3:::b",
            })
    void a_bucket_is_listed_by_prefix(String condition, String expected) throws PolicySyntaxException {
        assertThat(answer(statement("s3:ListBucket", "arn:aws:s3:::b", condition)))
                .isEqualTo(expected);
    }

    @Test
    void what_is_meant_to_be_shared_is_not_held_against_a_role() throws PolicySyntaxException {
        String policy = policy(
                statement("s3:PutObject", "arn:aws:s3:::b/SUB/*", ""),
                statement("s3:PutObject", "arn:aws:s3:::b/public/*", ""));

        assertThat(List.of(
                        answer(policy, IsolationScope.everything()),
                        answer(policy, IsolationScope.everything().sharing(List.of("arn:aws:s3:::b/public/*"))),
                        answer(policy, IsolationScope.everything().sharing(List.of("arn:aws:s3:::b/public/x")))))
                .containsExactly("WRITE arn:aws:s3:::b/public/", "ISOLATED", "WRITE arn:aws:s3:::b/public/");
    }

    @Test
    void a_principal_tag_isolates_only_where_it_is_different_for_each_identity() throws PolicySyntaxException {
        String policy = policy(statement("s3:PutObject", "arn:aws:s3:::b/${aws:PrincipalTag/user}/*", ""));

        assertThat(List.of(
                        answer(policy, IsolationScope.everything()),
                        answer(policy, IsolationScope.everything().withIdentityKey("aws:PrincipalTag/user"))))
                .containsExactly("WRITE arn:aws:s3:::b/example-value/", "ISOLATED");
    }

    @Test
    void two_identities_meet_where_the_one_writes_and_the_other_deletes() throws PolicySyntaxException {
        String policy = policy(
                statement("s3:PutObject", "arn:aws:s3:::b/SUB/*", ""),
                statement("s3:DeleteObject", "arn:aws:s3:::b/*/SUB", ""));

        assertThat(answer(policy, IsolationScope.everything())).isEqualTo("WRITE arn:aws:s3:::b/2/1");
    }

    @Test
    void a_deny_that_spares_the_own_folder_isolates() throws PolicySyntaxException {
        String policy = ("{'Version':'2012-10-17','Statement':["
                        + "{'Effect':'Allow','Action':'s3:PutObject','Resource':'arn:aws:s3:::b/*'},"
                        + "{'Effect':'Deny','Action':'s3:*','NotResource':'arn:aws:s3:::b/" + SUB + "/*'}]}")
                .replace('\'', '"');

        assertThat(answer(policy, IsolationScope.everything())).isEqualTo("ISOLATED");
    }

    private static String statement(String action, String resource, String condition) {
        return ("{'Effect':'Allow','Action':'" + action + "','Resource':'" + resource + "'"
                        + (condition.isEmpty() ? "" : ",'Condition':{" + condition + "}") + "}")
                .replace('\'', '"')
                .replace("SUB", SUB);
    }

    private static String policy(String... statements) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
    }

    @Test
    void asks_about_some_actions_only() throws PolicySyntaxException {
        RoleLayers role = RoleLayers.of(PolicyDocument.parse("{\"Version\":\"2012-10-17\",\"Statement\":"
                + "{\"Effect\":\"Allow\",\"Action\":\"sqs:SendMessage\",\"Resource\":\"*\"}}"));

        assertThat(Isolation.decide(role, role, IsolationScope.everything().ofActions(Set.of("sqs:DeleteMessage"))))
                .isEqualTo(new Isolation.Isolated());
        assertThat(Isolation.decide(role, role, IsolationScope.everything().ofActions(Set.of("sqs:SendMessage"))))
                .isInstanceOf(Isolation.NotIsolated.class);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "s3:PutObject on arn:aws:s3:::b/* | WRITE | WRITE arn:aws:s3:::b/x",
                "s3:PutObject on arn:aws:s3:::b/* | READ | ISOLATED",
                "s3:GetObject on arn:aws:s3:::b/* | WRITE | ISOLATED",
                "s3:* on arn:aws:s3:::b/* | READ | READ arn:aws:s3:::b/x",
                "s3:PutObject on arn:aws:s3:::b/* | s3 | WRITE arn:aws:s3:::b/x",
                "s3:PutObject on arn:aws:s3:::b/* | sqs | ISOLATED",
                "s3:PutObject on arn:aws:s3:::b/* | in aws | WRITE arn:aws:s3:::b/x",
                "s3:PutObject on arn:aws:s3:::b/* | in aws-cn | ISOLATED",
                "s3:PutObject on arn:aws-cn:s3:::b/* | everything | WRITE arn:aws-cn:s3:::b/x",
                "s3:PutObject on arn:aws-us-gov:s3:::b/* | everything | WRITE arn:aws-us-gov:s3:::b/x",
            })
    void asks_about_some_access_services_or_partition_only(String allowed, String asked, String expected)
            throws PolicySyntaxException {
        IsolationScope all = IsolationScope.everything();
        IsolationScope scope = switch (asked) {
            case "WRITE", "READ" -> all.of(IdentityBindings.Access.valueOf(asked));
            case "s3", "sqs" -> all.ofServices(Set.of(asked));
            case "in aws", "in aws-cn" -> all.inPartition(asked.substring(3));
            default -> all;
        };
        String[] words = allowed.split(" on ", 2);

        assertThat(answer(policy(statement(words[0], words[1], "")), scope)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "${aws:PrincipalTag/team}/SUB/* | a value of `aws:principaltag/team` may hold the id of another identity or a separator",
                "SUB/${aws:PrincipalTag/team}/* | a value of `aws:principaltag/team` may hold the id of another identity or a separator",
                "SUB/${aws:PrincipalTag/user}/* | ISOLATED",
                "SUB/${*}/* | ISOLATED",
            })
    void a_value_of_any_shape_beside_the_id_is_a_doubt(String folder, String expected) throws PolicySyntaxException {
        assertThat(answer(
                        policy(statement("s3:PutObject", "arn:aws:s3:::b/" + folder, "")),
                        IsolationScope.everything().withIdentityKey("aws:PrincipalTag/user")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "StringEquals | ISOLATED",
                "ForAnyValue:StringEquals | ISOLATED",
                "StringNotEquals | doubt",
                "ForAllValues:StringEquals | doubt",
            })
    void a_deny_of_several_items_counts_where_one_of_them_is_enough(String operator, String expected)
            throws PolicySyntaxException {
        String table = "arn:aws:dynamodb:eu-west-1:111122223333:table/t";
        String own = "'ForAllValues:StringEquals':{'dynamodb:LeadingKeys':['SUB']}";
        String denied = "'" + operator + "':{'dynamodb:LeadingKeys':['private']}";
        String doubt = "`dynamodb:BatchWriteItem` takes several items at once, and `" + operator
                + "` on `dynamodb:LeadingKeys` does not bind each of them";

        assertThat(answer(
                        policy(
                                statement("dynamodb:BatchWriteItem", table, own),
                                statement("dynamodb:BatchWriteItem", table, denied)
                                        .replace("Allow", "Deny")),
                        IsolationScope.everything()))
                .isEqualTo(expected.replace("doubt", doubt));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // Whose tag it is
                "'StringEquals':{'aws:PrincipalTag/team':'red'} | WRITE",
                // What is said of the resource is the same for both
                "'StringEquals':{'aws:ResourceTag/owner':'SUB'} | ISOLATED",
                "'StringEquals':{'aws:ResourceTag/owner':'all'} | WRITE",
                // What every session carries, and what none does
                "'Null':{'aws:PrincipalArn':'false'} | WRITE",
                "'Null':{'aws:PrincipalArn':'true'} | ISOLATED",
                "'Null':{'cognito-identity.amazonaws.com:sub':'true'} | ISOLATED",
                "'Null':{'sqs:nosuch':'false'} | ISOLATED",
                "'Null':{'sqs:nosuch':'true'} | WRITE",
                "'Null':{'aws:nosuch':'false'} | WRITE",
                // An operator that nobody knows
                "'StringSame':{'aws:x':'y'} | a resource was found that two identities may have in common, and none that they certainly"
                        + " have, for `sqs:SendMessage` and `sqs:SendMessage`",
                // Only one identity has the tag, which is seen where the request is tried
                "'StringEquals':{'aws:PrincipalTag/user':'red'} | a resource was found that two identities may have in common, and none"
                        + " that they certainly have, for `sqs:SendMessage` and `sqs:SendMessage`",
            })
    void a_condition_keeps_two_identities_apart_or_not(String condition, String expected) throws PolicySyntaxException {
        String queue = "arn:aws:sqs:eu-west-1:111122223333:q";

        assertThat(answer(
                        policy(statement("sqs:SendMessage", queue, condition)),
                        IsolationScope.everything()
                                .of(IdentityBindings.Access.WRITE)
                                .withIdentityKey("aws:PrincipalTag/user")))
                .isEqualTo(expected.equals("WRITE") ? "WRITE " + queue : expected);
    }

    @Test
    void two_roles_meet_where_both_may_go() throws PolicySyntaxException {
        RoleLayers writer = RoleLayers.of(PolicyDocument.parse(policy(
                statement("s3:ListBucket", "arn:aws:s3:::z", ""), statement("s3:PutObject", "arn:aws:s3:::a/*", ""))));
        RoleLayers other =
                RoleLayers.of(PolicyDocument.parse(policy(statement("s3:PutObject", "arn:aws:s3:::*/k", ""))));
        RoleLayers apart =
                RoleLayers.of(PolicyDocument.parse(policy(statement("s3:PutObject", "arn:aws:s3:::b/*", ""))));

        assertThat(answer(writer, other, IsolationScope.everything())).isEqualTo("WRITE arn:aws:s3:::a/k");
        assertThat(answer(other, writer, IsolationScope.everything())).isEqualTo("WRITE arn:aws:s3:::a/k");
        assertThat(answer(writer, apart, IsolationScope.everything())).isEqualTo("ISOLATED");
    }

    private static String answer(String statement) throws PolicySyntaxException {
        return answer(policy(statement), IsolationScope.everything());
    }

    /** Returns the answer in words; the two identities' ids stand as 1 and 2. */
    private static String answer(String policy, IsolationScope scope) throws PolicySyntaxException {
        RoleLayers role = RoleLayers.of(PolicyDocument.parse(policy));
        return answer(role, role, scope);
    }

    private static String answer(RoleLayers first, RoleLayers second, IsolationScope scope) {
        return Isolation.decide(first, second, scope)
                .fold(
                        () -> "ISOLATED",
                        shared -> shared.access() + " "
                                + shared.first().resource().replaceAll("eu-west-1:[0-9a-f-]{35}(\\d)", "$1"),
                        reason -> reason);
    }
}
