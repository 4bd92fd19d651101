package io.github.cognitoaudit.policy.laws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides requests by the letter of policy-engine.md section 1, slowly and with nothing of the code that it is held against: it
 * reads the JSON text into plain maps, tries every length for a wildcard, and puts the texts of variables in before it looks.
 */
public final class NaiveEvaluator {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<List<Map<String, Object>>> layers;

    private NaiveEvaluator(List<List<Map<String, Object>>> layers) {
        this.layers = layers;
    }

    /**
     * Prepares to decide requests of a role.
     *
     * @param identity the texts of the policies of the role
     * @param boundary the text of its boundary
     * @param session the texts of the session's policies; none means that the session has none
     */
    public static NaiveEvaluator of(List<String> identity, Optional<String> boundary, List<String> session) {
        List<List<Map<String, Object>>> layers = new ArrayList<>();
        layers.add(read(identity));
        boundary.ifPresent(text -> layers.add(read(List.of(text))));
        if (!session.isEmpty()) {
            layers.add(read(session));
        }
        return new NaiveEvaluator(layers);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> read(List<String> texts) {
        List<Map<String, Object>> policies = new ArrayList<>();
        for (String text : texts) {
            try {
                policies.add(JSON.readValue(text, Map.class));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("expected a policy, found `" + text + "`", e);
            }
        }
        return policies;
    }

    /** Returns {@code ALLOW}, {@code IMPLICIT_DENY} or {@code EXPLICIT_DENY}. */
    public String decide(String action, String resource, Map<String, List<String>> context) {
        boolean everyLayerAllows = true;
        for (List<Map<String, Object>> layer : layers) {
            boolean allows = false;
            for (Map<String, Object> policy : layer) {
                if (says(policy, "Deny", action, resource, context)) {
                    return "EXPLICIT_DENY";
                }
                allows |= says(policy, "Allow", action, resource, context);
            }
            everyLayerAllows &= allows;
        }
        return everyLayerAllows ? "ALLOW" : "IMPLICIT_DENY";
    }

    private static boolean says(
            Map<String, Object> policy,
            String effect,
            String action,
            String resource,
            Map<String, List<String>> context) {
        boolean variables = "2012-10-17".equals(policy.get("Version"));
        for (Object element : list(policy.get("Statement"))) {
            Map<?, ?> statement = (Map<?, ?>) element;
            if (effect.equals(statement.get("Effect"))
                    && covers(statement, "Action", pattern -> action(pattern, action))
                    && covers(statement, "Resource", pattern -> resource(pattern, resource, variables, context))
                    && conditions(statement, variables, context)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(Map<?, ?> statement, String element, Predicate<String> matches) {
        if (statement.containsKey("Not" + element)) {
            return texts(statement.get("Not" + element)).stream().noneMatch(matches);
        }
        return texts(statement.get(element)).stream().anyMatch(matches);
    }

    private static boolean action(String pattern, String action) {
        return NaiveText.matches(NaiveText.lower(pattern), NaiveText.lower(action));
    }

    private static boolean resource(
            String pattern, String resource, boolean variables, Map<String, List<String>> context) {
        String arn = pattern;
        while (arn.startsWith("arn:") && NaiveText.fields(arn).size() < 6) {
            arn = arn + ":*";
        }
        List<String> fields = NaiveText.fields(arn);
        if (!variables || fields.size() < 6) {
            return NaiveText.matches(arn, resource);
        }
        String head = NaiveText.marked(String.join(":", fields.subList(0, 5)) + ":");
        return NaiveText.resolved(fields.get(5), true, context)
                .filter(tail -> NaiveText.matchesMarked(head + tail, resource))
                .isPresent();
    }

    private static boolean conditions(Map<?, ?> statement, boolean variables, Map<String, List<String>> context) {
        if (!(statement.get("Condition") instanceof Map<?, ?> operators)) {
            return true;
        }
        for (Map.Entry<?, ?> operator : operators.entrySet()) {
            for (Map.Entry<?, ?> key : ((Map<?, ?>) operator.getValue()).entrySet()) {
                if (!NaiveCondition.holds(
                        (String) operator.getKey(), (String) key.getKey(), texts(key.getValue()), variables, context)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<?> list(@Nullable Object oneOrMore) {
        if (oneOrMore == null) {
            return List.of();
        }
        return oneOrMore instanceof List<?> more ? more : List.of(oneOrMore);
    }

    private static List<String> texts(@Nullable Object oneOrMore) {
        return list(oneOrMore).stream().map(String::valueOf).toList();
    }
}
