package io.github.cognitoaudit.policy.trust;

import io.github.cognitoaudit.policy.contain.Containment;
import io.github.cognitoaudit.policy.contain.ContainmentScope;
import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says whether one trust policy lets somebody in whom another does not.
 *
 * <p>Each principal that one of the two names is asked about, and somebody whom neither names; what remains of a policy for one principal
 * is held against the other's as permissions are (policy-engine.md 4.2).
 *
 * @param witness a request that the first lets in and the second does not; empty where there is none, or none was found
 * @param undecided why it was not decided; empty where it was
 */
public record TrustExcess(Optional<TrustWitness> witness, Optional<String> undecided) {

    private static final PolicyPrincipal ANYONE = new PolicyPrincipal("AWS", "arn:aws:iam::000000000000:role/anyone");
    private static final PolicyPrincipal EVERYBODY = new PolicyPrincipal("*", "*");
    private static final PolicyDocument NOTHING = new PolicyDocument("", Optional.empty(), List.of());
    private static final List<String> BESIDES = List.of(WebIdentityToken.TAGGING, "sts:SetSourceIdentity");

    /** Searches for a request that the first policy lets in and the second does not. */
    public static TrustExcess of(PolicyDocument first, PolicyDocument second) {
        Optional<String> undecided = Optional.empty();
        for (PolicyPrincipal principal : principals(first, second)) {
            TrustExcess excess = of(first, second, principal);
            if (excess.witness.isPresent()) {
                return excess;
            }
            undecided = undecided.or(excess::undecided);
        }
        return new TrustExcess(Optional.empty(), undecided);
    }

    /** What is allowed besides is of use only to whoever can take the role. */
    private static TrustExcess of(PolicyDocument first, PolicyDocument second, PolicyPrincipal principal) {
        PolicyDocument asked = asked(first, second, principal);
        List<String> taking = TrustAccess.actions(principal);
        TrustExcess excess = outside(asked, asPermissions(second, principal), principal, taking);
        boolean canTake = excess.witness.isPresent()
                || !outside(asked, NOTHING, principal, taking).equals(none());
        return excess.equals(none()) && canTake
                ? outside(asked, asPermissions(second, principal), principal, BESIDES)
                : excess;
    }

    private static TrustExcess outside(
            PolicyDocument asked, PolicyDocument other, PolicyPrincipal principal, List<String> actions) {
        return Containment.decide(RoleLayers.of(asked), RoleLayers.of(other), scope(principal, actions))
                .fold(
                        TrustExcess::none,
                        forCatalogue -> none(),
                        found -> new TrustExcess(
                                Optional.of(new TrustWitness(principal.value(), found.request())), Optional.empty()),
                        reason -> new TrustExcess(Optional.empty(), Optional.of(reason)));
    }

    private static TrustExcess none() {
        return new TrustExcess(Optional.empty(), Optional.empty());
    }

    private static Set<PolicyPrincipal> principals(PolicyDocument first, PolicyDocument second) {
        Set<PolicyPrincipal> principals = new LinkedHashSet<>();
        for (PolicyDocument policy : List.of(first, second)) {
            for (Statement statement : policy.statements()) {
                statement.principals().stream()
                        .map(principal -> principal.value().equals("*") ? EVERYBODY : principal)
                        .forEach(principals::add);
            }
        }
        principals.add(ANYONE);
        return principals;
    }

    private static ContainmentScope scope(PolicyPrincipal principal, List<String> actions) {
        return ContainmentScope.everything()
                .inPartition("aws")
                .ofActions(Set.copyOf(actions))
                .withKeys(keys(principal));
    }

    /** Every token of an OIDC provider has {@code aud} and {@code sub}, one of Cognito's {@code amr} besides (facts.md 4.1). */
    private static Set<String> keys(PolicyPrincipal principal) {
        if (!isOfTokens(principal)) {
            return Set.of();
        }
        String prefix = TrustAccess.keyPrefix(principal.value());
        return prefix.startsWith("cognito-identity")
                ? Set.of(prefix + ":aud", prefix + ":sub", prefix + ":amr")
                : Set.of(prefix + ":aud", prefix + ":sub");
    }

    /** Leaves out the requests that the principal can not make: its account is what it is, and so are the claims of its tokens. */
    private static PolicyDocument asked(PolicyDocument first, PolicyDocument second, PolicyPrincipal principal) {
        PolicyDocument all = asPermissions(first, principal);
        List<Statement> statements = new ArrayList<>(all.statements());
        if (principal.type().equals("AWS")) {
            principal
                    .account()
                    .ifPresent(account -> statements.add(never(
                            List.of(new Condition("StringNotEquals", "aws:PrincipalAccount", List.of(account), "")))));
            ofOneIdentity(principal)
                    .ifPresent(arn -> statements.add(
                            never(List.of(new Condition("StringNotEquals", "aws:PrincipalArn", List.of(arn), "")))));
            ClaimLimits.ofTokens(List.of(first, second))
                    .forEach(key -> statements.add(never(List.of(new Condition("Null", key, List.of("false"), "")))));
        }
        if (isOfTokens(principal)) {
            new ClaimLimits(TrustAccess.keyPrefix(principal.value()), List.of(first, second))
                    .impossible()
                    .forEach(conditions -> statements.add(never(conditions)));
        }
        return new PolicyDocument("", first.version(), statements);
    }

    /** Returns the ARN of a role or user, which {@code aws:PrincipalArn} has in all of its requests; somebody may have any. */
    private static Optional<String> ofOneIdentity(PolicyPrincipal principal) {
        String arn = principal.value();
        boolean one = arn.contains(":role/") || arn.contains(":user/");
        return one && !principal.equals(ANYONE) ? Optional.of(arn) : Optional.empty();
    }

    private static boolean isOfTokens(PolicyPrincipal principal) {
        return TrustAccess.actions(principal).equals(List.of(WebIdentityToken.ACTION));
    }

    private static Statement never(List<Condition> conditions) {
        return new Statement(
                "",
                Optional.empty(),
                Effect.DENY,
                new Clause(false, List.of("*")),
                Optional.of(new Clause(false, List.of("*"))),
                false,
                List.of(),
                conditions);
    }

    private static PolicyDocument asPermissions(PolicyDocument policy, PolicyPrincipal principal) {
        return new PolicyDocument(
                "",
                policy.version(),
                policy.statements().stream()
                        .filter(statement -> speaksOf(statement, principal))
                        .map(statement -> new Statement(
                                statement.pointer(),
                                statement.sid(),
                                statement.effect(),
                                statement.actions(),
                                Optional.of(new Clause(false, List.of("*"))),
                                false,
                                List.of(),
                                statement.conditions()))
                        .toList());
    }

    /** An account stands for every principal of its own (policy-engine.md 1.6). */
    private static boolean speaksOf(Statement statement, PolicyPrincipal principal) {
        return TrustQuestion.names(statement, principal)
                || (!statement.notPrincipal()
                        && principal.type().equals("AWS")
                        && principal
                                .account()
                                .filter(account -> TrustQuestion.names(statement, new PolicyPrincipal("AWS", account)))
                                .isPresent());
    }
}
