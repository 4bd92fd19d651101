package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.condition.ConditionTest;
import io.github.cognitoaudit.policy.condition.RequestContext;
import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.evaluate.RoleLayers.Layer;
import io.github.cognitoaudit.policy.evaluate.StatementPlace;
import io.github.cognitoaudit.policy.pattern.SymbolRule;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.proof.ActionClass;
import io.github.cognitoaudit.policy.proof.Answer;
import io.github.cognitoaudit.policy.proof.ClassProof;
import io.github.cognitoaudit.policy.proof.ProofFrame;
import io.github.cognitoaudit.policy.proof.Sides;
import io.github.cognitoaudit.policy.proof.StepBudget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows what every request of a session of a role carries, and proves what holds for all of them. */
final class SessionFacts {

    /**
     * The keys that each request of a session carries which began with a web identity (policy-engine.md 1.4). Those of Cognito
     * are left open, since a role may be taken past the pool.
     */
    private static final Set<String> ALWAYS = Set.of(
            "aws:currenttime",
            "aws:epochtime",
            "aws:federatedprovider",
            "aws:principalaccount",
            "aws:principalarn",
            "aws:principaltype",
            "aws:securetransport",
            "aws:tokenissuetime",
            "aws:userid");

    private static final Set<String> NEVER = Set.of("aws:username");
    private static final Clause EVERY_ACTION = new Clause(false, List.of("*"));
    private static final String SOME_ACTION = "sts:GetCallerIdentity";
    private static final long STEPS = 20_000;

    private final ProofFrame frame;
    private final List<ConditionTest> known;

    /**
     * Takes a role.
     *
     * @param partition the partition
     * @param values the keys, lower case, of which the value is known
     * @param mentioned the keys that the role's policies name, lower case
     */
    SessionFacts(String partition, Map<String, String> values, Set<String> mentioned) {
        this.frame = new ProofFrame(List.of(partition), Optional.empty(), ALWAYS, NEVER, SymbolRule.ANYTHING);
        Map<String, String> counting = new LinkedHashMap<>(values);
        counting.keySet().retainAll(mentioned);
        this.known = counting.entrySet().stream()
                .map(value -> ConditionTest.of(
                        new Condition("StringEquals", value.getKey(), List.of(value.getValue()), ""), false))
                .toList();
    }

    /** Returns a statement without actions of its own: the class that it is asked for says which are meant. */
    static PreparedStatement statement(
            Effect effect, boolean notResource, List<TextPattern> resources, List<ConditionTest> conditions) {
        return new PreparedStatement(
                new StatementPlace(Layer.IDENTITY, 0, ""), effect, EVERY_ACTION, notResource, resources, conditions);
    }

    /** Tells whether the conditions are met by every request. */
    boolean always(List<ConditionTest> conditions) {
        return conditions.isEmpty() || isProven(List.of(request(List.of())), List.of(allow(conditions)), "*");
    }

    /** Tells whether the conditions are met by no request. */
    boolean never(List<ConditionTest> conditions) {
        return !conditions.isEmpty() && isProven(List.of(request(conditions)), List.of(), "*");
    }

    /**
     * Tells whether every request is allowed.
     *
     * @param layers the statements of each layer that name the action
     * @param resources the resources of the requests
     */
    boolean allAllowed(List<List<PreparedStatement>> layers, ResourceSet resources) {
        List<PreparedStatement> requests = new ArrayList<>(List.of(request(List.of())));
        resources.noMembers().forEach(requests::add);
        return prove(List.of(requests), layers, resources.formats()) == Answer.PROVEN;
    }

    /**
     * Tells whether some request is not allowed, whatever its context.
     *
     * @param layers the statements of each layer that name the action, without conditions and variables
     * @param resources the resources of the requests
     */
    boolean someRefused(List<List<PreparedStatement>> layers, ResourceSet resources) {
        List<PreparedStatement> requests = new ArrayList<>(List.of(allow(List.of())));
        resources.doubtfulMembers().forEach(requests::add);
        return prove(List.of(requests), layers, resources.formats()) == Answer.REFUTED;
    }

    /** Tells whether one resource is not allowed; the statements have neither conditions nor variables. */
    static boolean isRefused(List<List<PreparedStatement>> layers, String resource) {
        Request request = new Request(SOME_ACTION, resource, new RequestContext(Map.of()));
        return layers.stream()
                .anyMatch(layer -> applies(layer, Effect.DENY, request) || !applies(layer, Effect.ALLOW, request));
    }

    private static boolean applies(List<PreparedStatement> layer, Effect effect, Request request) {
        return layer.stream().anyMatch(statement -> statement.effect() == effect && statement.applies(request));
    }

    private PreparedStatement request(List<ConditionTest> conditions) {
        List<ConditionTest> all = new ArrayList<>(known);
        all.addAll(conditions);
        return allow(all);
    }

    private static PreparedStatement allow(List<ConditionTest> conditions) {
        return statement(Effect.ALLOW, false, List.of(TextPattern.everything()), conditions);
    }

    private boolean isProven(List<PreparedStatement> left, List<PreparedStatement> right, String format) {
        return prove(List.of(left), List.of(right), List.of(format)) == Answer.PROVEN;
    }

    private Answer prove(
            List<List<PreparedStatement>> left, List<List<PreparedStatement>> right, List<String> formats) {
        Sides sides = new Sides(left, right);
        BitSet all = new BitSet();
        all.set(0, sides.statements().size());
        return new ClassProof(
                        sides,
                        new ActionClass(SOME_ACTION, all, formats),
                        frame,
                        new StepBudget(STEPS, STEPS),
                        request -> true)
                .run();
    }
}
