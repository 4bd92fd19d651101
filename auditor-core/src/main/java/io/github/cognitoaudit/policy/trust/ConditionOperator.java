package io.github.cognitoaudit.policy.trust;

import io.github.cognitoaudit.policy.pattern.Glob;
import java.util.Map;
import java.util.Optional;

/**
 * Splits a condition operator into its qualifier, its comparison and its suffix, such as {@code ForAnyValue:StringLikeIfExists}.
 *
 * @param quantifier how many of the request's values must pass
 * @param comparison how a value of the request is compared
 * @param negated whether a value passes when nothing matches it
 * @param ifExists whether the condition holds when the key is absent
 */
record ConditionOperator(Quantifier quantifier, Comparison comparison, boolean negated, boolean ifExists) {

    private static final String IF_EXISTS = "IfExists";
    private static final Map<String, Map.Entry<Comparison, Boolean>> BASES = Map.of(
            "StringEquals", Map.entry(Comparison.EXACT, false),
            "StringNotEquals", Map.entry(Comparison.EXACT, true),
            "StringEqualsIgnoreCase", Map.entry(Comparison.ANY_CASE, false),
            "StringNotEqualsIgnoreCase", Map.entry(Comparison.ANY_CASE, true),
            "StringLike", Map.entry(Comparison.WILDCARD, false),
            "StringNotLike", Map.entry(Comparison.WILDCARD, true),
            "Bool", Map.entry(Comparison.BOOLEAN, false));

    /** Reads an operator as written; empty when it is not one of those that are evaluated here. */
    static Optional<ConditionOperator> of(String operator) {
        Quantifier quantifier = Quantifier.PLAIN;
        String base = operator;
        for (Quantifier candidate : Quantifier.values()) {
            if (!candidate.prefix.isEmpty() && operator.startsWith(candidate.prefix)) {
                quantifier = candidate;
                base = operator.substring(candidate.prefix.length());
            }
        }
        boolean ifExists = base.endsWith(IF_EXISTS);
        if (ifExists) {
            base = base.substring(0, base.length() - IF_EXISTS.length());
        }
        Map.Entry<Comparison, Boolean> found = BASES.get(base);
        return found == null
                ? Optional.empty()
                : Optional.of(new ConditionOperator(quantifier, found.getKey(), found.getValue(), ifExists));
    }

    /** Answers for a request without the key (policy-engine.md 1.3). */
    Truth whenAbsent() {
        if (ifExists) {
            return Truth.HOLDS;
        }
        return switch (quantifier) {
            case ALL -> Truth.HOLDS;
            case ANY -> Truth.FAILS;
            case PLAIN -> Truth.of(negated);
        };
    }

    /** Names how many of the request's values must pass. */
    enum Quantifier {
        /** No qualifier: one value must match, or, negated, none may. */
        PLAIN(""),
        /** Every value must pass. */
        ALL("ForAllValues:"),
        /** One value must pass. */
        ANY("ForAnyValue:");

        private final String prefix;

        Quantifier(String prefix) {
            this.prefix = prefix;
        }
    }

    /** Names how a value of the request is compared with a value of the policy. */
    enum Comparison {
        /** Character by character. */
        EXACT,
        /** Character by character, whatever the case. */
        ANY_CASE,
        /** With wildcards. */
        WILDCARD,
        /** As true or false. */
        BOOLEAN;

        boolean matches(String pattern, String value) {
            return switch (this) {
                case EXACT -> pattern.equals(value);
                case ANY_CASE, BOOLEAN -> pattern.equalsIgnoreCase(value);
                case WILDCARD -> Glob.of(pattern).matches(value);
            };
        }
    }
}
