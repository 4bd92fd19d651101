package io.github.cognitoaudit.policy.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepBudgetTest {

    @Test
    void allows_as_many_searches_as_it_says_and_is_spent_by_one_more() {
        StepBudget budget = new StepBudget(2, 1);

        assertThat(List.of(budget.take(), budget.take(), budget.isSpent())).containsExactly(true, true, false);
        assertThat(List.of(budget.take(), budget.isSpent())).containsExactly(false, true);
    }

    @Test
    void allows_as_many_combinations_as_it_says_and_is_spent_by_one_more() {
        StepBudget budget = new StepBudget(1, 1);

        assertThat(List.of(budget.takeCombination(), budget.isSpent())).containsExactly(true, false);
        assertThat(List.of(budget.takeCombination(), budget.isSpent())).containsExactly(false, true);
    }

    @Test
    void is_spent_by_more_places_than_all_searches_may_visit() {
        StepBudget budget = new StepBudget(3, 1);
        budget.takePlaces(3_000_000);

        assertThat(List.of(budget.take(), budget.isSpent())).containsExactly(true, false);
        budget.takePlaces(1);
        assertThat(List.of(budget.take(), budget.isSpent())).containsExactly(false, true);
        assertThat(budget.placesOfOneSearch()).isEqualTo(10_000);
    }
}
