package io.github.cognitoaudit.policy.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.permissions.Grants.Doubt;
import io.github.cognitoaudit.policy.permissions.Grants.Grant;
import io.github.cognitoaudit.policy.permissions.Grants.StatementPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolePermissionsTest {

    private static final String ROLE = "arn:aws:iam::111122223333:role/app";
    private static final String ALLOW_ALL = "{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}";
    private static final StatementPlace FIRST = new StatementPlace(false, 0, "/Statement/0");

    @Test
    void finds_administrator_access_with_a_witness() throws PolicySyntaxException {
        assertThat(role(ALLOW_ALL).administratorAccess())
                .isEqualTo(new Grants.Found(
                        List.of(new Grant(
                                "*", "iam:AttachRolePolicy", "arn:aws:iam::111122223333:role/example", List.of(FIRST))),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{'Effect':'Allow','Action':'*:*','Resource':'*'}; found",
                "{'Effect':'Allow','Action':['s3:*','*'],'Resource':['arn:aws:s3:::x','**']}; found",
                "{'Effect':'Allow','NotAction':'iam:*','Resource':'*'}; none",
                "{'Effect':'Allow','NotAction':'iam:*','Resource':'*'},{'Effect':'Allow','Action':'iam:*','Resource':'*'}; found",
                "{'Effect':'Allow','NotAction':'nothing:*','Resource':'*'}; found",
                "{'Effect':'Allow','Action':'*','Resource':'arn:aws:*'}; none",
                "{'Effect':'Allow','Action':'*','NotResource':'arn:aws:s3:::secret'}; none",
                "{'Effect':'Allow','Action':'*','Resource':'*'},{'Effect':'Deny','Action':'s3:DeleteBucket','Resource':'*'}; none",
                "{'Effect':'Allow','Action':'*','Resource':'*'},{'Effect':'Deny','Action':'s3:DeleteBucket','Resource':'arn:aws:s3:::one'}; none",
                "{'Effect':'Allow','Action':'*','Resource':'*'},{'Effect':'Deny','Action':'nothing:*','Resource':'*'}; found",
                "{'Effect':'Allow','Action':'*','Resource':'*'},{'Effect':'Deny','Action':'s3:DeleteBucket','Resource':'*','Condition':{'StringEquals':{'k':[]}}}; found",
                "{'Effect':'Allow','Action':'*','Resource':'*'},{'Effect':'Deny','Action':'*','Resource':'*','Condition':{'BoolIfExists':{'aws:MultiFactorAuthPresent':'false'}}}; undecided",
                "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'0.0.0.0/0'}}}; undecided",
                "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{}}; found",
                "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'StringEquals':{'k':[]}}}; none",
                "{'Effect':'Deny','Action':'*','Resource':'*'}; none",
                "{'Effect':'Allow','Action':'*'}; undecided"
            })
    void reads_administrator_access_however_written(String statements, String answer) throws PolicySyntaxException {
        assertThat(word(role(statements.replace('\'', '"')).administratorAccess()))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                // every resource
                "'Action':'dynamodb:PutItem','Resource':'*'; found",
                "'Action':'dynamodb:put*','Resource':'arn:aws:dynamodb:*:*:table/*'; found",
                "'Action':'dynamodb:PutItem','Resource':'arn:aws:dynamodb:eu-west-1:111122223333:table/*'; found",
                "'Action':'dynamodb:PutItem','Resource':'arn:aws:dynamodb:eu-*:111122223333:table/*'; found",
                "'Action':'dynamodb:PutItem','Resource':'arn:aws:dynamodb'; found",
                "'Action':'s3:PutObject','Resource':'arn:aws:s3:::*'; found",
                "'Action':'s3:PutObject','Resource':'arn:aws:s3:::*/*'; found",
                "'NotAction':'iam:*','Resource':'*'; found",
                "'Action':'dynamodb:PutItem','NotResource':'arn:aws:s3:::*'; found",
                "'Action':'lambda:InvokeFunction','Resource':'arn:aws:lambda:eu-west-1:111122223333:function:*'; found",
                "'Action':'logs:PutLogEvents','Resource':'arn:aws:logs:*:*:*'; found",
                "'Action':'iam:PassRole','Resource':'arn:aws:iam::111122223333:role/*'; found",
                "'Action':'dynamodb:TagResource','Resource':'*'; found",
                "'Action':'s3:PutObject','Resource':['arn:aws:s3:::mine/*','arn:aws:s3:::*']; found",
                // not every resource
                "'Action':'dynamodb:PutItem','Resource':'arn:aws:dynamodb:eu-west-1:111122223333:table/app-*'; none",
                "'Action':'dynamodb:PutItem','Resource':'arn:aws:dynamodb:eu-west-1:999999999999:table/*'; none",
                "'Action':'dynamodb:PutItem','Resource':'arn:aws-cn:dynamodb:*:*:table/*'; none",
                "'Action':'s3:PutObject','Resource':'arn:aws:s3:::mine/*'; none",
                "'Action':'s3:DeleteBucket','Resource':'arn:aws:s3:::*/*'; none",
                "'Action':'s3:PutObject','Resource':'arn:aws:s3:::mine/${cognito-identity.amazonaws.com:sub}/*'; none",
                "'Action':'dynamodb:PutItem','Resource':'arn:aws:dynamodb:*:*:table/${cognito-identity.amazonaws.com:sub}'; none",
                "'Action':'dynamodb:PutItem','NotResource':'arn:aws:dynamodb:*:*:table/secret'; none",
                "'Action':'dynamodb:GetItem','Resource':'*'; none",
                "'Action':'s3:CreateNothing','Resource':'*'; none",
                "'Action':'s3:PutObject ','Resource':'*'; none",
                "'Action':['cognito-identity:GetId','cognito-identity:GetCredentialsForIdentity','cognito-identity:GetOpenIdToken','cognito-identity:UnlinkIdentity'],'Resource':'*'; none",
                "'Action':'mobileanalytics:PutEvents','Resource':'*'; none",
                "'Action':'dynamodb:PutItem','Resource':'*','Condition':{'StringEquals':{'k':[]}}; none",
                // not decided
                "'Action':'dynamodb:PutItem','Resource':'*','Condition':{'StringEquals':{'aws:RequestedRegion':'eu-west-1'}}; undecided",
                "'Action':'dynamodb:PutItem','Resource':'arn:aws:dynamodb:*:*:table/*${aws:PrincipalTag/x}'; undecided",
                "'Action':'dynamodb:PutItem','Resource':'arn:aws:dynamodb:*:*:table/?*'; found",
                "'Action':'dynamodb:PutItem','Resource':'arn:aws:dynamodb:eu-west-9:*:table/*'; undecided",
                "'Action':'dynamodb:PutItem','Resource':'ARN:aws:dynamodb:*:*:table/*'; none",
                "'Action':'dynamodb:PutItem','Resource':'arn:aws:dy*b:*:*:table/*'; found",
                "'Action':'dynamodb:PutItem','Resource':'arn:aws:dynamodb:eu*table/*'; undecided",
                "'Action':'dynamodb:PutItem','NotResource':'arn:aws:dynamodb:*:*:table/${aws:PrincipalTag/x}'; undecided",
                "'Action':'dynamodb*','Resource':'*'; undecided",
                "'Action':'dynamodb:PutItem'; undecided",
                "'Principal':'*','Action':'dynamodb:PutItem','Resource':'*'; undecided"
            })
    void reads_whether_an_allow_names_every_resource(String elements, String answer) throws PolicySyntaxException {
        RolePermissions role = role("{\"Effect\": \"Allow\", %s}".formatted(elements.replace('\'', '"')));

        assertThat(word(role.unscopedWrites())).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "'Action':'dynamodb:*','Resource':'*'; none",
                "'NotAction':'s3:*','Resource':'*'; none",
                "'Action':'dynamodb:PutItem','Resource':'arn:aws:dynamodb:*:*:table/secret'; none",
                "'Action':'dynamodb:PutItem','NotResource':'arn:aws:dynamodb:*:*:table/mine'; none",
                "'Action':'dynamodb:PutItem','Resource':'arn:aws:dynamodb:eu-west-1:111122223333:table/secret'; found",
                "'Action':'dynamodb:PutItem','Resource':'arn:aws:dynamodb:*:999999999999:table/secret'; found",
                "'Action':'dynamodb:PutItem','Resource':'arn:aws:s3:::secret/*'; found",
                "'Action':'dynamodb:DeleteItem','Resource':'*'; found",
                "'Action':'dynamodb:PutItem','Resource':'*','Condition':{'StringEquals':{'k':'v'}}; undecided",
                "'Action':'dynamodb:PutItem','Resource':'arn:aws:dynamodb:*:*:table/?'; none",
                "'Action':'dynamodb:PutItem','Resource':'arn:aws:dynamodb:*:*:table/${aws:PrincipalTag/x}'; undecided"
            })
    void weighs_denies(String elements, String answer) throws PolicySyntaxException {
        RolePermissions role = role("""
                {"Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": "*"}, {"Effect": "Deny", %s}""".formatted(elements.replace('\'', '"')));

        assertThat(word(role.unscopedWrites())).isEqualTo(answer);
    }

    @Test
    void a_deny_of_one_buckets_objects_leaves_buckets_and_access_points() throws PolicySyntaxException {
        RolePermissions role = role("""
                {"Effect": "Allow", "Action": ["s3:DeleteBucket", "s3:PutObject"], "Resource": "arn:aws:s3:::*"},
                {"Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::secret/*"}""");
        RolePermissions everywhere = role("""
                {"Effect": "Allow", "Action": "s3:PutObject", "Resource": "*"},
                {"Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::secret/*"}""");

        assertThat(role.unscopedWrites())
                .isEqualTo(new Grants.Found(
                        List.of(new Grant(
                                "s3:DeleteBucket", "s3:DeleteBucket", "arn:aws:s3:::example", List.of(FIRST))),
                        List.of()));
        assertThat(everywhere.unscopedWrites())
                .isEqualTo(new Grants.Found(
                        List.of(new Grant(
                                "s3:PutObject",
                                "s3:PutObject",
                                "arn:aws:s3:us-east-1:111122223333:accesspoint/example/object/example",
                                List.of(FIRST))),
                        List.of()));
    }

    @Test
    void gives_a_witness_and_the_statements_that_grant_it() throws PolicySyntaxException {
        RolePermissions role = RolePermissions.of(
                ROLE,
                List.of(
                        document("{\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}"),
                        document("""
                                {"Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::mine/*"},
                                {"Effect": "Allow", "Action": "s3:Put*", "Resource": "arn:aws:s3:::*/*"}""")),
                Optional.of(document("{\"Effect\": \"Allow\", \"Action\": \"s3:PutObject\", \"Resource\": \"*\"}")));

        assertThat(role.unscopedWrites())
                .isEqualTo(new Grants.Found(
                        List.of(new Grant(
                                "s3:PutObject",
                                "s3:PutObject",
                                "arn:aws:s3:::example/example",
                                List.of(
                                        new StatementPlace(false, 1, "/Statement/1"),
                                        new StatementPlace(true, 0, "/Statement/0")))),
                        List.of()));
    }

    @Test
    void names_the_region_for_which_an_allow_holds() throws PolicySyntaxException {
        RolePermissions role = role("""
                {"Effect": "Allow", "Action": "dynamodb:PutItem",
                 "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/*"}""");

        assertThat(role.unscopedWrites())
                .isEqualTo(new Grants.Found(
                        List.of(new Grant(
                                "dynamodb:PutItem",
                                "dynamodb:PutItem",
                                "arn:aws:dynamodb:eu-west-1:111122223333:table/example",
                                List.of(FIRST))),
                        List.of()));
    }

    @Test
    void says_what_is_found_and_what_is_not_decided() throws PolicySyntaxException {
        RolePermissions role = role("""
                {"Effect": "Allow", "Action": "s3:PutObject", "Resource": "*"},
                {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*",
                 "Condition": {"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}}""");

        assertThat(role.unscopedWrites())
                .isEqualTo(new Grants.Found(
                        List.of(new Grant(
                                "s3:PutObject", "s3:PutObject", "arn:aws:s3:::example/example", List.of(FIRST))),
                        List.of(new Doubt(
                                "sqs:SendMessage",
                                "sqs:SendMessage",
                                "arn:aws:sqs:us-east-1:111122223333:example",
                                "allowed under conditions that a request may meet or not: `IpAddress` on `aws:SourceIp`",
                                List.of(new StatementPlace(false, 0, "/Statement/1"))))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{'Effect':'Allow','Action':'*','Resource':'*'}; found",
                "{'Effect':'Allow','Action':'dynamodb:*','Resource':'arn:aws:dynamodb:eu-west-1:111122223333:*'}; found",
                "{'Effect':'Allow','Action':'s3:*','Resource':'*'}; none",
                "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'StringEquals':{'k':'v'}}}; undecided",
                "{'Effect':'Allow','Action':'*','Resource':'*'},{'Effect':'Deny','Action':'dynamodb:*','Resource':'*'}; none",
                "{'Effect':'Deny','Action':'*','Resource':'*','Condition':{'StringEquals':{'k':'v'}}}; none"
            })
    void stays_within_the_boundary(String boundary, String answer) throws PolicySyntaxException {
        RolePermissions role = RolePermissions.of(
                ROLE,
                List.of(document("{\"Effect\": \"Allow\", \"Action\": \"dynamodb:PutItem\", \"Resource\": \"*\"}")),
                Optional.of(document(boundary.replace('\'', '"'))));

        assertThat(word(role.unscopedWrites())).isEqualTo(answer);
    }

    @Test
    void finds_no_administrator_behind_a_narrow_boundary() throws PolicySyntaxException {
        RolePermissions role = RolePermissions.of(
                ROLE,
                List.of(document(ALLOW_ALL)),
                Optional.of(document("{\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\"}")));

        assertThat(role.administratorAccess()).isEqualTo(new Grants.None());
        assertThat(subjects(role.serviceWideAccess())).containsExactly("s3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "'Action':'s3:*','Resource':'*'; s3",
                "'Action':['s3:Get*','s3:List*','s3:A*','s3:B*','s3:C*','s3:D*','s3:I*','s3:O*','s3:P*','s3:R*','s3:S*','s3:T*','s3:U*'],'Resource':'*'; s3",
                "'Action':'s3:*','Resource':'arn:aws:s3:::*'; ~~",
                "'Action':'s3:P*','Resource':'*'; ~~",
                "'Action':'cognito-sync:*','Resource':'*'; cognito-sync",
                "'Action':'tax:*','Resource':'*'; tax",
                "'Action':'pricing:*','Resource':'*'; ~~",
                "'Action':'nothing:*','Resource':'*'; ~~"
            })
    void finds_services_that_are_wholly_allowed(String elements, String services) throws PolicySyntaxException {
        RolePermissions role = role("{\"Effect\": \"Allow\", %s}".formatted(elements.replace('\'', '"')));

        assertThat(String.join(",", subjects(role.serviceWideAccess()))).isEqualTo(services);
    }

    @Test
    void leaves_the_unsigned_calls_out_of_a_service() throws PolicySyntaxException {
        RolePermissions role = role("""
                {"Effect": "Allow", "Action": "cognito-identity:*", "Resource": "*"},
                {"Effect": "Deny", "Action": "cognito-identity:GetId", "Resource": "*"}""");

        assertThat(role.serviceWideAccess())
                .isEqualTo(new Grants.Found(
                        List.of(new Grant(
                                "cognito-identity", "cognito-identity:CreateIdentityPool", "*", List.of(FIRST))),
                        List.of()));
    }

    @Test
    void finds_every_service_behind_administrator_access() throws PolicySyntaxException {
        RolePermissions role = role(ALLOW_ALL);

        assertThat(subjects(role.serviceWideAccess()))
                .contains("iam", "s3", "dynamodb")
                .hasSizeGreaterThan(300);
        assertThat(subjects(role.unscopedWrites()))
                .contains("iam:PassRole", "dynamodb:DeleteTable")
                .doesNotContain("cognito-identity:UnlinkIdentity")
                .hasSizeGreaterThan(5_000);
    }

    @Test
    void leaves_a_foreign_account_open_when_its_own_is_not_known() throws PolicySyntaxException {
        PolicyDocument named = document("""
                {"Effect": "Allow", "Action": "dynamodb:PutItem",
                 "Resource": "arn:aws:dynamodb:*:111122223333:table/*"}""");
        PolicyDocument any = document("""
                {"Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": "arn:aws:dynamodb:*:*:table/*"}""");
        PolicyDocument denied = document("""
                {"Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": "*"},
                {"Effect": "Deny", "Action": "dynamodb:PutItem", "Resource": "arn:aws:dynamodb:*:111122223333:table/x"}""");

        assertThat(word(RolePermissions.of("", List.of(named), Optional.empty()).unscopedWrites()))
                .isEqualTo("undecided");
        assertThat(word(RolePermissions.of("", List.of(any), Optional.empty()).unscopedWrites()))
                .isEqualTo("found");
        assertThat(word(RolePermissions.of("", List.of(denied), Optional.empty())
                        .unscopedWrites()))
                .isEqualTo("undecided");
    }

    @Test
    void reads_the_other_partitions() throws PolicySyntaxException {
        PolicyDocument tables = document("""
                {"Effect": "Allow", "Action": "dynamodb:PutItem",
                 "Resource": "arn:aws-cn:dynamodb:cn-north-1:111122223333:table/*"}""");

        assertThat(word(RolePermissions.of("arn:aws-cn:iam::111122223333:role/app", List.of(tables), Optional.empty())
                        .unscopedWrites()))
                .isEqualTo("found");
    }

    @Test
    void a_role_without_policies_may_do_nothing() {
        RolePermissions role = RolePermissions.of(ROLE, List.of(), Optional.empty());

        assertThat(List.of(role.administratorAccess(), role.serviceWideAccess(), role.unscopedWrites()))
                .containsOnly(new Grants.None());
    }

    @Test
    void takes_a_policy_variable_literally_in_the_older_version() throws PolicySyntaxException {
        PolicyDocument older = PolicyDocument.parse("""
                {"Statement": {"Effect": "Allow", "Action": "dynamodb:PutItem",
                  "Resource": "arn:aws:dynamodb:*:*:table/*${x}"}}""");

        assertThat(word(RolePermissions.of(ROLE, List.of(older), Optional.empty())
                        .unscopedWrites()))
                .isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "*,1,found",
        "${,1000,none",
        "${,30000,undecided",
        ":,5000,undecided",
        "a,50000,undecided",
        "*?,900,none"
    })
    void ends_on_patterns_that_are_far_too_long(String part, int times, String answer) throws PolicySyntaxException {
        RolePermissions role = role("""
                {"Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": "arn:aws:dynamodb:*:*:table/%s"}""".formatted(part.repeat(times)));

        assertThat(word(role.unscopedWrites())).isEqualTo(answer);
    }

    @Test
    void leaves_a_document_undecided_that_is_larger_than_iam_stores() throws PolicySyntaxException {
        RolePermissions role =
                role("{\"Effect\": \"Allow\", \"Action\": \"%s\", \"Resource\": \"*\"}".formatted("a".repeat(70_000)));

        assertThat(List.of(
                        word(role.administratorAccess()), word(role.serviceWideAccess()), word(role.unscopedWrites())))
                .containsOnly("undecided");
    }

    @ParameterizedTest
    @CsvSource({
        "dynamodb:GetItem, *, found",
        "dynamodb:GetItem, arn:aws:dynamodb:eu-west-1:111122223333:table/one, none",
        "dynamodb:PutItem, *, none",
        "dynamodb:DescribeTable, *, none",
        "secretsmanager:GetSecretValue, *, found"
    })
    void tells_reads_of_data_from_the_rest(String action, String resource, String answer) throws PolicySyntaxException {
        RolePermissions role =
                role("{\"Effect\": \"Allow\", \"Action\": \"%s\", \"Resource\": \"%s\"}".formatted(action, resource));

        assertThat(word(role.unscopedReads())).isEqualTo(answer);
    }

    private static RolePermissions role(String statements) throws PolicySyntaxException {
        return RolePermissions.of(ROLE, List.of(document(statements)), Optional.empty());
    }

    private static PolicyDocument document(String statements) throws PolicySyntaxException {
        return PolicyDocument.parse("{\"Version\": \"2012-10-17\", \"Statement\": [%s]}".formatted(statements));
    }

    private static String word(Grants grants) {
        return grants.fold(found -> "found", none -> "none", undecided -> "undecided");
    }

    private static List<String> subjects(Grants grants) {
        List<Grant> found =
                grants.fold(Grants.Found::grants, none -> new ArrayList<>(), undecided -> new ArrayList<>());
        return found.stream().map(Grant::subject).toList();
    }
}
