package io.github.cognitoaudit.policy.trust;

import io.github.cognitoaudit.policy.condition.ConditionTest;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.pattern.SymbolRule;
import io.github.cognitoaudit.policy.proof.ActionClass;
import io.github.cognitoaudit.policy.proof.Answer;
import io.github.cognitoaudit.policy.proof.ClassProof;
import io.github.cognitoaudit.policy.proof.ProofFrame;
import io.github.cognitoaudit.policy.proof.Sides;
import io.github.cognitoaudit.policy.proof.StepBudget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks whether a principal can take a role by an action, with demands on the condition keys of its request. */
final class TrustQuestion {

    private static final long STEPS = 50_000;

    private final PolicyPrincipal principal;
    private final String action;
    private final List<PreparedStatement> statements = new ArrayList<>();

    /**
     * Prepares to ask.
     *
     * @param policy the trust policy
     * @param principal who asks for the role
     * @param action by which action, such as {@code sts:AssumeRole}
     */
    TrustQuestion(PolicyDocument policy, PolicyPrincipal principal, String action) {
        this.principal = principal;
        this.action = action;
        for (Statement statement : policy.statements()) {
            if (statement.actions().coversAction(action) && names(statement, principal)) {
                statements.add(prepared(statement, policy.hasVariables()));
            }
        }
    }

    private static PreparedStatement prepared(Statement statement, boolean variables) {
        return TokenProof.statement(
                statement.pointer(),
                statement.effect(),
                statement.conditions().stream()
                        .map(condition -> ConditionTest.of(condition, variables))
                        .toList());
    }

    /** Tells whether the statement speaks of the principal. */
    static boolean names(Statement statement, PolicyPrincipal principal) {
        boolean named = statement.principals().stream()
                .anyMatch(other -> isEverybody(other, statement.effect(), principal) || isSame(other, principal));
        return named != statement.notPrincipal();
    }

    /**
     * Tells whether the star takes in the principal: the bare star does, that of a type those of its type; and that of
     * accounts, which is read as everybody where it lets in, and only as accounts where it keeps out.
     */
    private static boolean isEverybody(PolicyPrincipal star, Effect effect, PolicyPrincipal principal) {
        return star.value().equals("*")
                && (star.type().equals("*")
                        || star.type().equals(principal.type())
                        || principal.value().equals("*")
                        || (effect == Effect.ALLOW && star.type().equals("AWS")));
    }

    /** Tells whether both name one principal; an account's number stands for its root (policy-engine.md 1.6). */
    private static boolean isSame(PolicyPrincipal one, PolicyPrincipal other) {
        return one.type().equals(other.type())
                && (one.value().equals(other.value())
                        || account(one.value())
                                .filter(a -> account(other.value()).equals(Optional.of(a)))
                                .isPresent());
    }

    private static Optional<String> account(String principal) {
        if (principal.matches("\\d{12}")) {
            return Optional.of(principal);
        }
        String[] fields = principal.split(":", -1);
        return fields.length == 6 && fields[5].equals("root") ? Optional.of(fields[4]) : Optional.empty();
    }

    /** Asks. */
    Reply ask(List<Demand> demands) {
        PreparedStatement demanded = TokenProof.statement(
                "", Effect.ALLOW, demands.stream().map(Demand::test).toList());
        Sides sides = new Sides(List.of(statements, List.of(demanded)), List.of(List.of()));
        BitSet all = new BitSet();
        all.set(0, sides.statements().size());
        ProofFrame frame = new ProofFrame(List.of("aws"), Optional.empty(), Set.of(), Set.of(), SymbolRule.ANYTHING);
        List<Request> found = new ArrayList<>();
        Answer answer = new ClassProof(
                        sides,
                        new ActionClass(action, all, List.of("*")),
                        frame,
                        new StepBudget(STEPS, STEPS),
                        request -> isAdmitted(request, demanded) && found.add(request))
                .run();
        return new Reply(
                found.stream().findFirst().map(request -> new TrustWitness(principal.value(), request)),
                answer == Answer.OPEN);
    }

    private boolean isAdmitted(Request request, PreparedStatement demanded) {
        return demanded.applies(request)
                && statements.stream()
                        .filter(statement -> statement.effect() == Effect.DENY)
                        .noneMatch(statement -> statement.applies(request))
                && statements.stream()
                        .filter(statement -> statement.effect() == Effect.ALLOW)
                        .anyMatch(statement -> statement.applies(request));
    }

    /**
     * Demands that a condition holds.
     *
     * @param test the condition
     */
    record Demand(ConditionTest test) {

        static Demand of(String operator, String key, String value) {
            return of(operator, key, List.of(value));
        }

        static Demand of(String operator, String key, Collection<String> values) {
            return new Demand(ConditionTest.of(new Condition(operator, key, List.copyOf(values), ""), false));
        }
    }

    /**
     * Answers.
     *
     * @param witness a request that gets in; empty when there is none, or none was found
     * @param open whether that was not decided
     */
    record Reply(Optional<TrustWitness> witness, boolean open) {

        static Reply no() {
            return new Reply(Optional.empty(), false);
        }

        Reply or(Reply other) {
            if (witness.isPresent()) {
                return this;
            }
            return other.witness.isPresent() ? other : new Reply(witness, open || other.open);
        }
    }
}
