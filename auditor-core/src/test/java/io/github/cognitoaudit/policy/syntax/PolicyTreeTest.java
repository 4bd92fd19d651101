package io.github.cognitoaudit.policy.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.syntax.PolicyProblem.Level;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyTreeTest {

    private static final String STATEMENT =
            "{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\",\"Condition\":{%s}}";

    @Test
    void a_document_with_too_many_errors_is_not_walked_to_its_end() {
        String warned = STATEMENT.formatted("");

        assertThat(warnings(statements(1_000) + warned)).hasSize(1);
        assertThat(warnings(statements(1_001) + warned)).isEmpty();
    }

    private static String statements(int broken) {
        return IntStream.range(0, broken).mapToObj(i -> "1,").collect(Collectors.joining());
    }

    private static List<PolicyProblem> warnings(String statements) {
        return PolicyTree.of("{\"Statement\":[" + statements + "]}").problems().stream()
                .filter(problem -> problem.level() == Level.WARNING)
                .toList();
    }

    @Test
    void an_operator_longer_than_any_is_no_operator() {
        String longest = "x".repeat(64);
        String condition = "\"%s\":{\"a:b\":\"v\"}";
        PolicyTree kept = PolicyTree.of("{\"Statement\":" + STATEMENT.formatted(condition.formatted(longest)) + "}");
        PolicyTree refused =
                PolicyTree.of("{\"Statement\":" + STATEMENT.formatted(condition.formatted(longest + "x")) + "}");

        assertThat(kept.firstError()).isEmpty();
        assertThat(kept.statements().orElseThrow().get(0).conditions()).hasSize(1);
        assertThat(refused.problems())
                .containsExactly(new PolicyProblem(
                        ProblemCode.INVALID_CONDITION_OPERATOR,
                        "/Statement/Condition/" + longest + "x",
                        "expected a condition operator, found `" + longest + "x`",
                        Level.ERROR));
        assertThat(refused.statements().orElseThrow().get(0).conditions()).isEmpty();
    }
}
