package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.condition.ConditionTest;
import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import io.github.cognitoaudit.policy.permissions.Grants.StatementPlace;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides, for all actions that the same statements name, what these statements say of a set of resources. */
final class ActionClass {

    private final SessionFacts session;
    private final String partition;
    private final List<List<Applied>> layers;
    private final boolean neverAllowed;
    private final List<Applied> all;
    private final List<ColonReading> readings;
    private final Regions regions;
    /** By identity: each set is made once, and has long texts. */
    private final IdentityHashMap<ResourceSet, Decision> decisions = new IdentityHashMap<>();

    private Optional<Boolean> mayAllowEverything = Optional.empty();
    private Optional<ActionClass> withoutDenies = Optional.empty();

    /**
     * Takes the statements that name the actions.
     *
     * @param session what is known of the role's sessions
     * @param partition the partition of the role
     * @param layers the statements of each layer
     */
    ActionClass(SessionFacts session, String partition, List<List<Applied>> layers) {
        this.session = session;
        this.partition = partition;
        this.layers = layers;
        this.neverAllowed =
                layers.stream().anyMatch(layer -> layer.stream().allMatch(applied -> applied.statement.denies()));
        this.all = layers.stream().flatMap(List::stream).toList();
        this.readings = all.stream().anyMatch(applied -> applied.statement.dependsOnColonReading())
                ? List.of(ColonReading.values())
                : List.of(ColonReading.CROSSING);
        this.regions = Regions.of(
                partition,
                all.stream()
                        .flatMap(applied -> applied.statement.patterns().stream())
                        .toList());
    }

    /** Returns the regions in which resources have to be tried. */
    Regions regions() {
        return regions;
    }

    /** Tells whether the actions are allowed on no resource at all, because some layer allows them on none. */
    boolean isNeverAllowed() {
        return neverAllowed;
    }

    /** Returns the statements that together allow the actions on everything; empty when that is not certain. */
    Optional<List<StatementPlace>> everythingAllowedBy() {
        Decision decision = decide(ResourceSet.ANYTHING);
        return decision.answer == Answer.YES ? Optional.of(decision.statements) : Optional.empty();
    }

    /** Tells whether the actions are allowed on all of the resources, in every request or in none. */
    Decision decide(ResourceSet resources) {
        Decision known = decisions.get(resources);
        if (known == null) {
            known = weigh(resources);
            decisions.put(resources, known);
        }
        return known;
    }

    /** Tells whether some request may be allowed whatever its resource, so that no set of resources is certainly refused. */
    boolean mayAllowEverything() {
        if (mayAllowEverything.isEmpty()) {
            mayAllowEverything = Optional.of(readings.stream()
                    .anyMatch(reading ->
                            !session.someRefused(widest(ResourceSet.ANYTHING, reading), ResourceSet.ANYTHING)));
        }
        return mayAllowEverything.get();
    }

    private Decision weigh(ResourceSet resources) {
        if (!resources.equals(ResourceSet.ANYTHING)) {
            Decision everything = decide(ResourceSet.ANYTHING);
            if (everything.answer == Answer.YES || isAboutEverything()) {
                return new Decision(everything.answer, resources, everything.reason, everything.statements);
            }
        }
        boolean known = !(resources.isOfAnyAccount() && namesAccount());
        List<List<List<PreparedStatement>>> widest =
                readings.stream().map(reading -> widest(resources, reading)).toList();
        if (known && widest.stream().allMatch(layers -> SessionFacts.isRefused(layers, resources.witness()))) {
            return new Decision(Answer.NO, resources, "", List.of());
        }
        if (isAllowed(layers.stream().map(ActionClass::certainAllows).toList(), resources)) {
            return new Decision(Answer.YES, resources, "", allowing(resources));
        }
        boolean refused = known
                && !mayAllowEverything()
                && widest.stream().allMatch(layers -> session.someRefused(layers, resources));
        return refused ? new Decision(Answer.NO, resources, "", List.of()) : undecided(resources);
    }

    /** Tells whether the statements make no difference between resources. */
    private boolean isAboutEverything() {
        return all.stream().allMatch(applied -> applied.statement.namesEveryResource());
    }

    private boolean namesAccount() {
        return all.stream()
                .flatMap(applied -> applied.statement.patterns().stream())
                .anyMatch(pattern -> pattern.matches(".*\\d.*"));
    }

    private boolean isAllowed(List<List<Applied>> allows, ResourceSet resources) {
        return allows.stream().noneMatch(List::isEmpty)
                && readings.stream().allMatch(reading -> session.allAllowed(exactly(allows, reading), resources));
    }

    private List<List<PreparedStatement>> exactly(List<List<Applied>> allows, ColonReading reading) {
        List<List<PreparedStatement>> prepared = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Stream<Applied> denies = layers.get(i).stream().filter(applied -> applied.statement.denies());
            prepared.add(Stream.concat(allows.get(i).stream(), denies)
                    .map(applied -> applied.statement.exactly(reading))
                    .toList());
        }
        return prepared;
    }

    private List<List<PreparedStatement>> widest(ResourceSet resources, ColonReading reading) {
        List<List<PreparedStatement>> prepared = new ArrayList<>();
        for (List<Applied> layer : layers) {
            WidestReading widest = new WidestReading(
                    resources, reading, layer.stream().anyMatch(applied -> applied.statement.isNegated()));
            prepared.add(layer.stream()
                    .flatMap(applied -> widest.of(applied.statement, applied.certain).stream())
                    .toList());
        }
        return prepared;
    }

    private static List<Applied> certainAllows(List<Applied> layer) {
        return layer.stream()
                .filter(applied -> applied.certain && !applied.statement.denies())
                .toList();
    }

    /** Chooses for each layer one Allow that is enough, or all where it takes several. */
    private List<StatementPlace> allowing(ResourceSet resources) {
        List<List<Applied>> chosen =
                new ArrayList<>(layers.stream().map(ActionClass::certainAllows).toList());
        for (int i = 0; i < chosen.size(); i++) {
            List<Applied> candidates = chosen.get(i);
            for (Applied one : candidates) {
                List<List<Applied>> fewer = new ArrayList<>(chosen);
                fewer.set(i, List.of(one));
                if (candidates.size() == 1 || isAllowed(fewer, resources)) {
                    chosen.set(i, List.of(one));
                    break;
                }
            }
        }
        return places(chosen.stream().flatMap(List::stream));
    }

    private Decision undecided(ResourceSet resources) {
        boolean denied = all.stream().anyMatch(applied -> applied.statement.denies())
                && withoutDenies().decide(resources).answer == Answer.YES;
        List<Applied> open = all.stream()
                .filter(applied -> applied.statement.denies() == denied)
                .toList();
        String verb = denied ? "denied" : "allowed";
        String conditions = open.stream()
                .flatMap(applied -> applied.statement.openConditions().stream())
                .map(ConditionTest::written)
                .map(condition -> "`" + condition.operator() + "` on `" + condition.key() + "`")
                .distinct()
                .collect(Collectors.joining(", "));
        String reason = conditions.isEmpty()
                ? verb + " by statements of which is not certain whether they name every resource"
                : verb + " under conditions that a request may meet or not: " + conditions;
        return new Decision(Answer.UNDECIDED, resources, reason, places(open.stream()));
    }

    private ActionClass withoutDenies() {
        if (withoutDenies.isEmpty()) {
            List<List<Applied>> allows = layers.stream()
                    .map(layer -> layer.stream()
                            .filter(applied -> !applied.statement.denies())
                            .toList())
                    .toList();
            withoutDenies = Optional.of(new ActionClass(session, partition, allows));
        }
        return withoutDenies.get();
    }

    private static List<StatementPlace> places(Stream<Applied> statements) {
        return statements
                .flatMap(applied -> applied.statement.place().stream())
                .distinct()
                .toList();
    }

    /**
     * Holds a statement that names the actions.
     *
     * @param statement the statement
     * @param certain whether it certainly does
     */
    record Applied(RoleStatement statement, boolean certain) {}

    /** Says whether something is allowed on all of a set of resources. */
    enum Answer {
        YES,
        NO,
        UNDECIDED
    }

    /**
     * Holds an answer.
     *
     * @param answer the answer
     * @param resources the resources that it speaks of
     * @param reason why it is undecided; empty otherwise
     * @param statements the role's own statements that allow, or on which it depends
     */
    record Decision(Answer answer, ResourceSet resources, String reason, List<StatementPlace> statements) {}
}
