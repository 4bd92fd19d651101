package io.github.cognitoaudit.policy.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names a condition operator with its qualifier and suffix (IAM user guide, reference_policies_elements_condition_operators).
 *
 * @param name the operator as IAM writes it
 * @param base its comparison without qualifier and suffix
 * @param family the type that its values have
 * @param qualifier {@code ForAllValues:}, {@code ForAnyValue:} or empty
 * @param ifExists whether it ends in {@code IfExists}
 */
record Operator(String name, String base, Family family, String qualifier, boolean ifExists) {

    static final String FOR_ALL = "ForAllValues:";
    static final String FOR_ANY = "ForAnyValue:";

    private static final String IF_EXISTS = "IfExists";
    private static final Map<Family, List<String>> BASES = Map.of(
            Family.STRING,
            List.of(
                    "StringEquals",
                    "StringNotEquals",
                    "StringEqualsIgnoreCase",
                    "StringNotEqualsIgnoreCase",
                    "StringLike",
                    "StringNotLike"),
            Family.NUMERIC,
            List.of(
                    "NumericEquals",
                    "NumericNotEquals",
                    "NumericLessThan",
                    "NumericLessThanEquals",
                    "NumericGreaterThan",
                    "NumericGreaterThanEquals"),
            Family.DATE,
            List.of(
                    "DateEquals",
                    "DateNotEquals",
                    "DateLessThan",
                    "DateLessThanEquals",
                    "DateGreaterThan",
                    "DateGreaterThanEquals"),
            Family.BOOLEAN,
            List.of("Bool"),
            Family.BINARY,
            List.of("BinaryEquals"),
            Family.IP,
            List.of("IpAddress", "NotIpAddress"),
            Family.ARN,
            List.of("ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike"),
            Family.NULL,
            List.of("Null"));
    private static final Map<String, Operator> BY_SMALL_NAME = bySmallName();

    /** Finds an operator whatever its case, in which IAM writes it; empty when IAM has none of the name. */
    static Optional<Operator> of(String written) {
        return Optional.ofNullable(BY_SMALL_NAME.get(written.toLowerCase(Locale.ROOT)));
    }

    /** Tells whether {@code *} and {@code ?} stand for themselves. */
    boolean takesWildcardsLiterally() {
        return family == Family.STRING && !base.endsWith("Like");
    }

    private static Map<String, Operator> bySmallName() {
        Map<String, Operator> operators = new HashMap<>();
        BASES.forEach((family, bases) -> bases.forEach(base -> {
            for (String qualifier : List.of("", FOR_ALL, FOR_ANY)) {
                for (String suffix : List.of("", IF_EXISTS)) {
                    String name = qualifier + base + suffix;
                    operators.put(
                            name.toLowerCase(Locale.ROOT),
                            new Operator(name, base, family, qualifier, !suffix.isEmpty()));
                }
            }
        }));
        return Map.copyOf(operators);
    }

    /** Names the type of the values of an operator. */
    enum Family {
        STRING,
        NUMERIC,
        DATE,
        BOOLEAN,
        BINARY,
        IP,
        ARN,
        NULL;

        /** Tells whether variables may stand in the values (IAM user guide, reference_policies_variables). */
        boolean takesVariables() {
            return this == STRING || this == ARN;
        }
    }
}
