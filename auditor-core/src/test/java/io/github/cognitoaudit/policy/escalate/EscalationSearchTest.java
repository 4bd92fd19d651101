package io.github.cognitoaudit.policy.escalate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.evaluate.Evaluator;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.permissions.EffectivePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EscalationSearchTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/app";

    static List<EscalationPath> everyPath() {
        return EscalationPaths.shipped();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPath")
    void a_path_is_found_by_its_own_actions_and_gone_when_one_is_denied(EscalationPath path)
            throws PolicySyntaxException {
        String allow = statement("Allow", path.actions(), "*");

        assertThat(ids(EscalationSearch.among(List.of(path), role(allow), ROLE)))
                .containsExactly(path.id());
        for (String action : path.actions()) {
            RoleLayers less = role(allow, statement("Deny", List.of(action), "*"));
            assertThat(EscalationSearch.among(List.of(path), less, ROLE))
                    .as("without %s", action)
                    .isEqualTo(new Escalations(List.of(), List.of()));
        }
    }

    @Test
    void an_administrator_has_every_path_and_each_request_is_one_that_the_evaluator_allows()
            throws PolicySyntaxException {
        RoleLayers administrator = role(statement("Allow", List.of("*"), "*"));

        Escalations found = EscalationSearch.of(administrator, ROLE);

        assertThat(ids(found))
                .hasSize(105)
                .isEqualTo(everyPath().stream().map(EscalationPath::id).toList());
        assertThat(found.undecided()).isEmpty();
        assertThat(found.found())
                .allMatch(escalation -> escalation.requests().size()
                        == escalation.path().actions().size());
        Evaluator evaluator = Evaluator.of(administrator);
        assertThat(found.found().stream().flatMap(path -> path.requests().stream()))
                .allMatch(request -> evaluator.decide(request).isAllowed());
    }

    @Test
    void a_guest_of_an_administrator_role_has_what_the_session_policies_leave() throws PolicySyntaxException {
        RoleLayers administrator = role(statement("Allow", List.of("*"), "*"));

        Escalations found = EscalationSearch.of(
                EffectivePermissions.of(administrator).asGuest().layers(), ROLE);

        assertThat(ids(found))
                .containsExactly(
                        "pathfinding:lambda-003",
                        "pathfinding:lambda-004",
                        "pathfinding:lambda-005",
                        "prowler:lambda:UpdateFunctionConfiguration");
        assertThat(found.undecided()).isEmpty();
    }

    @Test
    void refuses_what_is_not_the_arn_of_a_role() {
        RoleLayers role = new RoleLayers(List.of(), Optional.empty(), List.of());

        assertThatThrownBy(() -> EscalationSearch.of(role, "arn:aws:iam::123456789012:user/app"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected the ARN of a role, such as `arn:aws:iam::123456789012:role/name`, found"
                        + " `arn:aws:iam::123456789012:user/app`");
    }

    private static List<String> ids(Escalations escalations) {
        return escalations.found().stream().map(found -> found.path().id()).toList();
    }

    private static RoleLayers role(String... statements) throws PolicySyntaxException {
        return RoleLayers.of(PolicyDocument.parse(
                "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}"));
    }

    private static String statement(String effect, List<String> actions, String resource) {
        String list = actions.stream().map(action -> "\"" + action + "\"").collect(Collectors.joining(","));
        return "{\"Effect\":\"" + effect + "\",\"Action\":[" + list + "],\"Resource\":\"" + resource + "\"}";
    }
}
