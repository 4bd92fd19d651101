package io.github.cognitoaudit.policy.document;

import java.util.List;

/**
 * Holds one key of a {@code Condition} element; all conditions of a statement must hold.
 *
 * @param operator the operator as written, with its qualifiers, such as {@code ForAnyValue:StringLike}
 * @param key the condition key as written
 * @param values the values as written; any of them may match
 * @param pointer the JSON pointer of the values
 */
public record Condition(String operator, String key, List<String> values, String pointer) {

    /** Copies the values. */
    public Condition {
        values = List.copyOf(values);
    }
}
