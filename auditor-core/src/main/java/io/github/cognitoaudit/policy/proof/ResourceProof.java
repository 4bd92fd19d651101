package io.github.cognitoaudit.policy.proof;

import io.github.cognitoaudit.policy.pattern.PatternSearch;
import io.github.cognitoaudit.policy.pattern.SymbolRule;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.pattern.Word;
import io.github.cognitoaudit.policy.proof.ActiveStatements.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Searches for a resource that the left allows and the right does not, when all conditions are settled (policy-engine.md 4.2,
 * step 4): one search for each way in which the left may allow and the right may not.
 */
final class ResourceProof {

    private final List<TextPattern> formats;
    private final Predicate<Word> confirmed;
    private final StepBudget budget;
    private final SymbolRule symbols;
    private final Branch start;
    private boolean open;

    /**
     * Prepares the search.
     *
     * @param formats the shapes of the resources
     * @param frame which requests count
     * @param confirmed whether a resource that was found is one indeed
     * @param budget how many steps are left
     */
    ResourceProof(List<TextPattern> formats, ProofFrame frame, Predicate<Word> confirmed, StepBudget budget) {
        this.formats = formats;
        this.symbols = frame.symbols();
        this.start = frame.within().map(Branch.START::within).orElse(Branch.START);
        this.confirmed = confirmed;
        this.budget = budget;
    }

    /** Searches; a resource that was found and confirmed ends the search. */
    Answer search(ActiveStatements active) {
        boolean found = left(active, 0, start);
        return found ? Answer.REFUTED : open ? Answer.OPEN : Answer.PROVEN;
    }

    /** Chooses, layer by layer, the pattern by which the left allows. */
    private boolean left(ActiveStatements active, int layer, Branch branch) {
        if (layer == active.leftAllows().size()) {
            return denied(active, 0, branch);
        }
        for (Resources allow : active.leftAllows().get(layer)) {
            if (allow.excluded()) {
                if (left(active, layer + 1, branch.outside(allow.patterns()))) {
                    return true;
                }
                continue;
            }
            for (TextPattern pattern : allow.patterns()) {
                if (left(active, layer + 1, branch.within(pattern))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Leaves out what the left denies. */
    private boolean denied(ActiveStatements active, int next, Branch branch) {
        if (next == active.leftDenies().size()) {
            return missing(active, branch) || extra(active, branch);
        }
        Resources deny = active.leftDenies().get(next);
        if (!deny.excluded()) {
            return denied(active, next + 1, branch.outside(deny.patterns()));
        }
        for (TextPattern spared : deny.patterns()) {
            if (denied(active, next + 1, branch.within(spared))) {
                return true;
            }
        }
        return false;
    }

    /** Looks for what some layer of the right does not allow. */
    private boolean missing(ActiveStatements active, Branch branch) {
        for (List<Resources> layer : active.rightAllows()) {
            if (layer.stream().noneMatch(Resources::coversEverything) && missing(layer, 0, branch)) {
                return true;
            }
        }
        return false;
    }

    private boolean missing(List<Resources> layer, int next, Branch branch) {
        if (next == layer.size()) {
            return find(branch);
        }
        Resources allow = layer.get(next);
        if (!allow.excluded()) {
            return missing(layer, next + 1, branch.outside(allow.patterns()));
        }
        for (TextPattern leftOut : allow.patterns()) {
            if (missing(layer, next + 1, branch.within(leftOut))) {
                return true;
            }
        }
        return false;
    }

    /** Looks for what the right denies. */
    private boolean extra(ActiveStatements active, Branch branch) {
        for (Resources deny : active.rightDenies()) {
            if (deny.excluded()) {
                if (find(branch.outside(deny.patterns()))) {
                    return true;
                }
                continue;
            }
            for (TextPattern pattern : deny.patterns()) {
                if (find(branch.within(pattern))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean find(Branch branch) {
        for (TextPattern format : formats) {
            if (find(branch, format)) {
                return true;
            }
        }
        return false;
    }

    /** Searches with each pattern that has symbols as the one that gives the shape: one search without result is proof. */
    private boolean find(Branch branch, TextPattern format) {
        for (TextPattern shape : branch.shapes()) {
            if (!budget.take()) {
                open = true;
                return false;
            }
            List<TextPattern> within = new ArrayList<>(List.of(shape));
            branch.within().stream().filter(other -> !other.equals(shape)).forEach(within::add);
            within.add(format);
            Optional<Optional<Word>> word = PatternSearch.find(
                            within, branch.outside(), budget.placesOfOneSearch(), symbols, budget::takePlaces)
                    .fold(
                            found -> Optional.of(Optional.of(found)),
                            () -> Optional.of(Optional.empty()),
                            given -> Optional.empty());
            if (word.isPresent() && word.get().isEmpty()) {
                return false;
            }
            if (word.isPresent() && confirmed.test(word.get().get())) {
                return true;
            }
        }
        open = true;
        return false;
    }
}
