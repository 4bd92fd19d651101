package io.github.cognitoaudit.policy;

import io.github.cognitoaudit.policy.Admission.Reason;
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
        Optional<Reason> admitting = Optional.empty();
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
                    admitting = admitting.or(() -> Optional.of(match.reason));
                }
                case FAILS -> {
                    if (!denies) {
                        missed.add(match.reason);
                    }
                }
                case UNDECIDED -> (denies ? undecidedDenies : undecided).add(match.reason);
            }
        }
        if (admitting.isEmpty() && undecided.isEmpty()) {
            return new Admission.Refused(missed);
        }
        if (admitting.isPresent() && undecidedDenies.isEmpty()) {
            return new Admission.Admitted(admitting.get().pointer());
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

    private static Match match(Statement statement, WebIdentityToken token, ConditionReading conditions) {
        List<Match> parts = new ArrayList<>();
        parts.add(action(statement));
        parts.add(principal(statement, token.principal()));
        statement
                .resources()
                .ifPresent(resources -> parts.add(new Match(
                        Truth.UNDECIDED, statement.pointer(), "a trust policy has no resources, and this one does")));
        for (Condition condition : statement.conditions()) {
            parts.add(new Match(
                    conditions.read(condition),
                    condition.pointer(),
                    "the condition `" + condition.operator() + "` on `" + condition.key() + "` with "
                            + quoted(condition.values())));
        }
        Match decisive = new Match(Truth.HOLDS, statement.pointer(), "the statement applies");
        for (Match part : parts) {
            if (part.truth == Truth.FAILS) {
                return part.describedAs(" is not met");
            }
            if (part.truth == Truth.UNDECIDED && decisive.truth == Truth.HOLDS) {
                decisive = part.describedAs(" is not decided");
            }
        }
        return decisive;
    }

    private static Match action(Statement statement) {
        Clause actions = statement.actions();
        boolean named = actions.patterns().stream()
                .anyMatch(pattern -> Glob.ignoringCase(pattern).matches(WebIdentityToken.ACTION));
        return new Match(
                Truth.of(named != actions.negated()),
                statement.pointer() + (actions.negated() ? "/NotAction" : "/Action"),
                "the action `" + WebIdentityToken.ACTION + "` against " + quoted(actions.patterns()));
    }

    private static Match principal(Statement statement, String principal) {
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
        return new Match(
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

    /** Says whether a part of a statement, or the whole of it, applies to the token. */
    private static final class Match {
        private final Truth truth;
        private final Reason reason;

        private Match(Truth truth, String pointer, String text) {
            this.truth = truth;
            this.reason = new Reason(pointer, text);
        }

        private Match describedAs(String ending) {
            return new Match(truth, reason.pointer(), reason.text() + ending);
        }
    }
}
