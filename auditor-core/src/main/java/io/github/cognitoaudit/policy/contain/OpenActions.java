package io.github.cognitoaudit.policy.contain;

import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import io.github.cognitoaudit.policy.pattern.PatternProfiles;
import io.github.cognitoaudit.policy.pattern.PatternReader;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.proof.ActionClass;
import io.github.cognitoaudit.policy.proof.Answer;
import io.github.cognitoaudit.policy.proof.ClassProof;
import io.github.cognitoaudit.policy.proof.ProofMemo;
import io.github.cognitoaudit.policy.proof.Sides;
import io.github.cognitoaudit.policy.proof.StepBudget;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the sides on actions that AWS may add: names that no statement spells out and no catalogue knows
 * (policy-engine.md 4.2, the open world).
 */
final class OpenActions {

    private static final int PLACES = 2_000;
    private static final long SEARCHES = 20_000;
    private static final TextPattern SHAPE = PatternReader.action("?*:?*");

    private final Sides sides;
    private final ContainmentScope scope;
    private final ProofMemo memo;

    OpenActions(Sides sides, ContainmentScope scope, ProofMemo memo) {
        this.sides = sides;
        this.scope = scope;
        this.memo = memo;
    }

    /** Tells whether such actions are certainly contained too. */
    boolean areContained() {
        if (!scope.actions().isEmpty()) {
            return true;
        }
        Set<String> wildcards = new LinkedHashSet<>();
        for (PreparedStatement statement : sides.statements()) {
            statement.actions().patterns().stream()
                    .filter(OpenActions::hasWildcard)
                    .forEach(wildcards::add);
        }
        List<String> patterns = List.copyOf(wildcards);
        Set<BitSet> profiles = new LinkedHashSet<>();
        for (TextPattern shape : shapes()) {
            Optional<Set<BitSet>> found = PatternProfiles.of(
                    patterns.stream().map(PatternReader::action).toList(), shape, PLACES);
            if (found.isEmpty()) {
                return false;
            }
            profiles.addAll(found.get());
        }
        StepBudget budget = new StepBudget(SEARCHES, SEARCHES);
        Set<BitSet> classes = new LinkedHashSet<>();
        profiles.forEach(profile -> classes.add(naming(patterns, profile)));
        for (BitSet statements : classes) {
            ActionClass actions = new ActionClass("*", statements, ActionClass.ANY_RESOURCE);
            if (new ClassProof(memo, actions, budget, request -> false).run() != Answer.PROVEN) {
                return false;
            }
        }
        return true;
    }

    /** Returns the shapes of the names that count. */
    private List<TextPattern> shapes() {
        return scope.services().isEmpty()
                ? List.of(SHAPE)
                : scope.services().stream()
                        .map(service -> PatternReader.action(service + ":?*"))
                        .toList();
    }

    private BitSet naming(List<String> patterns, BitSet profile) {
        BitSet naming = new BitSet();
        for (int i = 0; i < sides.statements().size(); i++) {
            Clause actions = sides.statement(i).actions();
            boolean named = actions.patterns().stream()
                    .anyMatch(pattern -> hasWildcard(pattern) && profile.get(patterns.indexOf(pattern)));
            naming.set(i, named != actions.negated());
        }
        return naming;
    }

    private static boolean hasWildcard(String pattern) {
        return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
    }
}
