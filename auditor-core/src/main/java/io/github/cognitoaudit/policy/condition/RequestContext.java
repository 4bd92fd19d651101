package io.github.cognitoaudit.policy.condition;

import io.github.cognitoaudit.policy.pattern.VariableValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds the context keys of one request with their values.
 *
 * @param values the values of each key that is there, by its name in lower case; a key without values is absent
 */
public record RequestContext(Map<String, List<String>> values) {

    /** Puts the names in lower case and leaves out keys without values. */
    public RequestContext {
        Map<String, List<String>> copy = new TreeMap<>();
        values.forEach((key, texts) -> {
            if (!texts.isEmpty()) {
                copy.put(key.toLowerCase(Locale.ROOT), List.copyOf(texts));
            }
        });
        values = Collections.unmodifiableMap(copy);
    }

    /** Returns the values of the key, whose name is in lower case; empty when it is absent. */
    public List<String> of(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** Returns the context with one more key. */
    public RequestContext with(String key, String... texts) {
        Map<String, List<String>> more = new TreeMap<>(values);
        more.put(key.toLowerCase(Locale.ROOT), List.of(texts));
        return new RequestContext(more);
    }

    /** Returns what policy variables stand for: the keys that have exactly one value (policy-engine.md 1.4). */
    public Map<String, VariableValue> variables() {
        Map<String, VariableValue> variables = new LinkedHashMap<>();
        values.forEach((key, texts) -> {
            if (texts.size() == 1) {
                variables.put(key, VariableValue.text(texts.get(0)));
            }
        });
        return variables;
    }
}
