package io.github.cognitoaudit.policy.proof;

import io.github.cognitoaudit.policy.condition.RequestContext;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.pattern.VariableValue;
import io.github.cognitoaudit.policy.pattern.Word;
import io.github.cognitoaudit.policy.state.KeyState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares the sides on the actions of one class: settles the conditions, then searches the resources (policy-engine.md 4.2). */
public final class ClassProof {

    private static final Pattern SEPARATORS = Pattern.compile("\\$\\{[^}]*}|[/:*?]");
    private static final Pattern ARN_FIELDS = Pattern.compile("^arn:[^:]*:[^:]*:[^:]*:[^:]*:");
    private static final int MOST_SPELLED_OUT = 16;

    private final Sides sides;
    private final ActionClass actions;
    private final List<TextPattern> formats;
    private final ProofFrame frame;
    private final Conditions conditions;
    private final StepBudget budget;
    private final Predicate<Request> confirm;
    private final Set<Object> settled = new HashSet<>();
    private boolean open;

    /**
     * Prepares the comparison.
     *
     * @param sides the two sides
     * @param actions the class
     * @param frame which requests count
     * @param budget how many steps are left
     * @param confirm whether a request that was found is one indeed; the first that is ends the comparison
     */
    public ClassProof(
            Sides sides, ActionClass actions, ProofFrame frame, StepBudget budget, Predicate<Request> confirm) {
        this.sides = sides;
        this.actions = actions;
        this.frame = frame;
        this.formats = ResourceFormats.of(actions, frame.partitions());
        this.conditions = new Conditions(sides, actions.statements(), frame);
        this.budget = budget;
        this.confirm = confirm;
    }

    /** Compares: proven is that the left allows no request that the right does not. */
    public Answer run() {
        if (!Sides.each(sides.leftAllows(), actions.statements())
                || sides.isCoveredOutright(actions.statements())
                || coveredRoughly()) {
            return Answer.PROVEN;
        }
        boolean found = search(Set.of()) || (open && conditions.hasVariables() && search(spelledOut()));
        return found ? Answer.REFUTED : open ? Answer.OPEN : Answer.PROVEN;
    }

    private boolean search(Set<String> spelledOut) {
        Optional<List<List<KeyState>>> variables = conditions.ofVariables(spelledOut);
        if (variables.isEmpty()) {
            open = true;
            return false;
        }
        return combine(variables.get(), 0, new ArrayList<>(), this::others);
    }

    /** Returns texts that variables may well equal: what the policies spell out between wildcards and separators. */
    private Set<String> spelledOut() {
        Set<String> texts = new LinkedHashSet<>();
        actions.statements().stream().mapToObj(sides::statement).forEach(statement -> {
            statement
                    .resources()
                    .forEach(resource -> texts.addAll(List.of(SEPARATORS.split(
                            ARN_FIELDS.matcher(resource.toString()).replaceFirst("")))));
            statement
                    .conditions()
                    .forEach(test ->
                            test.written().values().forEach(value -> texts.addAll(List.of(SEPARATORS.split(value)))));
        });
        texts.removeIf(String::isEmpty);
        return texts.stream().limit(MOST_SPELLED_OUT).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Tries the proof with each condition read against it, which is enough where conditions do not decide. */
    private boolean coveredRoughly() {
        if (!conditions.resourceVariables().isEmpty()) {
            return false;
        }
        BitSet active = new BitSet();
        actions.statements().stream().forEach(index -> {
            boolean against = sides.leftAllows().stream().anyMatch(layer -> layer.get(index))
                    || sides.rightDenies().get(index);
            if (against || conditions.of(index).isEmpty()) {
                active.set(index);
            }
        });
        ActiveStatements statements = ActiveStatements.of(sides, active, Map.of());
        return new ResourceProof(formats, frame, word -> false, budget).search(statements) == Answer.PROVEN;
    }

    private boolean others(List<KeyState> chosen) {
        Map<String, VariableValue> values = values(chosen);
        Optional<List<List<KeyState>>> states = conditions.ofOthers(values);
        if (states.isEmpty()) {
            open = true;
            return false;
        }
        return combine(states.get(), 0, new ArrayList<>(chosen), all -> resources(all, values));
    }

    private static Map<String, VariableValue> values(List<KeyState> chosen) {
        Map<String, VariableValue> values = new LinkedHashMap<>();
        chosen.forEach(state -> state.variable().ifPresent(value -> values.put(state.key(), value)));
        return values;
    }

    /** Tries every combination of one state a key that leaves the left a way to allow. */
    private boolean combine(
            List<List<KeyState>> states, int next, List<KeyState> chosen, Function<List<KeyState>, Boolean> then) {
        if (next == states.size()) {
            return then.apply(chosen);
        }
        for (KeyState state : states.get(next)) {
            if (!budget.takeCombination()) {
                open = true;
                return false;
            }
            chosen.add(state);
            boolean found = combine(states, next + 1, chosen, then);
            chosen.remove(chosen.size() - 1);
            if (found) {
                return true;
            }
        }
        return false;
    }

    private boolean resources(List<KeyState> chosen, Map<String, VariableValue> values) {
        BitSet holding = new BitSet();
        chosen.forEach(state -> holding.or(state.holding()));
        BitSet active = new BitSet();
        actions.statements().stream()
                .filter(index -> conditions.of(index).stream().allMatch(holding::get))
                .forEach(active::set);
        if (!Sides.each(sides.leftAllows(), active) || !settled.add(List.of(active, values))) {
            return false;
        }
        ActiveStatements statements = ActiveStatements.of(sides, active, values);
        Answer answer = new ResourceProof(formats, frame, word -> confirmed(word, chosen), budget).search(statements);
        open |= answer == Answer.OPEN;
        return answer == Answer.REFUTED;
    }

    private boolean confirmed(Word resource, List<KeyState> chosen) {
        Map<String, String> symbols = new HashMap<>();
        for (KeyState state : chosen) {
            state.variable()
                    .flatMap(value -> value.fold(text -> Optional.<String>empty(), Optional::of))
                    .ifPresent(
                            symbol -> symbols.put(symbol, state.values().get(0).text(Map.of())));
        }
        Map<String, List<String>> context = new LinkedHashMap<>();
        for (KeyState state : chosen) {
            if (!state.values().isEmpty()) {
                context.put(
                        state.key(),
                        state.values().stream()
                                .map(value -> value.text(symbols))
                                .toList());
            }
        }
        Request request = new Request(actions.action(), resource.text(symbols), new RequestContext(context));
        return confirm.test(request);
    }
}
