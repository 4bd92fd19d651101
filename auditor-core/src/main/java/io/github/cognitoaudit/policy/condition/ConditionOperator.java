package io.github.cognitoaudit.policy.condition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Splits a condition operator into its parts, such as {@code ForAnyValue:StringNotLikeIfExists}.
 *
 * @param quantifier how many of the request's values must pass
 * @param comparison how a value of the request is compared
 * @param negated whether a value passes when nothing matches it
 * @param ifExists whether the condition holds when the key is absent
 */
public record ConditionOperator(Quantifier quantifier, Comparison comparison, boolean negated, boolean ifExists) {

    private static final String IF_EXISTS = "IfExists";
    private static final Map<String, ConditionOperator> BASES = bases();

    /** Reads an operator as written; empty when there is none of that name. */
    public static Optional<ConditionOperator> of(String written) {
        Quantifier quantifier = Quantifier.PLAIN;
        String base = written;
        for (Quantifier candidate : Quantifier.values()) {
            if (written.startsWith(candidate.prefix)) {
                quantifier = candidate;
                base = written.substring(candidate.prefix.length());
            }
        }
        boolean ifExists = base.endsWith(IF_EXISTS);
        ConditionOperator found = BASES.get(ifExists ? base.substring(0, base.length() - IF_EXISTS.length()) : base);
        boolean nonsense = found != null
                && found.comparison == Comparison.PRESENCE
                && (ifExists || quantifier != Quantifier.PLAIN);
        return found == null || nonsense
                ? Optional.empty()
                : Optional.of(new ConditionOperator(quantifier, found.comparison, found.negated, ifExists));
    }

    private static Map<String, ConditionOperator> bases() {
        Map<String, ConditionOperator> bases = new LinkedHashMap<>();
        both(bases, "StringEquals", "StringNotEquals", Comparison.TEXT);
        both(bases, "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", Comparison.TEXT_ANY_CASE);
        both(bases, "StringLike", "StringNotLike", Comparison.TEXT_LIKE);
        both(bases, "ArnEquals", "ArnNotEquals", Comparison.ARN);
        both(bases, "ArnLike", "ArnNotLike", Comparison.ARN);
        both(bases, "NumericEquals", "NumericNotEquals", Comparison.NUMBER_EQUAL);
        both(bases, "DateEquals", "DateNotEquals", Comparison.DATE_EQUAL);
        both(bases, "IpAddress", "NotIpAddress", Comparison.ADDRESS);
        one(bases, "NumericLessThan", Comparison.NUMBER_LESS);
        one(bases, "NumericLessThanEquals", Comparison.NUMBER_AT_MOST);
        one(bases, "NumericGreaterThan", Comparison.NUMBER_GREATER);
        one(bases, "NumericGreaterThanEquals", Comparison.NUMBER_AT_LEAST);
        one(bases, "DateLessThan", Comparison.DATE_BEFORE);
        one(bases, "DateLessThanEquals", Comparison.DATE_AT_MOST);
        one(bases, "DateGreaterThan", Comparison.DATE_AFTER);
        one(bases, "DateGreaterThanEquals", Comparison.DATE_AT_LEAST);
        one(bases, "Bool", Comparison.BOOLEAN);
        one(bases, "BinaryEquals", Comparison.BINARY);
        one(bases, "Null", Comparison.PRESENCE);
        return Map.copyOf(bases);
    }

    private static void both(
            Map<String, ConditionOperator> bases, String name, String opposite, Comparison comparison) {
        one(bases, name, comparison);
        bases.put(opposite, new ConditionOperator(Quantifier.PLAIN, comparison, true, false));
    }

    private static void one(Map<String, ConditionOperator> bases, String name, Comparison comparison) {
        bases.put(name, new ConditionOperator(Quantifier.PLAIN, comparison, false, false));
    }

    /** Tells whether the condition holds for a request without the key (policy-engine.md 1.3). */
    public boolean holdsWhenAbsent() {
        return ifExists || quantifier == Quantifier.ALL || (quantifier == Quantifier.PLAIN && negated);
    }

    /** Names how many of the request's values must pass. */
    public enum Quantifier {
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
    public enum Comparison {
        /** Character by character. */
        TEXT(true),
        /** Character by character, whatever the case of ASCII letters. */
        TEXT_ANY_CASE(true),
        /** With wildcards. */
        TEXT_LIKE(true),
        /** Field by field, with wildcards. */
        ARN(true),
        /** Character by character, base64; variables do not count. */
        BINARY(false),
        /** As the same number. */
        NUMBER_EQUAL(false),
        /** As a smaller number. */
        NUMBER_LESS(false),
        /** As a number that is not greater. */
        NUMBER_AT_MOST(false),
        /** As a greater number. */
        NUMBER_GREATER(false),
        /** As a number that is not smaller. */
        NUMBER_AT_LEAST(false),
        /** As the same instant. */
        DATE_EQUAL(false),
        /** As an earlier instant. */
        DATE_BEFORE(false),
        /** As an instant that is not later. */
        DATE_AT_MOST(false),
        /** As a later instant. */
        DATE_AFTER(false),
        /** As an instant that is not earlier. */
        DATE_AT_LEAST(false),
        /** As true or false. */
        BOOLEAN(false),
        /** As an address within a range. */
        ADDRESS(false),
        /** By whether the key is there at all. */
        PRESENCE(false);

        private final boolean variables;

        Comparison(boolean variables) {
            this.variables = variables;
        }

        /** Tells whether the values of the policy may hold variables (policy-engine.md 1.3). */
        public boolean takesVariables() {
            return variables;
        }
    }
}
