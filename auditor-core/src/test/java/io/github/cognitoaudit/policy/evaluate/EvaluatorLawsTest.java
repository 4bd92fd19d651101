package io.github.cognitoaudit.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.laws.LawSize;
import io.github.cognitoaudit.policy.laws.NaiveEvaluator;
import io.github.cognitoaudit.policy.laws.RandomPolicies;
import io.github.cognitoaudit.policy.laws.RandomRequests;
import io.github.cognitoaudit.policy.laws.RequestText;
import io.github.cognitoaudit.policy.laws.RoleText;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Holds the evaluator against a plain one that shares no code with it. */
class EvaluatorLawsTest {

    private static final long SEED = LawSize.seed(20_261_126L);
    private static final int ROLES = LawSize.of(500, 25_000);
    private static final int REQUESTS_PER_ROLE = 10;

    @Test
    void agrees_with_a_plain_evaluator_on_random_roles_and_requests() {
        Random random = new Random(SEED);
        RandomPolicies policies = new RandomPolicies(random, RandomPolicies.Share.usual());
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < ROLES; i++) {
            RoleText role = policies.role();
            Evaluator evaluator = Evaluator.of(role.layers());
            NaiveEvaluator naive = role.naive();
            RandomRequests requests = new RandomRequests(random, role);
            for (int j = 0; j < REQUESTS_PER_ROLE; j++) {
                RequestText request = j % 3 == 0 ? requests.denied() : requests.allowed();
                String expected = naive.decide(request.action(), request.resource(), request.context());
                assertThat(evaluator.decide(request.request()).outcome().name())
                        .as("seed %d, case %d: %s asked for %s", SEED, i, role.json(), request)
                        .isEqualTo(expected);
                counts.merge(expected, 1, Integer::sum);
            }
        }
        System.out.printf("evaluator against plain evaluator: seed %d, %s%n", SEED, counts);
        int tenth = ROLES * REQUESTS_PER_ROLE / 10;
        assertThat(counts)
                .hasSize(3)
                .allSatisfy((outcome, count) -> assertThat(count).as(outcome).isGreaterThan(tenth));
    }
}
