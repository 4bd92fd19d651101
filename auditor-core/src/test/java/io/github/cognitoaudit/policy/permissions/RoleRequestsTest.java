package io.github.cognitoaudit.policy.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.policy.condition.RequestContext;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.permissions.Grants.Grant;
import io.github.cognitoaudit.policy.permissions.Grants.StatementPlace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleRequestsTest {

    private static final String ROLE = "arn:aws:iam::111122223333:role/app";
    private static final String ALLOW = "{'Effect':'Allow','Action':'sqs:SendMessage','Resource':'*'%s}";
    private static final String DENY = ALLOW.formatted("") + ",{'Effect':'Deny','Action':'*','Resource':'*'%s}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "no condition | ~~ | found | none",
                "what the caller chooses | ,'Condition':{'StringEquals':{'aws:RequestedRegion':'eu-west-1'}} | found | found",
                "a tag of the request | ,'Condition':{'StringEquals':{'aws:RequestTag/a':'b'}} | found | found",
                "the role itself | ,'Condition':{'ArnEquals':{'aws:PrincipalArn':'arn:aws:iam::111122223333:role/app'}} | found | none",
                "another role | ,'Condition':{'ArnEquals':{'aws:PrincipalArn':'arn:aws:iam::111122223333:role/other'}} | none | found",
                "a user name | ,'Condition':{'StringLike':{'aws:username':'*'}} | none | found",
                "an address | ,'Condition':{'IpAddress':{'aws:SourceIp':'203.0.113.0/24'}} | undecided | undecided",
                "a tag of the session | ,'Condition':{'StringEquals':{'aws:PrincipalTag/team':'a'}} | undecided | undecided",
                "one of each | ,'Condition':{'Bool':{'aws:SecureTransport':'true'},'DateLessThan':{'aws:CurrentTime':'2030-01-01T00:00:00Z'}} | undecided | found",
            })
    void tells_what_is_certain_from_what_hangs_on_something_unread(
            String name, String condition, String allowed, String denied) throws PolicySyntaxException {
        assertThat(answer(ALLOW.formatted(condition))).isEqualTo(allowed);
        assertThat(answer(DENY.formatted(condition))).isEqualTo(denied);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the identity | arn:aws:s3:::b/${cognito-identity.amazonaws.com:sub}/* | found",
                "a default | arn:aws:s3:::b/${cognito-identity.amazonaws.com:sub, ~x~}/* | found",
                "a tag of the session | arn:aws:s3:::b/${aws:PrincipalTag/team}/* | undecided",
                "an escape | arn:aws:s3:::b/${*} | found",
                "a user name | arn:aws:s3:::b/${aws:username}/* | none",
            })
    void counts_variables_that_every_session_has(String name, String resource, String allowed)
            throws PolicySyntaxException {
        RoleLayers role = role("{'Effect':'Allow','Action':'s3:PutObject','Resource':'" + resource + "'}");

        assertThat(word(RoleRequests.of(ROLE, role).of(List.of("s3:PutObject"))))
                .isEqualTo(allowed);
    }

    @Test
    void shows_one_request_with_its_context_in_the_own_account_and_where_it_is_allowed() throws PolicySyntaxException {
        RoleLayers role = new RoleLayers(
                List.of(
                        policy("{'Effect':'Allow','Action':'s3:GetObject','Resource':'*'}"),
                        policy("{'Effect':'Allow','Action':'sqs:*','Resource':'*',"
                                + "'Condition':{'StringEquals':{'aws:RequestedRegion':'eu-west-1'}}}")),
                Optional.of(policy("{'Effect':'Allow','Action':'*','Resource':'*'}")),
                List.of(policy("{'Effect':'Allow','Action':'*','Resource':'*'}")));

        assertThat(RoleRequests.of(ROLE, role).of(List.of("sqs:SendMessage", "sqs:NoSuchAction", "sns:Publish")))
                .isEqualTo(new Grants.Found(
                        List.of(new Grant(
                                "sqs:SendMessage",
                                "sqs:SendMessage",
                                "arn:aws:sqs:x:111122223333:x",
                                new RequestContext(Map.of("aws:requestedregion", List.of("eu-west-1"))),
                                List.of(
                                        new StatementPlace(false, 1, "/Statement/0"),
                                        new StatementPlace(true, 0, "/Statement/0")))),
                        List.of()));
    }

    @Test
    void answers_each_of_several_actions_that_the_same_statements_name() throws PolicySyntaxException {
        RoleLayers role = role("{'Effect':'Allow','Action':'sqs:*','Resource':'*'},"
                + "{'Effect':'Deny','Action':'sqs:DeleteQueue','Resource':'*'}");

        Grants answer = RoleRequests.of(ROLE, role).of(List.of("sqs:SendMessage", "sqs:PurgeQueue", "sqs:DeleteQueue"));

        assertThat(grants(answer)).extracting(Grant::subject).containsExactly("sqs:SendMessage", "sqs:PurgeQueue");
        assertThat(grants(answer)).extracting(Grant::action).containsExactly("sqs:SendMessage", "sqs:PurgeQueue");
    }

    @Test
    void finds_services_and_passes_over_the_public_calls() throws PolicySyntaxException {
        RoleRequests requests = RoleRequests.of(
                ROLE,
                role("{'Effect':'Allow','Action':['sqs:*','cognito-identity:GetId','s3:GetObject'],'Resource':'*'},"
                        + "{'Effect':'Deny','Action':'s3:*','Resource':'*'}"));

        assertThat(grants(requests.services(service -> true)))
                .extracting(Grant::subject)
                .containsExactly("sqs");
        assertThat(requests.services(service -> service.equals("sns"))).isEqualTo(new Grants.None());
        assertThat(requests.named()).contains("s3:GetObject").doesNotContain("cognito-identity:GetId");
    }

    @Test
    void finds_what_is_beyond_one_identity() throws PolicySyntaxException {
        String own = "arn:aws:s3:::b/${cognito-identity.amazonaws.com:sub}/*";

        assertThat(beyond("'Resource':'" + own + "'")).isEqualTo("none");
        assertThat(beyond("'Resource':['" + own + "','arn:aws:s3:::b/public/*']"))
                .isEqualTo("found");
        assertThat(beyond("'NotResource':'" + own + "'")).isEqualTo("found");
        assertThat(beyond("'Resource':'arn:aws-us-gov:s3:::b/${cognito-identity-us-gov.amazonaws.com:sub}/*'"))
                .isEqualTo("none");
    }

    @Test
    void finds_writes_in_accounts_that_are_spelled_out() throws PolicySyntaxException {
        RoleLayers role = role("{'Effect':'Allow','Action':'sqs:*','Resource':['arn:aws:sqs:*:444455556666:q',"
                + "'arn:aws:sqs:*:777788889999:q','arn:aws:sqs:*:111122223333:q','arn:aws:sqs:*:*:q']}");

        assertThat(grants(CrossAccountWrites.named(ROLE, role, Set.of("777788889999"))))
                .extracting(Grant::subject)
                .containsExactly("444455556666");
        assertThat(CrossAccountWrites.named(ROLE, role, Set.of("777788889999", "444455556666")))
                .isEqualTo(new Grants.None());
        assertThat(grants(CrossAccountWrites.any(ROLE, role, Set.of("777788889999"))))
                .extracting(Grant::subject)
                .containsExactly("000000000000");
    }

    @Test
    void refuses_what_is_not_an_arn() {
        assertThatThrownBy(() -> RoleRequests.of("app", RoleLayers.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected the ARN of a role, found `app`");
    }

    private static String beyond(String resource) throws PolicySyntaxException {
        String arn = resource.contains("us-gov") ? ROLE.replace("aws", "aws-us-gov") : ROLE;
        RoleLayers role = role("{'Effect':'Allow','Action':'s3:PutObjectAcl'," + resource + "}");
        return word(RoleRequests.of(arn, role).beyondOneIdentity(List.of("s3:PutObjectAcl")));
    }

    private static String answer(String statements) throws PolicySyntaxException {
        return word(RoleRequests.of(ROLE, role(statements)).of(List.of("sqs:SendMessage")));
    }

    private static String word(Grants grants) {
        return grants.fold(found -> "found", none -> "none", undecided -> "undecided");
    }

    private static List<Grant> grants(Grants grants) {
        return grants.fold(Grants.Found::grants, none -> List.of(), undecided -> List.of());
    }

    private static RoleLayers role(String statements) throws PolicySyntaxException {
        return RoleLayers.of(policy(statements));
    }

    private static PolicyDocument policy(String statements) throws PolicySyntaxException {
        return PolicyDocument.parse(("{'Version':'2012-10-17','Statement':[" + statements + "]}")
                .replace('\'', '"')
                .replace('~', '\''));
    }
}
