package io.github.cognitoaudit.policy.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.contain.ContainmentScope;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.evaluate.Evaluator;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectivePermissionsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "an action on everything | 'Action':'s3:GetObject','Resource':'*' | s3:GetObject",
                "an action in any case | 'Action':'S3:getobject','Resource':'*' | s3:GetObject",
                "a pattern | 'Action':'dynamodb:Batch*Item','Resource':'*' | dynamodb:BatchGetItem dynamodb:BatchWriteItem",
                "several | 'Action':['sqs:SendMessage','s3:GetObject'],'Resource':'*' | s3:GetObject sqs:SendMessage",
                "an unknown name | 'Action':'s3:NoSuchAction','Resource':'*' | ~~",
                "a resource of its type | 'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*' | s3:GetObject",
                "a resource of another type | 'Action':'s3:GetObject','Resource':'arn:aws:s3:::b' | ~~",
                "one type of two | 'Action':['s3:GetObject','s3:ListBucket'],'Resource':'arn:aws:s3:::b' | s3:ListBucket",
                "another service's resource | 'Action':'s3:GetObject','Resource':'arn:aws:sqs:*:*:q' | ~~",
                "an action without resources on an ARN | 'Action':'s3:ListAllMyBuckets','Resource':'arn:aws:s3:::*' | ~~",
                "an action without resources on everything | 'Action':'s3:ListAllMyBuckets','Resource':'*' | s3:ListAllMyBuckets",
                "another partition | 'Action':'sqs:SendMessage','Resource':'arn:aws-us-gov:sqs:*:*:q' | sqs:SendMessage",
                "no partition | 'Action':'sqs:SendMessage','Resource':'arn:other:sqs:*:*:q' | ~~",
                "a short ARN | 'Action':'sqs:SendMessage','Resource':'arn:aws:sqs' | sqs:SendMessage",
                "an account of letters | 'Action':'sqs:SendMessage','Resource':'arn:aws:sqs:eu-west-1:abc:q' | ~~",
                "a variable | 'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/${aws:PrincipalTag/t}/*' | s3:GetObject",
                "a variable in place of all | 'Action':'s3:GetObject','Resource':'arn:aws:s3:::${aws:username}' | s3:GetObject",
                "all but a bucket | 'Action':['s3:GetObject','s3:ListBucket'],'NotResource':'arn:aws:s3:::b' | s3:GetObject s3:ListBucket",
                "all but all buckets | 'Action':['s3:GetObject','s3:DeleteBucket'],'NotResource':'arn:aws:s3:::*' | s3:GetObject",
                "all but everything | 'Action':'s3:GetObject','NotResource':'*' | ~~",
                "all but one's own | 'Action':'s3:DeleteBucket','NotResource':'arn:aws:s3:::${aws:username}*' | s3:DeleteBucket",
                "a condition | 'Action':'s3:GetObject','Resource':'*','Condition':{'Bool':{'aws:SecureTransport':'false'}} | s3:GetObject",
            })
    void expands_a_statement(String name, String statement, String expected) throws PolicySyntaxException {
        assertThat(EffectivePermissions.expand(policy("'Effect':'Allow'," + statement)))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void expands_what_is_not_named_and_passes_over_denies() throws PolicySyntaxException {
        assertThat(EffectivePermissions.expand(policy("'Effect':'Allow','NotAction':'iam:*','Resource':'*'")))
                .hasSize(22_091 - 190)
                .noneMatch(action -> action.startsWith("iam:"))
                .isSorted();
        assertThat(EffectivePermissions.expand(policy(
                        "'Effect':'Allow','Action':'sqs:SendMessage','Resource':'*'",
                        "'Effect':'Deny','Action':'*','Resource':'*'")))
                .containsExactly("sqs:SendMessage");
    }

    @Test
    void a_guest_has_what_the_session_policies_leave_and_the_classic_flow_all() throws PolicySyntaxException {
        EffectivePermissions classic =
                EffectivePermissions.of(RoleLayers.of(policy("'Effect':'Allow','Action':'*','Resource':'*'")));
        ContainmentScope passRole = ContainmentScope.everything().ofActions(Set.of("iam:PassRole"));

        assertThat(classic.find(passRole).found()).isPresent();
        assertThat(classic.asGuest().find(passRole)).isEqualTo(new Search.Nothing());
        assertThat(classic.asGuest().layers().session()).isEqualTo(GuestSessionPolicies.documents());
        assertThat(classic.asGuest()
                        .find(ContainmentScope.everything().ofActions(Set.of("rum:PutRumEvents")))
                        .found())
                .isPresent();
    }

    @Test
    void what_is_found_is_allowed() throws PolicySyntaxException {
        EffectivePermissions permissions = EffectivePermissions.of(RoleLayers.of(policy(
                "'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::b/*'",
                "'Effect':'Deny','Action':'s3:*','NotResource':'arn:aws:s3:::b/open/*'")));

        Search answer = permissions.find(ContainmentScope.everything().ofActions(Set.of("s3:PutObject")));

        assertThat(answer.<Object>fold(
                        (request, decision) -> List.of(
                                request.resource().startsWith("arn:aws:s3:::b/open/"),
                                decision.equals(
                                        Evaluator.of(permissions.layers()).decide(request))),
                        () -> "nothing",
                        reason -> reason))
                .isEqualTo(List.of(true, true));
        assertThat(permissions.find(ContainmentScope.everything().ofActions(Set.of("s3:ListAllMyBuckets"))))
                .isEqualTo(new Search.Nothing());
    }

    @Test
    void requests_are_left_out_by_a_condition_or_a_resource() throws PolicySyntaxException {
        EffectivePermissions all =
                EffectivePermissions.of(RoleLayers.of(policy("'Effect':'Allow','Action':'*','Resource':'*'")));
        ContainmentScope passRole = ContainmentScope.everything().ofActions(Set.of("iam:PassRole"));
        Condition other = new Condition("StringNotEquals", "iam:PassedToService", List.of("lambda.amazonaws.com"), "");

        assertThat(all.without(List.of("iam:PassRole"), other)
                        .find(passRole)
                        .found()
                        .map(request -> request.context().of("iam:passedtoservice")))
                .isEqualTo(Optional.of(List.of("lambda.amazonaws.com")));
        assertThat(all.onlyOn(List.of("iam:*"), List.of("arn:aws:iam::111122223333:role/app"))
                        .find(passRole)
                        .found()
                        .map(request -> request.resource()))
                .isEqualTo(Optional.of("arn:aws:iam::111122223333:role/app"));
        assertThat(all.onlyOn(List.of("iam:*"), List.of("arn:aws:iam::111122223333:user/app"))
                        .find(passRole))
                .isEqualTo(new Search.Nothing());
    }

    @Test
    void requests_that_no_session_of_the_role_makes_are_left_out() throws PolicySyntaxException {
        EffectivePermissions permissions = EffectivePermissions.of(RoleLayers.of(policy(
                        "'Effect':'Allow','Action':'s3:GetObject','Resource':'*',"
                                + "'Condition':{'StringEquals':{'aws:PrincipalAccount':'999999999999'}}",
                        "'Effect':'Allow','Action':'s3:PutObject','Resource':'arn:aws:s3:::b/${aws:username}'",
                        "'Effect':'Allow','Action':'s3:DeleteObject','Resource':'*'")))
                .inSessionsOf("arn:aws:iam::111122223333:role/app");

        assertThat(permissions.find(of("s3:GetObject")).isNothing()).isTrue();
        assertThat(permissions.find(of("s3:PutObject")).isNothing()).isTrue();
        assertThat(permissions.find(of("s3:DeleteObject")).found()).isPresent();
    }

    @Test
    void public_calls_and_other_statements_are_left_out() throws PolicySyntaxException {
        EffectivePermissions permissions = EffectivePermissions.of(RoleLayers.of(policy(
                "'Effect':'Allow','Action':'cognito-identity:*','Resource':'*'",
                "'Sid':'scan','Effect':'Allow','Action':'dynamodb:Scan','Resource':'*'")));

        assertThat(permissions.withoutPublicCalls().find(of("cognito-identity:GetId")))
                .isEqualTo(new Search.Nothing());
        assertThat(permissions
                        .withoutPublicCalls()
                        .find(of("cognito-identity:ListIdentities"))
                        .found())
                .isPresent();
        EffectivePermissions scans = permissions.by(statement -> statement.sid().equals(Optional.of("scan")));
        assertThat(scans.find(of("cognito-identity:ListIdentities"))).isEqualTo(new Search.Nothing());
        assertThat(scans.find(of("dynamodb:Scan")).grants("rows"))
                .isEqualTo(new Grants.Found(
                        List.of(new Grants.Grant(
                                "rows",
                                "dynamodb:Scan",
                                scans.find(of("dynamodb:Scan"))
                                        .found()
                                        .orElseThrow()
                                        .resource(),
                                List.of(new Grants.StatementPlace(false, 0, "/Statement/1")))),
                        List.of()));
    }

    private static ContainmentScope of(String action) {
        return ContainmentScope.ofWebIdentities("aws").ofActions(Set.of(action));
    }

    private static PolicyDocument policy(String... statements) throws PolicySyntaxException {
        return PolicyDocument.parse(
                ("{'Version':'2012-10-17','Statement':[{" + String.join("},{", statements) + "}]}").replace('\'', '"'));
    }
}
