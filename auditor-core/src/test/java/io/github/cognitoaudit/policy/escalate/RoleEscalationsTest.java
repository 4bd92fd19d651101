package io.github.cognitoaudit.policy.escalate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.permissions.Grants;
import io.github.cognitoaudit.policy.permissions.Grants.Grant;
import io.github.cognitoaudit.policy.permissions.Grants.StatementPlace;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleEscalationsTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/app";

    @Test
    void leaves_out_paths_that_a_shorter_one_makes_needless_and_says_where_each_step_is_allowed()
            throws PolicySyntaxException {
        Grants found = of("{'Effect':'Allow','Action':['lambda:*'],'Resource':'*'},"
                + "{'Effect':'Allow','Action':'iam:PassRole','Resource':'*'}");

        assertThat(subjects(found))
                .contains("lambda:UpdateFunctionCode", "iam:PassRole + lambda:CreateFunction + lambda:InvokeFunction")
                .doesNotContain("lambda:InvokeFunction + lambda:UpdateFunctionCode")
                .containsSubsequence(
                        "lambda:UpdateFunctionCode", "iam:PassRole + lambda:CreateFunction + lambda:InvokeFunction");
        assertThat(grants(found))
                .filteredOn(
                        grant -> grant.subject().equals("iam:PassRole + lambda:CreateFunction + lambda:InvokeFunction"))
                .extracting(Grant::statements)
                .containsExactly(place(1), place(0), place(0));
    }

    @Test
    void keeps_a_longer_path_where_the_shorter_one_is_not_there() throws PolicySyntaxException {
        Grants found = of(
                "{'Effect':'Allow','Action':'iam:AttachRolePolicy','Resource':'arn:aws:iam::123456789012:role/x'},"
                        + "{'Effect':'Allow','Action':'iam:UpdateAssumeRolePolicy','Resource':'arn:aws:iam::123456789012:role/x'}");

        assertThat(subjects(found)).contains("iam:UpdateAssumeRolePolicy");
    }

    @Test
    void is_in_doubt_about_a_path_that_hangs_on_an_address() throws PolicySyntaxException {
        String office = "'Condition':{'IpAddress':{'aws:SourceIp':'203.0.113.0/24'}}";

        Grants open = of("{'Effect':'Allow','Action':'iam:PutRolePolicy','Resource':'*'," + office + "}");
        Grants mixed = of("{'Effect':'Allow','Action':'iam:PutRolePolicy','Resource':'*'," + office
                + "},{'Effect':'Allow','Action':'iam:AttachRolePolicy','Resource':'*'}");

        assertThat(open).isInstanceOf(Grants.Undecided.class);
        assertThat(subjects(mixed)).containsExactly("iam:AttachRolePolicy");
        assertThat(mixed.<Integer>fold(all -> all.doubts().size(), none -> 0, undecided -> 0))
                .isEqualTo(1);
    }

    @Test
    void finds_nothing_where_no_path_counts() throws PolicySyntaxException {
        RoleLayers role = role("{'Effect':'Allow','Action':'*','Resource':'*'}");

        assertThat(RoleEscalations.of(ROLE, role, path -> false)).isEqualTo(new Grants.None());
    }

    @Test
    void a_path_of_all_actions_that_match_is_named_by_its_pattern() throws PolicySyntaxException {
        assertThat(subjects(of("{'Effect':'Allow','Action':'iam:*','Resource':'*'}")))
                .contains("iam:*", "iam:put*", "iam:PutRolePolicy");
    }

    @Test
    void names_no_role_that_is_denied_left_out_or_given_to_no_service() throws PolicySyntaxException {
        String x = "'arn:aws:iam::123456789012:role/x'";
        String allow = "{'Effect':'Allow','Action':'iam:PassRole','Resource':" + x + "}";

        assertThat(NamedRoles.allowing("iam:PassRole", role(allow))).isNotEqualTo(RoleLayers.of());
        assertThat(NamedRoles.allowing("iam:PassRole", role(allow.replace("Allow", "Deny"))))
                .isEqualTo(RoleLayers.of());
        assertThat(NamedRoles.allowing("iam:PassRole", role(allow.replace("Resource", "NotResource"))))
                .isEqualTo(RoleLayers.of());
        assertThat(NamedRoles.passedToNamedServices(role(allow))).isEqualTo(RoleLayers.of());
    }

    @Test
    void knows_the_roles_and_services_that_are_named() throws PolicySyntaxException {
        RoleLayers role =
                role("{'Effect':'Allow','Action':'iam:PassRole','Resource':['arn:aws:iam::123456789012:role/x',"
                        + "'arn:aws:iam::123456789012:role/y*'],"
                        + "'Condition':{'StringLike':{'iam:PassedToService':['lambda.amazonaws.com','ec2*']}}}");

        assertThat(NamedRoles.passedToNamedServices(role)
                        .identity()
                        .get(0)
                        .statements()
                        .get(0))
                .satisfies(allow -> {
                    assertThat(allow.resources().orElseThrow().patterns())
                            .containsExactly("arn:aws:iam::123456789012:role/x");
                    assertThat(allow.demandOn("iam:PassedToService")).isEqualTo("StringEquals [lambda.amazonaws.com]");
                });
        assertThat(NamedRoles.passedToNamedServices(RoleLayers.of())).isEqualTo(RoleLayers.of());
    }

    private static List<StatementPlace> place(int statement) {
        return List.of(new StatementPlace(false, 0, "/Statement/" + statement));
    }

    private static Grants of(String statements) throws PolicySyntaxException {
        return RoleEscalations.of(ROLE, role(statements), path -> true);
    }

    private static List<String> subjects(Grants grants) {
        return grants(grants).stream().map(Grant::subject).distinct().toList();
    }

    private static List<Grant> grants(Grants grants) {
        return grants.fold(Grants.Found::grants, none -> List.of(), undecided -> List.of());
    }

    private static RoleLayers role(String statements) throws PolicySyntaxException {
        return RoleLayers.of(
                PolicyDocument.parse(("{'Version':'2012-10-17','Statement':[" + statements + "]}").replace('\'', '"')));
    }
}
