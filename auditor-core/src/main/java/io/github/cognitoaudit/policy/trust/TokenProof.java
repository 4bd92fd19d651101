package io.github.cognitoaudit.policy.trust;

import io.github.cognitoaudit.policy.condition.ConditionTest;
import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
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
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proves what holds for every request that brings a token, whatever is not known of it. */
final class TokenProof {

    private static final long STEPS = 50_000;
    private static final Clause EVERY_ACTION = new Clause(false, List.of("*"));
    private static final ProofFrame ANY_REQUEST =
            new ProofFrame(List.of("aws"), Optional.empty(), Set.of(), Set.of(), SymbolRule.ANYTHING);

    private final PreparedStatement demanded;
    private final Map<ConditionTest, Truth> known = new HashMap<>();

    /** Prepares to prove of requests that meet all of the conditions. */
    TokenProof(List<ConditionTest> demands) {
        this.demanded = statement("", Effect.ALLOW, demands);
    }

    /** Returns a statement that covers the requests which meet the conditions. */
    static PreparedStatement statement(String pointer, Effect effect, List<ConditionTest> conditions) {
        return new PreparedStatement(
                new StatementPlace(Layer.IDENTITY, 0, pointer),
                effect,
                EVERY_ACTION,
                false,
                List.of(TextPattern.everything()),
                conditions);
    }

    /** Tells whether the statements certainly allow every request with the token. */
    boolean allAllowedBy(List<PreparedStatement> statements) {
        return isProven(new Sides(List.of(List.of(demanded)), List.of(statements)));
    }

    /** Tells whether the statements certainly allow no request with the token. */
    boolean noneAllowedBy(List<PreparedStatement> statements) {
        return isProven(new Sides(List.of(statements, List.of(demanded)), List.of(List.of())));
    }

    /** Tells whether the conditions hold for each request with the token, or for none. */
    Truth holds(List<ConditionTest> conditions) {
        List<Truth> each = conditions.stream().map(this::holds).toList();
        if (each.contains(Truth.FAILS)) {
            return Truth.FAILS;
        }
        if (!each.contains(Truth.UNDECIDED)) {
            return Truth.HOLDS;
        }
        return conditions.size() > 1 && noneAllowedBy(List.of(statement("", Effect.ALLOW, conditions)))
                ? Truth.FAILS
                : Truth.UNDECIDED;
    }

    /** Tells whether the condition holds for each request with the token, or for none; it is proven once. */
    Truth holds(ConditionTest condition) {
        return known.computeIfAbsent(condition, alone -> {
            List<PreparedStatement> allow = List.of(statement("", Effect.ALLOW, List.of(alone)));
            return allAllowedBy(allow) ? Truth.HOLDS : noneAllowedBy(allow) ? Truth.FAILS : Truth.UNDECIDED;
        });
    }

    private static boolean isProven(Sides sides) {
        BitSet all = new BitSet();
        all.set(0, sides.statements().size());
        return new ClassProof(
                                sides,
                                new ActionClass(WebIdentityToken.ACTION, all, List.of("*")),
                                ANY_REQUEST,
                                new StepBudget(STEPS, STEPS),
                                request -> true)
                        .run()
                == Answer.PROVEN;
    }
}
