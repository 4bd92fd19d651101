package io.github.cognitoaudit.sandbox.auth0;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Says which fields of an object a caller wants, by {@code fields} and {@code include_fields}.
 *
 * @param fields the names of top-level fields; all are wanted when there are none
 * @param included whether the named fields are wanted, or all others
 */
record Selection(List<String> fields, boolean included) {

    static Selection of(Map<String, String> query) {
        String fields = query.getOrDefault("fields", "");
        return new Selection(
                fields.isEmpty() ? List.of() : Arrays.asList(fields.split(",", -1)),
                !query.getOrDefault("include_fields", "true").equals("false"));
    }

    ObjectNode of(ObjectNode whole) {
        if (fields.isEmpty()) {
            return whole;
        }
        return included ? whole.deepCopy().retain(fields) : whole.deepCopy().remove(fields);
    }
}
