package io.github.cognitoaudit.policy.evaluate;

import io.github.cognitoaudit.policy.condition.ConditionTest;
import io.github.cognitoaudit.policy.condition.RequestContext;
import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.pattern.PatternReader;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.pattern.VariableValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Holds a statement of a role with its patterns read.
 *
 * @param place where it stands
 * @param effect what it does
 * @param actions the actions that it names, or, negated, does not
 * @param notResource whether the resources are those that it does not name
 * @param resources the patterns of the resources, with their variables
 * @param conditions the conditions, all of which must hold
 */
public record PreparedStatement(
        StatementPlace place,
        Effect effect,
        Clause actions,
        boolean notResource,
        List<TextPattern> resources,
        List<ConditionTest> conditions) {

    /** Copies the lists. */
    public PreparedStatement {
        resources = List.copyOf(resources);
        conditions = List.copyOf(conditions);
    }

    /**
     * Prepares a statement; one without resources, as in a trust policy, covers none.
     *
     * @param document the policy that it is in
     * @param statement the statement
     * @param place where it stands
     * @param reading how stars in the first five fields of ARNs are read
     */
    public static PreparedStatement of(
            PolicyDocument document, Statement statement, StatementPlace place, ColonReading reading) {
        boolean variables = document.hasVariables();
        return new PreparedStatement(
                place,
                statement.effect(),
                statement.actions(),
                statement.resources().map(Clause::negated).orElse(false),
                statement.resources().stream()
                        .flatMap(clause -> clause.patterns().stream())
                        .map(pattern -> PatternReader.resource(pattern, variables, reading))
                        .toList(),
                statement.conditions().stream()
                        .map(condition -> ConditionTest.of(condition, variables))
                        .toList());
    }

    /** Tells whether the statement says something about the request. */
    public boolean applies(Request request) {
        return actions.coversAction(request.action())
                && coversResource(request.resource(), request.context())
                && conditions.stream().allMatch(condition -> condition.holds(request.context()));
    }

    /** Tells whether the resources are those that it does not name, and one of the names has a variable without a value. */
    public boolean excludesNothing(Map<String, VariableValue> values) {
        return notResource
                && resources.stream().anyMatch(scheme -> scheme.resolved(values).isEmpty());
    }

    /** Tells whether it is not known if the statement applies, since nobody knows the operator of one of its conditions, or what it leaves out. */
    public boolean mayApply(Request request) {
        boolean unknown =
                conditions.stream().anyMatch(condition -> condition.operator().isEmpty())
                        || excludesNothing(request.context().variables());
        return unknown
                && actions.coversAction(request.action())
                && coversResource(request.resource(), request.context())
                && conditions.stream()
                        .allMatch(condition -> condition.operator().isEmpty() || condition.holds(request.context()));
    }

    private boolean coversResource(String resource, RequestContext context) {
        Map<String, VariableValue> values = context.variables();
        boolean named = resources.stream()
                .anyMatch(scheme -> scheme.resolved(values)
                        .filter(pattern -> pattern.matches(resource))
                        .isPresent());
        return named != notResource;
    }

    /** Returns the statement with other names for its condition keys and variables. */
    public PreparedStatement renamed(UnaryOperator<String> name) {
        return new PreparedStatement(
                place,
                effect,
                actions,
                notResource,
                resources.stream().map(pattern -> pattern.renamed(name)).toList(),
                conditions.stream().map(condition -> condition.renamed(name)).toList());
    }

    /** Returns the condition keys and the names of the policy variables, lower case. */
    public Set<String> keys() {
        Set<String> keys = variableNames();
        conditions.forEach(condition -> keys.add(condition.key()));
        return keys;
    }

    /** Returns the names of the policy variables, lower case. */
    public Set<String> variableNames() {
        Set<String> names = new LinkedHashSet<>();
        resources.forEach(pattern -> names.addAll(pattern.variableNames()));
        conditions.forEach(condition -> names.addAll(condition.variableNames()));
        return names;
    }
}
