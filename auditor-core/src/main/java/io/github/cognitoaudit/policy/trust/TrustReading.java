package io.github.cognitoaudit.policy.trust;

import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import io.github.cognitoaudit.policy.pattern.Glob;
import io.github.cognitoaudit.policy.trust.Admission.Reason;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a trust policy: which tokens it lets take the role, and whom and what its Allow statements name.
 *
 * <p>An explicit Deny wins. The answer is proven for every request that brings what is known of the token; whatever else the
 * request may carry counts (policy-engine.md 4.2). What could be proven neither way is undecided, never a guess.
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
        return allows(token, WebIdentityToken.ACTION);
    }

    /** Tells whether whoever takes the role with the token may tag the session, which takes {@code sts:TagSession} (facts.md 4.1). */
    public Admission allowsTagging(WebIdentityToken token) {
        return allows(token, WebIdentityToken.TAGGING);
    }

    private Admission allows(WebIdentityToken token, String action) {
        TokenProof proof = new TokenProof(token.demands(document));
        List<TrustStatement> statements = document.statements().stream()
                .map(statement -> TrustStatement.of(document, statement, token.principal(), action))
                .filter(statement -> statement.speaks() != Truth.FAILS || !statement.denies())
                .toList();
        Map<TrustStatement, Truth> applying = new LinkedHashMap<>();
        statements.forEach(statement -> applying.put(statement, statement.applies(proof)));
        Optional<TrustStatement> denying = first(applying, Truth.HOLDS, true);
        if (denying.isPresent()) {
            return new Admission.Refused(
                    List.of(new Reason(denying.get().pointer(), "the statement denies the token")));
        }
        Optional<TrustStatement> admitting = first(applying, Truth.HOLDS, false);
        boolean mayBeDenied = first(applying, Truth.UNDECIDED, true).isPresent();
        if (admitting.isPresent() && !mayBeDenied) {
            return new Admission.Admitted(admitting.get().pointer());
        }
        boolean mayBeAllowed =
                admitting.isPresent() || first(applying, Truth.UNDECIDED, false).isPresent();
        if (!mayBeAllowed || proof.noneAllowedBy(prepared(statements, Truth.UNDECIDED, Truth.HOLDS))) {
            return new Admission.Refused(missed(applying, proof));
        }
        if (proof.allAllowedBy(prepared(statements, Truth.HOLDS, Truth.UNDECIDED))) {
            return new Admission.Admitted(admitting
                    .or(() -> first(applying, Truth.UNDECIDED, false))
                    .orElseThrow()
                    .pointer());
        }
        return new Admission.Undecided(applying.entrySet().stream()
                .filter(entry -> entry.getValue() == Truth.UNDECIDED)
                .filter(entry -> entry.getKey().denies() || admitting.isEmpty())
                .sorted(Comparator.comparing(entry -> entry.getKey().denies()))
                .flatMap(entry -> entry.getKey().undecided(proof).stream())
                .toList());
    }

    private static Optional<TrustStatement> first(Map<TrustStatement, Truth> applying, Truth truth, boolean denies) {
        return applying.entrySet().stream()
                .filter(entry -> entry.getValue() == truth && entry.getKey().denies() == denies)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Returns the statements that speak of the token.
     *
     * @param allows the doubt up to which an Allow counts: HOLDS where it must be certain that it speaks of it
     * @param denies the same for a Deny
     */
    private static List<PreparedStatement> prepared(List<TrustStatement> statements, Truth allows, Truth denies) {
        return statements.stream()
                .filter(statement -> statement.speaks() == Truth.HOLDS
                        || statement.speaks() == (statement.denies() ? denies : allows))
                .map(TrustStatement::prepared)
                .toList();
    }

    private static List<Reason> missed(Map<TrustStatement, Truth> applying, TokenProof proof) {
        return applying.entrySet().stream()
                .filter(entry -> !entry.getKey().denies())
                .map(entry -> entry.getValue() == Truth.FAILS
                        ? entry.getKey().missed(proof)
                        : new Reason(entry.getKey().pointer(), "what the statement allows is denied"))
                .toList();
    }

    /**
     * Tells whether whomever an Allow statement names can take the role, web identities aside: admitted where some request of
     * theirs gets in, whatever that takes.
     *
     * @param named one of {@link #principals()}; a star, and a {@code NotPrincipal}, stand for anyone of any account
     * @param aside accounts of which nobody is meant by a star
     */
    public Admission admits(NamedPrincipal named, Collection<String> aside) {
        return new PrincipalProof(document).admits(named, aside);
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

    /**
     * Tells whether an Allow statement names web identities or may mean some: Cognito, an OIDC provider, everybody, or all but some
     * (facts.md 4.1 and 4.3).
     */
    public boolean namesWebIdentities() {
        return principals().stream().anyMatch(named -> named.isEveryone() || isFederated(named.principal()));
    }

    private static boolean isFederated(PolicyPrincipal principal) {
        String value = principal.value().toLowerCase(Locale.ROOT);
        return principal.type().equals("Federated")
                && (value.contains(":oidc-provider/") || value.startsWith("cognito-identity"));
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

    /**
     * Names a principal that an Allow statement trusts.
     *
     * @param pointer the JSON pointer of the element
     * @param negated whether it stands in {@code NotPrincipal}, so that everyone else is trusted
     * @param principal the principal
     */
    public record NamedPrincipal(String pointer, boolean negated, PolicyPrincipal principal) {

        /** Tells whether it names no one in particular: a star, or all but those whom a {@code NotPrincipal} leaves out. */
        public boolean isEveryone() {
            return negated || principal.value().equals("*");
        }

        /** Returns the action by which it takes a role, where it brings no web identity. */
        public String action() {
            return principal.value().contains(":saml-provider/") ? "sts:AssumeRoleWithSAML" : "sts:AssumeRole";
        }

        /** Returns the JSON pointer of the statement. */
        public String statement() {
            return pointer.substring(0, pointer.lastIndexOf('/'));
        }

        /** Returns the principal as it stands in the policy, such as {@code Service lambda.amazonaws.com}. */
        public String inWords() {
            return (negated ? "NotPrincipal " : "")
                    + (principal.type().equals("*") ? "*" : principal.type() + " " + principal.value());
        }
    }

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
}
