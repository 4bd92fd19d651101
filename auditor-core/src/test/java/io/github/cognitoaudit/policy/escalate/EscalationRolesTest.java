package io.github.cognitoaudit.policy.escalate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.evaluate.Evaluator;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the search against roles, each with the paths that it has: the whole list. */
class EscalationRolesTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/app";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "nothing | {D s3:GetObject *} | ~~",
                "data only | {A s3:* *} {A dynamodb:* *} | ~~",
                // its own role, and others
                "a policy on itself | {A iam:PutRolePolicy ROLE/app} | iam-005",
                "a policy on another role | {A iam:PutRolePolicy ROLE/other} | ~~",
                "a policy on roles that it is not among | {A iam:PutRolePolicy ROLE/other-*} | ~~",
                "a policy on roles that it is among | {A iam:AttachRolePolicy ROLE/a*} | iam-009",
                "a policy on roles of another account | {A iam:PutRolePolicy arn:aws:iam::999999999999:role/*} | ~~",
                "a policy on roles of another partition | {A iam:PutRolePolicy arn:aws-cn:iam::*:role/*} | ~~",
                "a policy on any role but itself | {A iam:PutRolePolicy *} {D iam:PutRolePolicy ROLE/app} | ~~",
                "a policy on another role, and its trust | {A iam:PutRolePolicy ROLE/o} {A iam:UpdateAssumeRolePolicy ROLE/o} | iam-012 iam-021",
                "a policy on one role, and the trust of another | {A iam:PutRolePolicy ROLE/o} {A iam:UpdateAssumeRolePolicy ROLE/p} | iam-012",
                "a policy on roles that it may take | {A iam:AttachRolePolicy ROLE/x-*} {A sts:AssumeRole ROLE/*-y} | iam-014 sts-001",
                "a policy on roles, and others to take | {A iam:AttachRolePolicy ROLE/x-*} {A sts:AssumeRole ROLE/y-*} | sts-001",
                "a policy on a role, and that to take | {A iam:AttachRolePolicy ROLE/x} {A sts:AssumeRole ROLE/x} | iam-014",
                "a policy on roles but one, and that to take | {A iam:AttachRolePolicy ROLE/x*} {D iam:AttachRolePolicy ROLE/x} {A sts:AssumeRole ROLE/x} | ~~",
                "a policy on roles, and all but one of them to take | {A iam:AttachRolePolicy ROLE/x*} {A sts:AssumeRole ROLE/x*} {D sts:AssumeRole ROLE/x} | iam-014 sts-001",
                "a policy on most roles, and some of them to take | {A iam:AttachRolePolicy ROLE/*} {D iam:AttachRolePolicy ROLE/a*} {A sts:AssumeRole ROLE/x*} {D sts:AssumeRole ROLE/x} {A sts:AssumeRole ROLE/y} {A sts:AssumeRole ROLE/a} | iam-014 sts-001",
                "a version of any policy | {A iam:CreatePolicyVersion *} | iam-001",
                "a version of one policy | {A iam:CreatePolicyVersion arn:aws:iam::123456789012:policy/p} | iam-001",
                "a version of a policy, and a role to take | {A iam:CreatePolicyVersion *} {A sts:AssumeRole ROLE/x} | iam-001 iam-016",
                "a version of what is no policy | {A iam:CreatePolicyVersion ROLE/*} | ~~",
                "a boundary off a role to take | {A iam:DeleteRolePermissionsBoundary ROLE/x} {A sts:AssumeRole ROLE/x} | prowler:AssumeRole+DeleteRolePermissionsBoundary",
                "a key of any user | {A iam:CreateAccessKey arn:aws:iam::*:user/*} | iam-002",
                "a key of one user | {A iam:CreateAccessKey arn:aws:iam::123456789012:user/u} | iam-002",
                "keys of users, made and deleted | {A iam:CreateAccessKey *} {A iam:DeleteAccessKey *} | iam-002 iam-003",
                // roles to take
                "any role to take | {A sts:AssumeRole *} | sts-001",
                "a pattern of roles to take | {A sts:AssumeRole ROLE/x-*} | sts-001",
                "a pattern of roles to take elsewhere | {A sts:AssumeRole arn:aws:iam::999999999999:role/*} | sts-001",
                "two roles to take by name | {A sts:AssumeRole ROLE/x} {A sts:AssumeRole ROLE/y} | ~~",
                "any role to take in another partition | {A sts:AssumeRole arn:aws-cn:iam::*:role/*} | ~~",
                // roles to pass
                "any role to a function | {A iam:PassRole *} {A lambda:CreateFunction *} {A lambda:InvokeFunction *} | lambda-001",
                // peers.md D13
                "one role to a function | {A iam:PassRole ROLE/harmless} {A lambda:CreateFunction *} {A lambda:InvokeFunction *} | ~~",
                "two roles to anything of lambda | {A iam:PassRole ROLE/a} {A iam:PassRole ROLE/b} {A lambda:* *} | lambda-003 lambda-004 lambda-005 prowler:lambda:UpdateFunctionConfiguration",
                "a pattern of roles to a function | {A iam:PassRole ROLE/fn-*} {A lambda:CreateFunction *} {A lambda:InvokeFunction *} | lambda-001",
                "any but one to a function | {A iam:PassRole *} {D iam:PassRole ROLE/x} {A lambda:CreateFunction *} {A lambda:InvokeFunction *} | lambda-001",
                "a role to a function that none may call | {A iam:PassRole *} {A lambda:CreateFunction *} | ~~",
                "a role to a function of a bucket's ARN | {A iam:PassRole *} {A lambda:CreateFunction arn:aws:s3:::b} {A lambda:InvokeFunction *} | ~~",
                "a role to lambda alone | {A iam:PassRole * StringEquals iam:PassedToService lambda.amazonaws.com} {A lambda:CreateFunction *} {A lambda:InvokeFunction *} {A ec2:RunInstances *} | lambda-001",
                "a role to ec2 alone | {A iam:PassRole * StringEquals iam:PassedToService ec2.amazonaws.com} {A lambda:CreateFunction *} {A lambda:InvokeFunction *} {A ec2:RunInstances *} | ec2-001",
                "a role to none of amazon | {A iam:PassRole * StringNotLike iam:PassedToService *.amazonaws.com} {A ec2:RunInstances *} | ~~",
                "a role to anything like ec2 | {A iam:PassRole * StringLike iam:PassedToService ec2*} {A ec2:RunInstances *} | ec2-001",
                "a role of another account | {A iam:PassRole arn:aws:iam::999999999999:role/*} {A ec2:RunInstances *} | ~~",
                "a role by its variable | {A iam:PassRole ROLE/${aws:PrincipalTag/team}-*} {A ec2:RunInstances *} | ec2-001",
                // compute that has a role
                "the code of functions | {A lambda:UpdateFunctionCode *} | lambda-003",
                "the code of no function | {A lambda:UpdateFunctionCode arn:aws:sqs:*:*:*} | ~~",
                "the code of one function | {A lambda:UpdateFunctionCode arn:aws:lambda:eu-west-1:123456789012:function:f} | lambda-003",
                "a session on an instance | {A ssm:StartSession arn:aws:ec2:*:*:instance/*} | ssm-001",
                // conditions
                "as itself only | {A ssm:SendCommand * ArnEquals aws:PrincipalArn arn:aws:iam::123456789012:role/app} | ssm-002",
                "as another only | {A ssm:SendCommand * ArnEquals aws:PrincipalArn arn:aws:iam::123456789012:role/x} | ~~",
                "of another account only | {A ssm:SendCommand * StringEquals aws:PrincipalAccount 999999999999} | ~~",
                "as a user only | {A ssm:SendCommand * StringLike aws:username *} | ~~",
                "as a user by a variable | {A iam:CreateAccessKey arn:aws:iam::*:user/${aws:username}} | ~~",
                "with a session that has no age | {A ssm:SendCommand * Null aws:TokenIssueTime true} | ~~",
                "from a network | {A ssm:SendCommand * IpAddress aws:SourceIp 10.0.0.0/8} | ssm-002",
            })
    void a_role_has_these_paths(String name, String role, String expected) throws PolicySyntaxException {
        Escalations found = EscalationSearch.of(RoleLayers.of(policy(role)), ROLE);

        assertThat(found.undecided()).isEmpty();
        assertThat(ids(found)).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ", -1)));
        assertThat(found.found())
                .allMatch(
                        path -> path.requests().size() == path.path().actions().size());
        Evaluator evaluator = Evaluator.of(RoleLayers.of(policy(role)));
        assertThat(found.found().stream().flatMap(path -> path.requests().stream()))
                .allMatch(request -> evaluator.decide(request).isAllowed());
    }

    @Test
    void a_role_in_china_passes_roles_to_the_services_there() throws PolicySyntaxException {
        PolicyDocument policy = policy(
                "{A iam:PassRole * StringEquals iam:PassedToService ec2.amazonaws.com.cn} {A ec2:RunInstances *}");

        assertThat(ids(EscalationSearch.of(RoleLayers.of(policy), "arn:aws-cn:iam::123456789012:role/app")))
                .containsExactly("ec2-001");
        assertThat(ids(EscalationSearch.of(RoleLayers.of(policy), ROLE))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "an operator that nobody knows | {A ssm:SendCommand * StringSame aws:x y} | ssm-002 | settled",
                "one that does not matter | {A ssm:SendCommand *} {A ssm:SendCommand * StringSame aws:x y} | ~~ | ~~",
                "the unknown beside the impossible | {A lambda:CreateFunction * StringSame aws:x y} {A lambda:InvokeFunction *} | ~~ | ~~",
                "an unknown pass | {A iam:PassRole * StringSame aws:x y} {A ec2:RunInstances *} | ec2-001 | settled",
                "an unknown policy on a role to take | {A iam:AttachRolePolicy ROLE/x StringSame aws:x y} {A sts:AssumeRole ROLE/x} | iam-014 | none was found that both share",
                "two actions that miss each other by a letter | {A iam:AttachRolePolicy ROLE/x*} {D iam:AttachRolePolicy ROLE/x?*}"
                        + " {A sts:AssumeRole ROLE/x*} {D sts:AssumeRole ROLE/x} | iam-014 | none was found that both share",
            })
    void what_nobody_knows_is_undecided(String name, String role, String expected, String reason)
            throws PolicySyntaxException {
        Escalations found = EscalationSearch.of(RoleLayers.of(policy(role)), ROLE);

        assertThat(found.undecided().stream()
                        .map(undecided -> undecided.path().id().replace("pathfinding:", "")))
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(" ", -1)));
        assertThat(found.undecided().stream().flatMap(undecided -> undecided.reasons().stream()))
                .allMatch(text -> text.contains(reason));
    }

    @Test
    void a_role_is_named_by_all_that_are_left_out_but_it() throws PolicySyntaxException {
        PolicyDocument policy = PolicyDocument.parse("""
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "iam:AttachRolePolicy", "Resource": "arn:aws:iam::123456789012:role/x"},
                  {"Effect": "Allow", "Action": "sts:AssumeRole", "NotResource": "arn:aws:iam::123456789012:role/z"}]}""");

        assertThat(ids(EscalationSearch.of(RoleLayers.of(policy), ROLE))).containsExactly("iam-014", "sts-001");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "all of them | {A iam:Put* *} | found iam:PutAccountProperties",
                "all but the last | {A iam:Put* *} {D iam:PutUserPolicy *} | nothing",
                "all but the first | {A iam:Put* *} {D iam:PutAccountProperties *} | nothing",
                "all, of the last nobody knows | {A iam:Put* *} {D iam:PutUserPolicy * StringSame aws:x y} | undecided",
                "all, of the first nobody knows | {A iam:Put* *} {D iam:PutAccountProperties * StringSame aws:x y} | undecided",
                "nobody knows the first, and not the last | {A iam:Put* *} {D iam:PutAccountProperties * StringSame aws:x y} {D iam:PutUserPolicy *} | nothing",
            })
    void a_path_of_all_actions_that_match_takes_each_of_them(String name, String role, String expected)
            throws PolicySyntaxException {
        assertThat(answer(role, Set.of(), "iam:put*")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "two of three actions on one role | {A iam:AttachRolePolicy ROLE/x} {A sts:AssumeRole ROLE/x} | nothing",
                "two of three on itself | {A iam:AttachRolePolicy *} {A sts:AssumeRole *} | nothing",
                "all three | {A iam:AttachRolePolicy *} {A sts:AssumeRole *} {A sqs:SendMessage *} | found iam:AttachRolePolicy sts:AssumeRole sqs:SendMessage",
            })
    void a_path_of_more_than_two_roles_takes_all_of_its_actions(String name, String role, String expected)
            throws PolicySyntaxException {
        assertThat(answer(role, Set.of(), "iam:attachrolepolicy", "sts:assumerole", "sqs:sendmessage"))
                .isEqualTo(expected);
    }

    @Test
    void a_role_is_passed_to_whatever_service_where_the_path_names_none() throws PolicySyntaxException {
        String toQueues = "{A iam:PassRole * StringEquals iam:PassedToService sqs.amazonaws.com}";

        assertThat(answer(toQueues, Set.of(), "iam:passrole")).isEqualTo("found iam:PassRole");
        assertThat(answer(toQueues, Set.of("ec2.amazonaws.com"), "iam:passrole"))
                .isEqualTo("nothing");
    }

    private static String answer(String role, Set<String> passedTo, String... actions) throws PolicySyntaxException {
        EscalationPath path = new EscalationPath(
                "test:1", EscalationPath.Group.SELF, List.of(actions), List.of("test:1"), passedTo, true);
        Escalations answer = EscalationSearch.among(List.of(path), RoleLayers.of(policy(role)), ROLE);
        if (!answer.undecided().isEmpty()) {
            return "undecided";
        }
        return answer.found().isEmpty()
                ? "nothing"
                : answer.found().get(0).requests().stream()
                        .map(Request::action)
                        .collect(Collectors.joining(" ", "found ", ""));
    }

    @Test
    void a_boundary_and_a_session_limit_what_the_role_has() throws PolicySyntaxException {
        PolicyDocument all = policy("{A * *}");

        assertThat(ids(EscalationSearch.of(
                        new RoleLayers(List.of(all), Optional.of(policy("{A iam:PutRolePolicy *}")), List.of()), ROLE)))
                .containsExactly("iam-005");
        assertThat(ids(EscalationSearch.of(
                        new RoleLayers(
                                List.of(all),
                                Optional.of(policy("{A iam:* *} {A ssm:* *}")),
                                List.of(policy("{A ssm:StartSession *}"), policy("{A ssm:SendCommand *}"))),
                        ROLE)))
                .containsExactly("ssm-001", "ssm-002");
        assertThat(ids(EscalationSearch.of(
                        new RoleLayers(
                                List.of(policy("{A iam:PassRole *} {A ec2:RunInstances *}")),
                                Optional.of(policy("{A iam:PassRole ROLE/harmless} {A ec2:* *}")),
                                List.of()),
                        ROLE)))
                .isEmpty();
    }

    /** Returns the ids, those of the first source without its name. */
    private static List<String> ids(Escalations escalations) {
        return escalations.found().stream()
                .map(found -> found.path().id().replace("pathfinding:", ""))
                .toList();
    }

    /** Reads a short hand: {@code {A action resource}}, or {@code D} for a Deny, with an operator, a key and a value. */
    private static PolicyDocument policy(String statements) throws PolicySyntaxException {
        StringBuilder json = new StringBuilder("{\"Version\":\"2012-10-17\",\"Statement\":[");
        String comma = "";
        for (String statement : statements.substring(1, statements.length() - 1).split("\\} \\{", -1)) {
            String[] words = statement
                    .replace("ROLE/", "arn:aws:iam::123456789012:role/")
                    .split(" ", -1);
            json.append(comma)
                    .append("{'Effect':'%s','Action':'%s','Resource':'%s'"
                            .formatted(words[0].equals("A") ? "Allow" : "Deny", words[1], words[2]));
            if (words.length > 3) {
                json.append(",'Condition':{'%s':{'%s':'%s'}}".formatted(words[3], words[4], words[5]));
            }
            json.append('}');
            comma = ",";
        }
        return PolicyDocument.parse(json.append("]}").toString().replace('\'', '"'));
    }
}
