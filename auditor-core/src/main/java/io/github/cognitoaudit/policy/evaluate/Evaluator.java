package io.github.cognitoaudit.policy.evaluate;

import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.evaluate.Decision.Outcome;
import io.github.cognitoaudit.policy.evaluate.RoleLayers.Layer;
import io.github.cognitoaudit.policy.pattern.PatternReader;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates requests against the policies of a role (policy-engine.md 1.5): an explicit Deny anywhere wins; else every layer
 * must allow. Service control policies and the policies of resources are not part of it.
 */
public final class Evaluator {

    private final RoleLayers role;
    private final List<PreparedStatement> statements;

    private Evaluator(RoleLayers role, List<PreparedStatement> statements) {
        this.role = role;
        this.statements = statements;
    }

    /** Prepares to evaluate requests of the role; a star in a resource runs over colons. */
    public static Evaluator of(RoleLayers role) {
        return of(role, ColonReading.CROSSING);
    }

    /** Prepares to evaluate requests of the role under one reading of colons. */
    public static Evaluator of(RoleLayers role, ColonReading reading) {
        return new Evaluator(
                role,
                prepareLayers(role, reading).stream().flatMap(List::stream).toList());
    }

    /** Returns the readings of colons under which policies of the roles may differ; the first alone where none does. */
    public static List<ColonReading> readings(List<RoleLayers> roles) {
        boolean differ = roles.stream()
                .flatMap(role -> role.layers().stream().flatMap(layer -> role.policies(layer).stream()))
                .flatMap(policy -> policy.statements().stream())
                .flatMap(statement -> statement.resources().stream())
                .flatMap(resources -> resources.patterns().stream())
                .anyMatch(PatternReader::dependsOnColonReading);
        return differ ? List.of(ColonReading.values()) : List.of(ColonReading.CROSSING);
    }

    /** Returns the statements of each layer that there is, with their patterns read. */
    public static List<List<PreparedStatement>> prepareLayers(RoleLayers role, ColonReading reading) {
        List<List<PreparedStatement>> layers = new ArrayList<>();
        for (Layer layer : role.layers()) {
            List<PreparedStatement> prepared = new ArrayList<>();
            List<PolicyDocument> policies = role.policies(layer);
            for (int i = 0; i < policies.size(); i++) {
                for (Statement statement : policies.get(i).statements()) {
                    StatementPlace place = new StatementPlace(layer, i, statement.pointer());
                    prepared.add(PreparedStatement.of(policies.get(i), statement, place, reading));
                }
            }
            layers.add(prepared);
        }
        return layers;
    }

    /** Tells whether the answer hangs on a statement of the effect of which nobody knows whether it applies. */
    public boolean hangsOn(Effect effect, Request request) {
        return statements.stream().anyMatch(statement -> statement.effect() == effect && statement.mayApply(request));
    }

    /** Decides a request. */
    public Decision decide(Request request) {
        List<StatementPlace> allows = new ArrayList<>();
        List<StatementPlace> denies = new ArrayList<>();
        List<Layer> missing = new ArrayList<>(role.layers());
        for (PreparedStatement statement : statements) {
            if (!statement.applies(request)) {
                continue;
            }
            if (statement.effect() == Effect.DENY) {
                denies.add(statement.place());
            } else {
                allows.add(statement.place());
                missing.remove(statement.place().layer());
            }
        }
        if (!denies.isEmpty()) {
            return new Decision(Outcome.EXPLICIT_DENY, denies);
        }
        return new Decision(missing.isEmpty() ? Outcome.ALLOW : Outcome.IMPLICIT_DENY, allows);
    }
}
