package io.github.cognitoaudit.policy.isolate;

import io.github.cognitoaudit.policy.condition.RequestContext;
import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells the condition keys of two sessions apart: a key that each session has for itself gets the session's mark, one that
 * describes the resource, or that both have with the same value, keeps its name.
 *
 * @param common whether a key, lower case, has the same values in both requests
 */
record TwoSessions(Predicate<String> common) {

    static final String FIRST = "#1";
    static final String SECOND = "#2";

    /** Returns the statements of one session with their keys marked. */
    List<List<PreparedStatement>> marked(List<List<PreparedStatement>> layers, String mark) {
        return layers.stream()
                .map(layer -> layer.stream()
                        .map(statement -> statement.renamed(key -> common.test(key) ? key : key + mark))
                        .toList())
                .toList();
    }

    /** Returns the context of the one session's request. */
    static RequestContext of(RequestContext both, String mark) {
        String other = mark.equals(FIRST) ? SECOND : FIRST;
        Map<String, List<String>> own = new LinkedHashMap<>();
        both.values().forEach((key, values) -> {
            if (!key.endsWith(other)) {
                own.put(key.endsWith(mark) ? key.substring(0, key.length() - mark.length()) : key, values);
            }
        });
        return new RequestContext(own);
    }
}
