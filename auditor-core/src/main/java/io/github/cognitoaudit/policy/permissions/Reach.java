package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.pattern.Glob;
import io.github.cognitoaudit.policy.permissions.Grants.StatementPlace;
import io.github.cognitoaudit.policy.trust.ConditionReading;
import io.github.cognitoaudit.policy.trust.Truth;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Holds how far one statement reaches: which actions and which resources, whatever the open questions of the language, and
 * which at most.
 */
final class Reach {

    private final StatementPlace place;
    private final Effect effect;
    private final BitSet certainActions;
    private final BitSet possibleActions;
    private final boolean conditional;
    private final boolean misplaced;
    private final boolean negated;
    private final List<ResourcePattern> patterns;

    private Reach(StatementPlace place, PolicyDocument document, Statement statement, Catalogue catalogue) {
        this.place = place;
        this.effect = statement.effect();
        this.conditional = ConditionReading.forAnyRequest(document, statement) != Truth.HOLDS;
        this.misplaced = statement.resources().isEmpty()
                || statement.notPrincipal()
                || !statement.principals().isEmpty();
        this.negated = statement.resources().map(Clause::negated).orElse(false);
        this.patterns = statement.resources().map(Clause::patterns).orElse(List.of()).stream()
                .distinct()
                .map(pattern -> ResourcePattern.of(pattern, document.hasVariables()))
                .toList();
        BitSet certain = new BitSet();
        BitSet possible = new BitSet();
        for (String pattern : new LinkedHashSet<>(statement.actions().patterns())) {
            BitSet matching = catalogue.matching(pattern);
            certain.or(matching);
            possible.or(isWellFormed(pattern) ? matching : matchingAsText(pattern, catalogue));
        }
        if (statement.actions().negated()) {
            certain.flip(0, catalogue.actions().size());
            possible.flip(0, catalogue.actions().size());
            this.certainActions = possible;
            this.possibleActions = certain;
        } else {
            this.certainActions = certain;
            this.possibleActions = possible;
        }
    }

    private Reach(StatementPlace place, Effect effect, Catalogue catalogue) {
        this.place = place;
        this.effect = effect;
        this.certainActions = new BitSet();
        this.possibleActions = new BitSet();
        this.possibleActions.set(0, catalogue.actions().size());
        this.conditional = false;
        this.misplaced = true;
        this.negated = false;
        this.patterns = List.of();
    }

    /** Returns the reach of what is not read: it may do the effect to everything. */
    static Reach unread(StatementPlace place, Effect effect, Catalogue catalogue) {
        return new Reach(place, effect, catalogue);
    }

    /** Returns the reach of a statement; empty when its conditions fail for every request. */
    static Optional<Reach> of(StatementPlace place, PolicyDocument document, Statement statement, Catalogue catalogue) {
        return ConditionReading.forAnyRequest(document, statement) == Truth.FAILS
                ? Optional.empty()
                : Optional.of(new Reach(place, document, statement, catalogue));
    }

    StatementPlace place() {
        return place;
    }

    boolean denies() {
        return effect == Effect.DENY;
    }

    boolean isConditional() {
        return conditional;
    }

    List<ResourcePattern> patterns() {
        return patterns;
    }

    boolean certainlyNames(int action) {
        return certainActions.get(action) && !conditional && !misplaced;
    }

    boolean possiblyNames(int action) {
        return possibleActions.get(action);
    }

    /** Returns the places of the actions that it may name; not to be changed. */
    BitSet possibleActions() {
        return possibleActions;
    }

    /** Tells whether it applies to every resource there is. */
    boolean coversEverything() {
        return !negated && patterns.stream().anyMatch(ResourcePattern::isEverything);
    }

    /** Tells whether all of the resources are in it. */
    boolean certainlyCovers(ResourceSet resources) {
        return negated
                ? patterns.stream().noneMatch(pattern -> pattern.hasVariable() || pattern.possiblyTouches(resources))
                : patterns.stream().anyMatch(pattern -> pattern.certainlyCovers(resources));
    }

    /** Tells whether all of the resources may be in it, without the help of another statement. */
    boolean possiblyCovers(ResourceSet resources) {
        return misplaced
                || (negated
                        ? patterns.stream().noneMatch(pattern -> pattern.certainlyTouches(resources))
                        : patterns.stream().anyMatch(pattern -> pattern.possiblyCovers(resources)));
    }

    /** Tells whether one of the resources is in it. */
    boolean certainlyTouches(ResourceSet resources) {
        return negated
                ? patterns.stream().noneMatch(pattern -> pattern.hasVariable() || pattern.possiblyCovers(resources))
                : patterns.stream().anyMatch(pattern -> pattern.certainlyTouches(resources));
    }

    /** Tells whether one of the resources may be in it. */
    boolean possiblyTouches(ResourceSet resources) {
        return misplaced
                || (negated
                        ? patterns.stream().noneMatch(pattern -> pattern.certainlyCovers(resources))
                        : patterns.stream().anyMatch(pattern -> pattern.possiblyTouches(resources)));
    }

    /** Tells whether it names all resources but some, so that another statement may fill the hole. */
    boolean isNegated() {
        return negated;
    }

    private static boolean isWellFormed(String pattern) {
        int colon = pattern.indexOf(':');
        boolean oneColon = colon >= 0 && pattern.indexOf(':', colon + 1) < 0;
        return oneColon
                || Glob.of(pattern).matchesEverything()
                || !Glob.of(pattern).hasWildcard();
    }

    /** Matches a pattern that IAM does not describe, such as {@code s3*}, as if a star crossed the colon. */
    private static BitSet matchingAsText(String pattern, Catalogue catalogue) {
        Glob glob = Glob.ignoringCase(pattern);
        BitSet matching = new BitSet();
        for (int i = 0; i < catalogue.actions().size(); i++) {
            matching.set(i, glob.matches(catalogue.actions().get(i).id()));
        }
        return matching;
    }
}
