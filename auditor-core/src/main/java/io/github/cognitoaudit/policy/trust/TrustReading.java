package io.github.cognitoaudit.policy.trust;

import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.pattern.Glob;
import io.github.cognitoaudit.policy.trust.Admission.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a trust policy: which tokens it lets take the role, and whom and what its Allow statements name.
 *
 * <p>An explicit Deny wins. Every answer that depends on something not known of the token, or on a part of the language that
 * is not evaluated, is undecided, never a guess.
 */
public final class TrustReading {

    private final PolicyDocument document;

    private TrustReading(PolicyDocument document) {
        this.document = document;
    }

    /** Returns the reading of a trust policy. */
    public static TrustReading of(PolicyDocument document) {
        return new TrustReading(document);
    }

    /**
     * Tells whether the token can take the role by {@code sts:AssumeRoleWithWebIdentity}.
     *
     * <p>Service control policies and the session's own policy are not part of the answer.
     */
    public Admission admits(WebIdentityToken token) {
        ConditionReading conditions = ConditionReading.of(document, token.context());
        Optional<String> admitting = Optional.empty();
        List<Reason> missed = new ArrayList<>();
        List<Reason> undecided = new ArrayList<>();
        List<Reason> undecidedDenies = new ArrayList<>();
        for (Statement statement : document.statements()) {
            boolean denies = statement.effect() == Effect.DENY;
            Match match = match(statement, token, conditions);
            switch (match.truth) {
                case HOLDS -> {
                    if (denies) {
                        return new Admission.Refused(
                                List.of(new Reason(statement.pointer(), "the statement denies the token")));
                    }
                    admitting = admitting.or(() -> Optional.of(statement.pointer()));
                }
                case FAILS -> {
                    if (!denies) {
                        missed.addAll(match.reasons);
                    }
                }
                case UNDECIDED -> (denies ? undecidedDenies : undecided).addAll(match.reasons);
            }
        }
        if (admitting.isEmpty() && undecided.isEmpty()) {
            return new Admission.Refused(missed);
        }
        if (admitting.isPresent() && undecidedDenies.isEmpty()) {
            return new Admission.Admitted(admitting.get());
        }
        undecided.addAll(undecidedDenies);
        return new Admission.Undecided(admitting.isPresent() ? undecidedDenies : undecided);
    }

    /** Returns the principals that the Allow statements name, in the order of the document. */
    public List<NamedPrincipal> principals() {
        return allows().stream()
                .flatMap(statement -> statement.principals().stream()
                        .map(principal -> new NamedPrincipal(
                                statement.pointer() + (statement.notPrincipal() ? "/NotPrincipal" : "/Principal"),
                                statement.notPrincipal(),
                                principal)))
                .toList();
    }

    /** Returns the action patterns that the Allow statements name, in the order of the document. */
    public List<NamedAction> actions() {
        return allows().stream()
                .flatMap(statement -> statement.actions().patterns().stream()
                        .map(pattern -> new NamedAction(
                                statement.pointer() + (statement.actions().negated() ? "/NotAction" : "/Action"),
                                statement.actions().negated(),
                                pattern)))
                .toList();
    }

    private List<Statement> allows() {
        return document.statements().stream()
                .filter(statement -> statement.effect() == Effect.ALLOW)
                .toList();
    }

    /** Says why a statement does not apply by the first part that is not met, else by all parts that are not decided. */
    private static Match match(Statement statement, WebIdentityToken token, ConditionReading conditions) {
        List<Part> parts = parts(statement, token, conditions);
        Optional<Part> failing =
                parts.stream().filter(part -> part.truth == Truth.FAILS).findFirst();
        if (failing.isPresent()) {
            return new Match(Truth.FAILS, List.of(failing.get().reason(" is not met")));
        }
        List<Reason> undecided = parts.stream()
                .filter(part -> part.truth == Truth.UNDECIDED)
                .map(part -> part.reason(" is not decided"))
                .toList();
        return new Match(undecided.isEmpty() ? Truth.HOLDS : Truth.UNDECIDED, undecided);
    }

    private static List<Part> parts(Statement statement, WebIdentityToken token, ConditionReading conditions) {
        List<Part> parts = new ArrayList<>();
        parts.add(action(statement));
        parts.add(principal(statement, token.principal()));
        statement
                .resources()
                .ifPresent(resources -> parts.add(new Part(
                        Truth.UNDECIDED, statement.pointer(), "a trust policy has no resources, and this one does")));
        for (Condition condition : statement.conditions()) {
            parts.add(new Part(
                    conditions.read(condition),
                    condition.pointer(),
                    "the condition `" + condition.operator() + "` on `" + condition.key() + "` with "
                            + quoted(condition.values())));
        }
        return parts;
    }

    private static Part action(Statement statement) {
        Clause actions = statement.actions();
        boolean named = actions.patterns().stream()
                .anyMatch(pattern -> Glob.ignoringCase(pattern).matches(WebIdentityToken.ACTION));
        return new Part(
                Truth.of(named != actions.negated()),
                statement.pointer() + (actions.negated() ? "/NotAction" : "/Action"),
                "the action `" + WebIdentityToken.ACTION + "` against " + quoted(actions.patterns()));
    }

    private static Part principal(Statement statement, String principal) {
        List<String> written = statement.principals().stream()
                .map(named -> named.type() + " " + named.value())
                .toList();
        String element = statement.notPrincipal() ? "/NotPrincipal" : "/Principal";
        Truth truth = statement.notPrincipal() || statement.principals().isEmpty() ? Truth.UNDECIDED : Truth.FAILS;
        for (PolicyPrincipal named : statement.principals()) {
            if (!statement.notPrincipal()) {
                truth = truth.or(is(named, principal));
            }
        }
        return new Part(
                truth,
                statement.pointer() + element,
                "the federated principal `" + principal + "` against " + quoted(written));
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

    /**
     * Names a principal that an Allow statement trusts.
     *
     * @param pointer the JSON pointer of the element
     * @param negated whether it stands in {@code NotPrincipal}, so that everyone else is trusted
     * @param principal the principal
     */
    public record NamedPrincipal(String pointer, boolean negated, PolicyPrincipal principal) {}

    /**
     * Names an action pattern of an Allow statement.
     *
     * @param pointer the JSON pointer of the element
     * @param negated whether it stands in {@code NotAction}, so that all other actions are allowed
     * @param pattern the pattern as written
     */
    public record NamedAction(String pointer, boolean negated, String pattern) {

        /** Tells whether the pattern matches the action, such as {@code sts:AssumeRole}, whatever the case. */
        public boolean matches(String action) {
            return Glob.ignoringCase(pattern).matches(action);
        }
    }

    /** Says whether a statement applies to the token, and why it does not or may not. */
    private record Match(Truth truth, List<Reason> reasons) {}

    /** Says whether a part of a statement applies to the token. */
    private record Part(Truth truth, String pointer, String text) {

        Reason reason(String ending) {
            return new Reason(pointer, text + ending);
        }
    }
}
