package io.github.cognitoaudit.policy.trust;

import io.github.cognitoaudit.policy.condition.ConditionOperator;
import io.github.cognitoaudit.policy.condition.ConditionOperator.Comparison;
import io.github.cognitoaudit.policy.condition.ConditionOperator.Quantifier;
import io.github.cognitoaudit.policy.condition.ConditionTest;
import io.github.cognitoaudit.policy.condition.RequestContext;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import io.github.cognitoaudit.policy.document.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds a condition that would not hold its ground if tokens changed: it is met where the key is missing, or by longer lists
 * (policy-engine.md 1.3), and no other condition of the statement on the key makes up for it.
 *
 * @param statement the JSON pointer of the statement
 * @param principal the federated principal whose tokens always bring the key
 * @param key the key
 * @param condition the condition
 */
public record FragileCondition(String statement, String principal, String key, Condition condition) {

    private static final List<String> IN_EVERY_POOL_TOKEN = List.of(":aud", ":amr", ":sub");
    private static final List<String> IN_EVERY_DIRECT_TOKEN = List.of(":aud", ":sub");
    private static final List<String> AMR_OF_POOL = List.of("authenticated", "unauthenticated");
    private static final List<String> SAMPLES = List.of("nobody", "authenticated", "unauthenticated");

    /**
     * Finds such conditions in the Allow statements.
     *
     * @param policy the trust policy
     * @param prefixes the prefix of the condition keys, by federated principal
     */
    public static List<FragileCondition> in(PolicyDocument policy, Map<String, String> prefixes) {
        return policy.statements().stream()
                .filter(statement -> statement.effect() == Effect.ALLOW && !statement.notPrincipal())
                .flatMap(statement -> statement.principals().stream()
                        .map(PolicyPrincipal::value)
                        .filter(prefixes::containsKey)
                        .flatMap(principal -> keys(principal, prefixes)
                                .flatMap(key -> fragile(statement, key)
                                        .map(condition ->
                                                new FragileCondition(statement.pointer(), principal, key, condition)))))
                .toList();
    }

    private static Stream<String> keys(String principal, Map<String, String> prefixes) {
        boolean direct = principal.contains(":oidc-provider/");
        return (direct ? IN_EVERY_DIRECT_TOKEN : IN_EVERY_POOL_TOKEN)
                .stream().map(claim -> prefixes.get(principal) + claim);
    }

    private static Stream<Condition> fragile(Statement statement, String key) {
        List<Condition> all = statement.conditionsOn(key);
        boolean mustBeThere = all.stream().anyMatch(FragileCondition::demandsPresence);
        boolean firm = all.stream()
                .filter(condition -> operator(condition).isPresent() && !demandsPresence(condition))
                .anyMatch(condition -> !isFragile(condition, key, mustBeThere));
        return firm ? Stream.empty() : all.stream().filter(condition -> isFragile(condition, key, mustBeThere));
    }

    private static boolean isFragile(Condition condition, String key, boolean mustBeThere) {
        return operator(condition)
                .filter(operator -> operator.comparison() != Comparison.PRESENCE)
                .filter(operator -> admitsLonger(operator, key) || (operator.holdsWhenAbsent() && !mustBeThere))
                .isPresent();
    }

    /** On a list any value may match where no quantifier says how many; on a single value {@code ForAnyValue} allows for more. */
    private static boolean admitsLonger(ConditionOperator operator, String key) {
        return isList(key)
                ? operator.quantifier() == Quantifier.PLAIN && !operator.negated()
                : operator.quantifier() == Quantifier.ANY;
    }

    private static boolean isList(String key) {
        return key.endsWith(":amr");
    }

    private static boolean demandsPresence(Condition condition) {
        return condition.operator().equals("Null") && condition.values().equals(List.of("false"));
    }

    private static Optional<ConditionOperator> operator(Condition condition) {
        return ConditionOperator.of(condition.operator());
    }

    /** Tells whether the condition keeps any token out today; one that does not is open, and another rule's matter. */
    public Binding binding(PolicyDocument policy) {
        if (isNegated() && firmValues().isEmpty()) {
            return Binding.VOID;
        }
        TrustReading reading = TrustReading.of(askedOnce(policy));
        WebIdentityToken token = WebIdentityToken.through(principal);
        if (reading.admits(token).isRefused()) {
            return Binding.VOID;
        }
        List<Admission> answers = SAMPLES.stream()
                .map(sample -> reading.admits(token.with(key, sample)))
                .toList();
        if (answers.stream().anyMatch(Admission::isRefused)) {
            return Binding.BINDS;
        }
        return answers.stream().anyMatch(answer -> answer.mayHangOn(key)) ? Binding.UNDECIDED : Binding.VOID;
    }

    /** Of a key that is there once, the plain operator says what {@code ForAnyValue} does, and is proven more easily. */
    private PolicyDocument askedOnce(PolicyDocument policy) {
        boolean anyOfOne = !isList(key)
                && operator(condition)
                        .filter(operator -> operator.quantifier() == Quantifier.ANY && !operator.negated())
                        .isPresent();
        return anyOfOne ? TrustEdit.of(policy).demanding(statement, firmOperator(), key, firmValues()) : policy;
    }

    /** Says with which value of the key a token would get in: {@code left out} or {@code a longer list}. */
    public String opening() {
        return operator(condition)
                .filter(ConditionOperator::holdsWhenAbsent)
                .map(absent -> "left out")
                .orElse("a longer list");
    }

    /** Returns the operator that says the same and holds its ground. */
    public String firmOperator() {
        boolean anyCase = operator(condition)
                .filter(operator -> operator.comparison() == Comparison.TEXT_ANY_CASE && !operator.negated())
                .isPresent();
        if (isList(key)) {
            return anyCase ? "ForAnyValue:StringEqualsIgnoreCase" : "ForAnyValue:StringLike";
        }
        boolean like = operator(condition)
                .filter(operator -> operator.comparison() == Comparison.TEXT_LIKE)
                .isPresent();
        return anyCase ? "StringEqualsIgnoreCase" : like ? "StringLike" : "StringEquals";
    }

    /**
     * Returns the values for that operator.
     *
     * <p>The {@code amr} of a pool's token has one of two values: where the condition shuts out one of them, it asks for the other.
     * Of other keys no list names all values but some: there is none for a condition that says which it does not want.
     */
    public List<String> firmValues() {
        if (!isNegated()) {
            return condition.values();
        }
        ConditionTest test = ConditionTest.of(condition, false);
        List<String> wanted = AMR_OF_POOL.stream()
                .filter(value -> isList(key) && test.holds(new RequestContext(Map.of(key, List.of(value)))))
                .toList();
        return wanted.size() == 1 ? wanted : List.of();
    }

    private boolean isNegated() {
        return operator(condition).filter(ConditionOperator::negated).isPresent();
    }

    /** Says whether a condition keeps any token out. */
    public enum Binding {
        /** It does. */
        BINDS,
        /** It does not. */
        VOID,
        /** That was not decided. */
        UNDECIDED
    }
}
