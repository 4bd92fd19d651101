package io.github.cognitoaudit.policy.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.syntax.PolicyProblem.Level;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void a_thousand_of_each_level_are_kept_and_one_stands_for_the_rest() {
        Problems problems = new Problems();
        IntStream.rangeClosed(1, 1_000).forEach(i -> problems.error(ProblemCode.INVALID_ACTION, "/" + i, "e"));
        boolean fullWithAThousand = problems.isFull();
        IntStream.rangeClosed(1, 1_002).forEach(i -> problems.warning(ProblemCode.INVALID_ACTION, "/w" + i, "w"));
        problems.error(ProblemCode.INVALID_ACTION, "/1001", "e");
        boolean fullWithOneMore = problems.isFull();
        problems.error(ProblemCode.INVALID_ACTION, "/1002", "e");

        assertThat(List.of(fullWithAThousand, fullWithOneMore)).containsExactly(false, true);
        assertThat(problems.all())
                .hasSize(2_002)
                .filteredOn(problem -> problem.code() == ProblemCode.TOO_MANY_PROBLEMS)
                .containsExactly(
                        new PolicyProblem(
                                ProblemCode.TOO_MANY_PROBLEMS,
                                "",
                                "found more than 1000 of this level, left out the rest",
                                Level.WARNING),
                        new PolicyProblem(
                                ProblemCode.TOO_MANY_PROBLEMS,
                                "",
                                "found more than 1000 of this level, left out the rest",
                                Level.ERROR));
    }

    @Test
    void takes_over_what_was_found_earlier() {
        Problems earlier = new Problems();
        earlier.warning(ProblemCode.EMPTY_SID_VALUE, "/a", "w");
        earlier.error(ProblemCode.INVALID_ACTION, "/b", "e");
        Problems problems = new Problems();
        problems.addAll(earlier.all());

        assertThat(problems.all()).isEqualTo(earlier.all());
    }

    @Test
    void a_quotation_is_cut_after_a_hundred_characters() {
        String hundred = "x".repeat(100);

        assertThat(List.of(Problems.quote(hundred), Problems.quote(hundred + "y")))
                .containsExactly("`" + hundred + "`", "`" + hundred + "...` (101 characters)");
    }
}
