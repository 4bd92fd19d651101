package io.github.cognitoaudit.policy.contain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.evaluate.Evaluator;
import io.github.cognitoaudit.policy.laws.LawSize;
import io.github.cognitoaudit.policy.laws.NaiveEvaluator;
import io.github.cognitoaudit.policy.laws.Narrowing;
import io.github.cognitoaudit.policy.laws.RandomConditions;
import io.github.cognitoaudit.policy.laws.RandomPolicies;
import io.github.cognitoaudit.policy.laws.RandomPolicies.Share;
import io.github.cognitoaudit.policy.laws.RandomRequests;
import io.github.cognitoaudit.policy.laws.RequestText;
import io.github.cognitoaudit.policy.laws.RoleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Holds containment against single requests: of what is called contained no request is found outside, and each witness is one by
 * the word of a plain evaluator.
 */
class ContainmentLawsTest {

    private static final long SEED = LawSize.seed(20_261_128L);
    private static final int PAIRS = LawSize.of(60, 100_000);
    private static final int REQUESTS = 100;
    private static final int MOST_DRAWS = 3_000;
    private static final Share SHARE = Share.usual();
    private static final ContainmentScope SCOPE =
            ContainmentScope.everything().ofServices(Set.of("s3", "dynamodb", "sqs", "iam", "sts", "lambda", "kms"));

    private final Random random = new Random(SEED);
    private final RandomPolicies policies = new RandomPolicies(random, SHARE);
    private final Narrowing narrowing = new Narrowing(random, SHARE);
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();

    @Test
    void what_is_called_contained_is_and_each_witness_is_outside() {
        int drawn = 0;
        int fewer = 0;
        for (int pair = 0; pair < PAIRS; ) {
            RoleText wide = policies.role();
            RoleText right = pair % 4 == 1 ? narrowing.of(wide) : wide;
            RoleText left = pair % 4 == 3 ? policies.role() : narrowing.of(wide);
            if (allowed(left, right, 1).isEmpty() || !refusesSome(right)) {
                continue;
            }
            String asked = "seed %d, pair %d:%n%s%nwithin%n%s%n".formatted(SEED, pair, left.json(), right.json());
            Containment answer = Containment.decide(
                    left.layers(), right.layers(), pair % 40 == 0 ? ContainmentScope.everything() : SCOPE);
            NaiveEvaluator naive = right.naive();
            if (answer.isContained()) {
                List<RequestText> allowed = allowed(left, right, REQUESTS);
                assertThat(allowed)
                        .as("%s%s", asked, answer)
                        .allMatch(request -> naive.decide(request.action(), request.resource(), request.context())
                                .equals("ALLOW"));
                drawn += allowed.size();
                fewer += allowed.size() < REQUESTS ? 1 : 0;
            }
            witness(answer).ifPresent(request -> assertOutside(request, left, right, asked));
            count(answer, left, right, pair % 2 == 0 ? "narrowed" : pair % 4 == 1 ? "sibling" : "unrelated");
            pair++;
        }
        System.out.printf(
                "containment: seed %d, %s, %d requests drawn, fewer than %d of %d pairs%n%s%n",
                SEED, counts, drawn, REQUESTS, fewer, reasons);
        assertShares();
    }

    private List<RequestText> allowed(RoleText left, RoleText right, int enough) {
        NaiveEvaluator naive = left.naive();
        RandomRequests requests = new RandomRequests(random, left, right);
        List<RequestText> allowed = new ArrayList<>();
        for (int i = 0; allowed.size() < enough && i < MOST_DRAWS && (i < REQUESTS || !allowed.isEmpty()); i++) {
            RequestText request = requests.allowed();
            if (TypedResources.has(request)
                    && RandomConditions.areSent(request.context())
                    && naive.decide(request.action(), request.resource(), request.context())
                            .equals("ALLOW")) {
                allowed.add(request);
            }
        }
        return allowed;
    }

    private boolean refusesSome(RoleText right) {
        NaiveEvaluator naive = right.naive();
        RandomRequests requests = new RandomRequests(random, right);
        for (int i = 0; i < 50; i++) {
            RequestText request = requests.any();
            if (!naive.decide(request.action(), request.resource(), request.context())
                    .equals("ALLOW")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<RequestText> witness(Containment answer) {
        return answer.fold(
                Optional::empty,
                forCatalogue -> Optional.empty(),
                witness -> Optional.of(RequestText.of(witness.request())),
                reason -> Optional.empty());
    }

    private static void assertOutside(RequestText request, RoleText left, RoleText right, String asked) {
        String of = asked + request;
        assertThat(left.naive().decide(request.action(), request.resource(), request.context()))
                .as(of)
                .isEqualTo("ALLOW");
        assertThat(right.naive().decide(request.action(), request.resource(), request.context()))
                .as(of)
                .isNotEqualTo("ALLOW");
        assertThat(Evaluator.of(left.layers()).decide(request.request()).isAllowed())
                .as(of)
                .isTrue();
        assertThat(Evaluator.of(right.layers()).decide(request.request()).isAllowed())
                .as(of)
                .isFalse();
    }

    private void count(Containment answer, RoleText left, RoleText right, String kind) {
        String verdict = answer.getClass().getSimpleName();
        add(verdict);
        add(kind + " " + verdict);
        boolean conditions = left.has("\"Condition\"") || right.has("\"Condition\"");
        if (left.has("\"Deny\"") || right.has("\"Deny\"")) {
            add("with deny");
        }
        if (left.has("\"Not") || right.has("\"Not")) {
            add("with not");
        }
        if (left.has("${") || right.has("${")) {
            add("with variables");
        }
        if (conditions) {
            add("with conditions");
            add("with conditions " + verdict);
        }
        answer.fold(
                () -> 0,
                forCatalogue -> 0,
                witness -> 0,
                reason -> reasons.merge(reason.replaceAll("`[^`]*`", "`...`"), 1, Integer::sum));
    }

    private void add(String name) {
        counts.merge(name, 1, Integer::sum);
    }

    private int of(String name) {
        return counts.getOrDefault(name, 0);
    }

    private void assertShares() {
        assertThat(List.of(of("with deny"), of("with not"), of("with conditions"), of("with variables")))
                .as("at least 30 in 100 each with deny, not, conditions, variables")
                .allMatch(count -> count >= PAIRS * 0.3);
        assertThat(of("Contained") + of("ContainedForCatalogue")).isGreaterThan(PAIRS / 10);
        assertThat(of("Undecided")).as("undecided").isLessThanOrEqualTo(PAIRS / 20);
        assertThat(of("with conditions Undecided"))
                .as("undecided with conditions")
                .isLessThanOrEqualTo(of("with conditions") / 10);
    }
}
