package io.github.cognitoaudit.policy.proof;

import io.github.cognitoaudit.policy.condition.RequestContext;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.pattern.VariableValue;
import io.github.cognitoaudit.policy.pattern.Word;
import io.github.cognitoaudit.policy.state.KeyState;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final ProofMemo memo;
    private final BitSet statements;
    private final boolean everyResource;
    private final Conditions conditions;
    private final StepBudget budget;
    private final Predicate<Request> confirm;
    private final Set<Object> settled = new HashSet<>();
    private boolean open;

    /**
     * Prepares the comparison.
     *
     * @param memo the two sides, which requests count, and what is known from classes before
     * @param actions the class
     * @param budget how many steps are left
     * @param confirm whether a request that was found is one indeed; the first that is ends the comparison
     */
    public ClassProof(ProofMemo memo, ActionClass actions, StepBudget budget, Predicate<Request> confirm) {
        this.memo = memo;
        this.sides = memo.sides();
        this.frame = memo.frame();
        this.actions = actions;
        this.formats = ResourceFormats.of(actions, frame.partitions());
        RelevantStatements relevant = RelevantStatements.of(sides, actions.statements(), formats);
        this.statements = relevant.statements();
        this.everyResource = relevant.everyResource();
        this.conditions = memo.conditions(statements);
        this.budget = budget;
        this.confirm = confirm;
    }

    /**
     * Prepares the comparison of one class alone.
     *
     * @param sides the two sides
     * @param actions the class
     * @param frame which requests count
     * @param budget how many steps are left
     * @param confirm whether a request that was found is one indeed; the first that is ends the comparison
     */
    public ClassProof(
            Sides sides, ActionClass actions, ProofFrame frame, StepBudget budget, Predicate<Request> confirm) {
        this(new ProofMemo(sides, frame), actions, budget, confirm);
    }

    /** Compares: proven is that the left allows no request that the right does not. */
    public Answer run() {
        if (!Sides.each(sides.leftAllows(), statements)
                || sides.isCoveredOutright(statements)
                || (everyResource && memo.isProven(statements))
                || coveredRoughly()) {
            return Answer.PROVEN;
        }
        boolean found = search(Set.of()) || (open && conditions.hasVariables() && search(spelledOut()));
        if (everyResource && !found && !open) {
            memo.remember(statements);
        }
        return found ? Answer.REFUTED : open ? Answer.OPEN : Answer.PROVEN;
    }

    private boolean search(Set<String> spelledOut) {
        Optional<List<KeyChoices>> variables = conditions.ofVariables(spelledOut);
        if (variables.isEmpty()) {
            open = true;
            return false;
        }
        return combine(variables.get(), 0, Partial.START, this::others);
    }

    /** Returns texts that variables may well equal: what the policies spell out between wildcards and separators. */
    private Set<String> spelledOut() {
        Set<String> texts = new LinkedHashSet<>();
        statements.stream().mapToObj(sides::statement).forEach(statement -> {
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
        statements.stream().forEach(index -> {
            boolean against = sides.leftAllows().stream().anyMatch(layer -> layer.get(index))
                    || sides.rightDenies().get(index);
            if (against || conditions.of(index).isEmpty()) {
                active.set(index);
            }
        });
        ActiveStatements resources = ActiveStatements.of(sides, active, Map.of(), true);
        return new ResourceProof(formats, frame, word -> false, budget).search(resources) == Answer.PROVEN;
    }

    private boolean others(Partial variables) {
        Map<String, VariableValue> values = values(variables.chosen());
        Optional<List<KeyChoices>> states = conditions.ofOthers(values);
        if (states.isEmpty()) {
            open = true;
            return false;
        }
        return combine(states.get(), 0, variables, all -> resources(all, values));
    }

    private static Map<String, VariableValue> values(List<KeyState> chosen) {
        Map<String, VariableValue> values = new LinkedHashMap<>();
        chosen.forEach(state -> state.variable().ifPresent(value -> values.put(state.key(), value)));
        return values;
    }

    /** Tries every combination of one state a key that leaves the left a way to allow and the right a way not to. */
    private boolean combine(List<KeyChoices> keys, int next, Partial partial, Predicate<Partial> then) {
        if (isSettled(partial)) {
            return false;
        }
        if (next == keys.size()) {
            return then.test(partial);
        }
        for (KeyState state : keys.get(next).states()) {
            if (!budget.takeCombination()) {
                open = true;
                return false;
            }
            if (combine(keys, next + 1, partial.with(state, keys.get(next).conditions()), then)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether what is chosen so far leaves the left no Allow, or lets the right allow everything, whatever follows. */
    private boolean isSettled(Partial partial) {
        BitSet possible = new BitSet();
        BitSet certain = new BitSet();
        statements.stream().forEach(index -> {
            BitSet needed = conditions.of(index);
            possible.set(index, partial.mayHold(needed));
            certain.set(index, partial.holds(needed));
        });
        return !Sides.each(sides.leftAllows(), possible)
                || (!sides.rightDenies().intersects(possible) && sides.allowsEverything(certain));
    }

    private boolean resources(Partial all, Map<String, VariableValue> values) {
        BitSet active = new BitSet();
        statements.stream().filter(index -> all.holds(conditions.of(index))).forEach(active::set);
        if (!Sides.each(sides.leftAllows(), active) || !settled.add(List.of(active, values))) {
            return false;
        }
        boolean dead = active.stream().anyMatch(index -> sides.statement(index).excludesNothing(values));
        return search(active, values, true, all) || (dead && search(active, values, false, all));
    }

    private boolean search(BitSet active, Map<String, VariableValue> values, boolean deadCoversAll, Partial all) {
        ActiveStatements resources = ActiveStatements.of(sides, active, values, deadCoversAll);
        Answer answer =
                new ResourceProof(formats, frame, word -> confirmed(word, all.chosen()), budget).search(resources);
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
