package io.github.cognitoaudit.policy.trust;

import io.github.cognitoaudit.policy.condition.ConditionTest;
import io.github.cognitoaudit.policy.condition.ReadableCondition;
import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import io.github.cognitoaudit.policy.pattern.Glob;
import io.github.cognitoaudit.policy.trust.Admission.Reason;
import java.util.ArrayList;
import java.util.List;

/** Holds what a statement of a trust policy says of the way by which a token comes; its conditions are left to proof. */
final class TrustStatement {

    private final Statement written;
    private final List<Part> parts;
    private final PreparedStatement prepared;

    private TrustStatement(Statement written, List<Part> parts, PreparedStatement prepared) {
        this.written = written;
        this.parts = parts;
        this.prepared = prepared;
    }

    /** Holds a statement of a document against a principal that brings a token and asks for the action. */
    static TrustStatement of(PolicyDocument document, Statement statement, String principal, String action) {
        List<Part> parts = new ArrayList<>(List.of(action(statement, action), principal(statement, principal)));
        statement
                .resources()
                .ifPresent(resources -> parts.add(new Part(
                        Truth.UNDECIDED, statement.pointer(), "a trust policy has no resources, and this one does")));
        List<ConditionTest> conditions = statement.conditions().stream()
                .map(condition -> ReadableCondition.of(condition, document.hasVariables()))
                .toList();
        return new TrustStatement(
                statement, parts, TokenProof.statement(statement.pointer(), statement.effect(), conditions));
    }

    /** Tells whether it denies. */
    boolean denies() {
        return written.effect() == Effect.DENY;
    }

    /** Returns the JSON pointer of the statement. */
    String pointer() {
        return written.pointer();
    }

    /** Returns the statement with nothing left of it but effect and conditions. */
    PreparedStatement prepared() {
        return prepared;
    }

    /** Tells whether it speaks of the action and the principal; its conditions aside. */
    Truth speaks() {
        return parts.stream().map(Part::truth).reduce(Truth.HOLDS, Truth::and);
    }

    /** Tells whether it applies to every request with the token, or to none. */
    Truth applies(TokenProof proof) {
        Truth speaks = speaks();
        return speaks == Truth.FAILS ? speaks : speaks.and(proof.holds(prepared.conditions()));
    }

    /** Says why it does not apply: the first part that is not met; or that its conditions exclude each other. */
    Reason missed(TokenProof proof) {
        return weighed(proof).stream()
                .filter(part -> part.truth == Truth.FAILS)
                .findFirst()
                .map(part -> part.reason(" is not met"))
                .orElseGet(() -> new Reason(pointer() + "/Condition", "the conditions can not be met together"));
    }

    /** Returns every part of which is not decided whether it is met. */
    List<Reason> undecided(TokenProof proof) {
        return weighed(proof).stream()
                .filter(part -> part.truth == Truth.UNDECIDED)
                .map(part -> part.reason(" is not decided"))
                .toList();
    }

    private List<Part> weighed(TokenProof proof) {
        List<Part> all = new ArrayList<>(parts);
        for (int i = 0; i < written.conditions().size(); i++) {
            Condition condition = written.conditions().get(i);
            all.add(new Part(
                    proof.holds(prepared.conditions().get(i)),
                    condition.pointer(),
                    "the condition `" + condition.operator() + "` on `" + condition.key() + "` with "
                            + quoted(condition.values())));
        }
        return all;
    }

    private static Part action(Statement statement, String action) {
        Clause actions = statement.actions();
        return new Part(
                Truth.of(actions.coversAction(action)),
                statement.pointer() + (actions.negated() ? "/NotAction" : "/Action"),
                "the action `" + action + "` against " + quoted(actions.patterns()));
    }

    private static Part principal(Statement statement, String principal) {
        List<String> written = statement.principals().stream()
                .map(named -> named.type() + " " + named.value())
                .toList();
        Truth named = statement.principals().stream()
                .map(candidate -> is(candidate, principal))
                .reduce(Truth::or)
                .orElse(Truth.UNDECIDED);
        return new Part(
                statement.notPrincipal() ? isLeftOut(named) : named,
                statement.pointer() + (statement.notPrincipal() ? "/NotPrincipal" : "/Principal"),
                "the federated principal `" + principal + "` against " + quoted(written));
    }

    /** IAM takes no {@code NotPrincipal} in a trust policy, so that only those whom it names are certain not to be meant. */
    private static Truth isLeftOut(Truth named) {
        return named == Truth.HOLDS ? Truth.FAILS : Truth.UNDECIDED;
    }

    /** A star is undecided: no source says whether it stands for federated principals in a trust policy. */
    private static Truth is(PolicyPrincipal named, String principal) {
        if (named.value().equals("*")) {
            return Truth.UNDECIDED;
        }
        if (!named.type().equals("Federated")) {
            return Truth.FAILS;
        }
        if (named.value().equals(principal)) {
            return Truth.HOLDS;
        }
        return named.value().equalsIgnoreCase(principal)
                        || Glob.of(named.value()).hasWildcard()
                ? Truth.UNDECIDED
                : Truth.FAILS;
    }

    private static String quoted(List<String> values) {
        return values.isEmpty() ? "nothing" : "`" + String.join("`, `", values) + "`";
    }

    /** Says whether a part of a statement applies to the token. */
    private record Part(Truth truth, String pointer, String text) {

        Reason reason(String ending) {
            return new Reason(pointer, text + ending);
        }
    }
}
