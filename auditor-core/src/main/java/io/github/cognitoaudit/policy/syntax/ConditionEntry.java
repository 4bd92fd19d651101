package io.github.cognitoaudit.policy.syntax;

import java.util.List;

/**
 * Holds one key of a {@code Condition} element.
 *
 * @param operator the operator as written
 * @param operatorPointer the JSON pointer of the operator
 * @param key the condition key as written
 * @param pointer the JSON pointer of the key
 * @param values its values in their order; one that stands alone is a list of one
 */
public record ConditionEntry(
        String operator, String operatorPointer, String key, String pointer, List<Located> values) {

    /** Copies the values. */
    public ConditionEntry {
        values = List.copyOf(values);
    }
}
