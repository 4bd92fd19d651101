package io.github.cognitoaudit.drift;

import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.policy.contain.TypedResources;
import io.github.cognitoaudit.policy.laws.LawSize;
import io.github.cognitoaudit.policy.laws.NaiveEvaluator;
import io.github.cognitoaudit.policy.laws.Narrowing;
import io.github.cognitoaudit.policy.laws.RandomConditions;
import io.github.cognitoaudit.policy.laws.RandomPolicies;
import io.github.cognitoaudit.policy.laws.RandomPolicies.Share;
import io.github.cognitoaudit.policy.laws.RandomRequests;
import io.github.cognitoaudit.policy.laws.RequestText;
import io.github.cognitoaudit.policy.laws.RoleText;
import io.github.cognitoaudit.rule.Witness;
import io.github.cognitoaudit.world.IamRoleBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Holds what a drift says of a role's permissions against single requests: looser and tighter each show a request that a plain
 * evaluator answers so, and where neither is said no request is found that one side allows and the other does not.
 */
final class DriftLawsTest {

    private static final long SEED = LawSize.seed(20_261_129L);
    private static final int PAIRS = LawSize.of(60, 5_000);
    private static final int REQUESTS = 40;
    private static final int MOST_DRAWS = 400;
    private static final String ROLE_ARN = roleArn("r");
    private static final String BOUNDARY_ARN = "arn:aws:iam::111122223333:policy/boundary";
    private static final Audit NOTHING =
            new Audit("0".repeat(64), Instant.EPOCH, List.of(), List.of(), List.of(), List.of());
    private static final List<String> BOTH_WAYS = List.of("LOOSER", "TIGHTER");

    private final Random random = new Random(SEED);
    private final RandomPolicies policies = new RandomPolicies(random, Share.usual());
    private final Narrowing narrowing = new Narrowing(random, Share.usual());
    private final Map<String, Integer> counts = new TreeMap<>();
    private int drawn;

    @Test
    void looser_and_tighter_agree_with_single_requests() throws DriftException {
        for (int pair = 0; pair < PAIRS; pair++) {
            RoleText first = withoutSession(policies.role());
            RoleText second = withoutSession(other(first, pair % 5));
            boolean turned = random.nextBoolean();
            RoleText before = turned ? second : first;
            RoleText after = turned ? first : second;
            String asked = "seed %d, pair %d:%n%s%nbecomes%n%s".formatted(SEED, pair, before.json(), after.json());

            Drift drift = drift(before, after);

            Map<Direction, Change> changes = byDirection(drift, asked);
            boolean undecided = !drift.uncompared().isEmpty();
            assertWay(of(changes, Direction.LOOSER), after, before, undecided, asked);
            assertWay(of(changes, Direction.TIGHTER), before, after, undecided, asked);
            assertThat(changes.containsKey(Direction.NEUTRAL))
                    .as(asked)
                    .isEqualTo(!texts(before).equals(texts(after))
                            && changes.size() < 2
                            && !undecided
                            && !changes.containsKey(Direction.LOOSER)
                            && !changes.containsKey(Direction.TIGHTER));
            count(changes.keySet().stream().map(Direction::name).sorted().toList(), drift, before, after);
        }
        System.out.printf("drift of permissions: seed %d, %s, %d requests drawn%n", SEED, counts, drawn);
        assertShares();
    }

    /** A session's policies are no part of a snapshot. */
    private static RoleText withoutSession(RoleText role) {
        return new RoleText(role.identity(), role.boundary(), List.of());
    }

    private RoleText other(RoleText role, int kind) {
        return switch (kind) {
            case 0 -> policies.role();
            case 1 -> rewritten(role);
            case 2 -> narrowing.of(narrowing.of(role));
            default -> narrowing.of(role);
        };
    }

    /** Returns a role that allows the same: its policies in another order, and one of them twice. */
    private RoleText rewritten(RoleText role) {
        List<String> identity = new ArrayList<>(role.identity());
        identity.add(identity.get(random.nextInt(identity.size())));
        Collections.shuffle(identity, random);
        return new RoleText(identity, role.boundary(), List.of());
    }

    private static Drift drift(RoleText before, RoleText after) throws DriftException {
        return Drift.between(
                world().role(built(before)).snapshot(),
                world().role(built(after)).snapshot(),
                NOTHING,
                NOTHING);
    }

    private static IamRoleBuilder built(RoleText text) {
        IamRoleBuilder built = role("r").withoutPolicies();
        for (int i = 0; i < text.identity().size(); i++) {
            built.policy("p" + i, text.identity().get(i));
        }
        text.boundary().ifPresent(policy -> built.boundary(BOUNDARY_ARN, policy));
        return built;
    }

    private static List<Object> texts(RoleText role) {
        return List.of(role.identity(), role.boundary());
    }

    private static Map<Direction, Change> byDirection(Drift drift, String asked) {
        Map<Direction, Change> changes = new LinkedHashMap<>();
        for (Change change : drift.changes()) {
            assertThat(change.subject().value()).as(asked).isEqualTo(ROLE_ARN);
            assertThat(changes.put(change.direction(), change)).as(asked).isNull();
        }
        return changes;
    }

    private static Optional<Change> of(Map<Direction, Change> changes, Direction way) {
        return Optional.ofNullable(changes.get(way));
    }

    /** Holds what is said of one way, from the side that may allow more to the other. */
    private void assertWay(Optional<Change> said, RoleText more, RoleText less, boolean undecided, String asked) {
        if (said.isPresent()) {
            RequestText witness = request(said.get().witness().orElseThrow());
            assertThat(inSession(witness).context())
                    .as("%s%n%s", asked, witness)
                    .containsAllEntriesOf(witness.context());
            assertThat(allows(more, witness)).as("%s%n%s", asked, witness).isTrue();
            assertThat(allows(less, witness)).as("%s%n%s", asked, witness).isFalse();
        } else if (!undecided) {
            assertThat(sampled(more, less)).as(asked).allMatch(request -> allows(less, request));
        }
    }

    /** A witness shows several values of a key with commas between them; a comma before a quote is that of a variable's default. */
    private static RequestText request(Witness witness) {
        Map<String, String> values = new LinkedHashMap<>(witness.values());
        String action = String.valueOf(values.remove("action"));
        String resource = String.valueOf(values.remove("resource"));
        Map<String, List<String>> context = new LinkedHashMap<>();
        values.forEach((key, texts) -> context.put(key, List.of(texts.split(", (?!')", -1))));
        return new RequestText(action, resource, context);
    }

    private static boolean allows(RoleText role, RequestText request) {
        return allows(role.naive(), request);
    }

    private static boolean allows(NaiveEvaluator naive, RequestText request) {
        return naive.decide(request.action(), request.resource(), request.context())
                .equals("ALLOW");
    }

    /** Draws requests that a session of the role can make and that the role allows. */
    private List<RequestText> sampled(RoleText more, RoleText less) {
        NaiveEvaluator naive = more.naive();
        RandomRequests requests = new RandomRequests(random, more, less);
        List<RequestText> sampled = new ArrayList<>();
        for (int i = 0; sampled.size() < REQUESTS && i < MOST_DRAWS; i++) {
            RequestText request = inSession(i % 4 == 0 ? requests.deniedBy(less) : requests.allowed());
            if (TypedResources.has(request)
                    && RandomConditions.areSent(request.context())
                    && request.resource().matches("\\*|arn:aws:.*")
                    && allows(naive, request)) {
                sampled.add(request);
            }
        }
        drawn += sampled.size();
        return sampled;
    }

    /** Gives the request the keys that each session of the role has, and takes away the one that none has. */
    private static RequestText inSession(RequestText request) {
        Map<String, List<String>> context = new LinkedHashMap<>(request.context());
        context.keySet().removeIf("aws:username"::equalsIgnoreCase);
        if (context.replace("aws:principalarn", List.of(ROLE_ARN)) == null) {
            context.put("aws:PrincipalArn", List.of(ROLE_ARN));
        }
        context.putIfAbsent("aws:CurrentTime", List.of("2026-06-30T12:00:00Z"));
        context.putIfAbsent("aws:SecureTransport", List.of("true"));
        return new RequestText(request.action(), request.resource(), context);
    }

    private void count(List<String> directions, Drift drift, RoleText before, RoleText after) {
        boolean undecided = !drift.uncompared().isEmpty();
        add(String.join("+", directions) + (undecided ? directions.isEmpty() ? "UNDECIDED" : "+UNDECIDED" : ""));
        if (undecided) {
            add("undecided");
        }
        if (before.has("\"Condition\"") || after.has("\"Condition\"")) {
            add("with conditions");
        }
        if (before.has("\"Deny\"") || after.has("\"Deny\"")) {
            add("with deny");
        }
        if (before.boundary().isPresent() || after.boundary().isPresent()) {
            add("with boundary");
        }
    }

    private void add(String name) {
        counts.merge(name, 1, Integer::sum);
    }

    private int of(String name) {
        return counts.getOrDefault(name, 0);
    }

    private void assertShares() {
        assertThat(List.of(of("LOOSER"), of("TIGHTER"), of("NEUTRAL"), of(String.join("+", BOTH_WAYS))))
                .as("each way is said of some pairs: %s", counts)
                .allMatch(count -> count >= PAIRS / 20);
        assertThat(List.of(of("with conditions"), of("with deny"))).allMatch(count -> count >= PAIRS * 0.3);
        assertThat(of("undecided")).as("undecided: %s", counts).isLessThanOrEqualTo(PAIRS / 10);
    }
}
