package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.condition.ConditionTest;
import io.github.cognitoaudit.policy.condition.ReadableCondition;
import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import io.github.cognitoaudit.policy.pattern.Glob;
import io.github.cognitoaudit.policy.pattern.PatternReader;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.permissions.Grants.StatementPlace;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a statement of a role: which actions it certainly names, and which it may; what it says of them is for the proof. */
final class RoleStatement {

    /** Characters; IAM stores no policy with a longer one that could not be shorter. */
    private static final int LONGEST_PATTERN = 2048;

    private final Optional<StatementPlace> place;
    private final Effect effect;
    private final BitSet certainActions;
    private final BitSet possibleActions;
    private final boolean clear;
    private final Clause resources;
    private final boolean variables;
    private final List<ConditionTest> conditions;
    private final boolean always;
    private final Map<ColonReading, List<TextPattern>> read = new EnumMap<>(ColonReading.class);

    private RoleStatement(
            Optional<StatementPlace> place,
            PolicyDocument document,
            Statement statement,
            Catalogue catalogue,
            SessionFacts session) {
        this.place = place;
        this.effect = statement.effect();
        this.clear = statement
                        .resources()
                        .filter(clause ->
                                clause.patterns().stream().allMatch(pattern -> pattern.length() <= LONGEST_PATTERN))
                        .isPresent()
                && !statement.notPrincipal()
                && statement.principals().isEmpty();
        this.resources = statement.resources().orElse(new Clause(false, List.of()));
        this.variables = document.hasVariables();
        this.conditions = conditions(document, statement);
        this.always = session.always(conditions);
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

    private RoleStatement(Optional<StatementPlace> place, Effect effect, Catalogue catalogue) {
        this.place = place;
        this.effect = effect;
        this.certainActions = new BitSet();
        this.possibleActions = new BitSet();
        this.possibleActions.set(0, catalogue.actions().size());
        this.clear = false;
        this.resources = new Clause(false, List.of());
        this.variables = false;
        this.conditions = List.of();
        this.always = true;
    }

    /** Returns what is not read: it may do the effect to everything. */
    static RoleStatement unread(Optional<StatementPlace> place, Effect effect, Catalogue catalogue) {
        return new RoleStatement(place, effect, catalogue);
    }

    /** Returns a statement; empty when no request of the session meets its conditions. */
    static Optional<RoleStatement> of(
            Optional<StatementPlace> place,
            PolicyDocument document,
            Statement statement,
            Catalogue catalogue,
            SessionFacts session) {
        return session.never(conditions(document, statement))
                ? Optional.empty()
                : Optional.of(new RoleStatement(place, document, statement, catalogue, session));
    }

    private static List<ConditionTest> conditions(PolicyDocument document, Statement statement) {
        return statement.conditions().stream()
                .map(condition -> ReadableCondition.of(condition, document.hasVariables()))
                .toList();
    }

    /** Returns where it stands in the role's policies; empty when it is not the role's own. */
    Optional<StatementPlace> place() {
        return place;
    }

    boolean denies() {
        return effect == Effect.DENY;
    }

    boolean certainlyNames(int action) {
        return clear && certainActions.get(action);
    }

    boolean possiblyNames(int action) {
        return possibleActions.get(action);
    }

    /** Returns the places of the actions that it may name; not to be changed. */
    BitSet possibleActions() {
        return possibleActions;
    }

    /** Returns the conditions that a request may meet or not; empty where all are always met. */
    List<ConditionTest> openConditions() {
        return always ? List.of() : conditions;
    }

    /** Tells whether the patterns of its resources can be read. */
    boolean isClear() {
        return clear;
    }

    /** Tells whether it names all resources but some. */
    boolean isNegated() {
        return resources.negated();
    }

    /** Returns the resources as they are written. */
    List<String> patterns() {
        return resources.patterns();
    }

    /** Tells whether it makes no difference between resources. */
    boolean namesEveryResource() {
        return !clear
                || (!resources.negated() && resources.patterns().stream().anyMatch(pattern -> pattern.matches("\\*+")));
    }

    /** Tells whether its resources differ with the reading of colons. */
    boolean dependsOnColonReading() {
        return clear && resources.patterns().stream().anyMatch(PatternReader::dependsOnColonReading);
    }

    /** Returns the patterns of its resources, with their variables. */
    List<TextPattern> resources(ColonReading reading) {
        return read.computeIfAbsent(
                reading,
                same -> resources.patterns().stream()
                        .map(pattern -> PatternReader.resource(pattern, variables, same))
                        .toList());
    }

    /** Returns what it says, with its conditions. */
    PreparedStatement exactly(ColonReading reading) {
        return clear
                ? SessionFacts.statement(
                        effect, resources.negated(), resources(reading), always ? List.of() : conditions)
                : SessionFacts.statement(effect, false, List.of(TextPattern.everything()), List.of());
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
