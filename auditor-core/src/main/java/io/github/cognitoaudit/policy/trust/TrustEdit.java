package io.github.cognitoaudit.policy.trust;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.trust.TrustReading.NamedPrincipal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes one thing in a trust policy and leaves the rest of its text as it is.
 *
 * <p>A statement that would let in nobody goes. Where none is left, the policy denies everyone, for it can not be empty.
 */
public final class TrustEdit {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PolicyDocument today;

    private TrustEdit(PolicyDocument today) {
        this.today = today;
    }

    /** Begins a change of a trust policy. */
    public static TrustEdit of(PolicyDocument today) {
        return new TrustEdit(today);
    }

    /** Returns the policy without principals; a {@code NotPrincipal} goes with its statement. */
    public PolicyDocument withoutPrincipals(Collection<NamedPrincipal> named) {
        ObjectNode root = read();
        Set<String> gone = new HashSet<>();
        for (NamedPrincipal each : named) {
            if (!named(root, each) || isLast((ObjectNode) root.at(each.pointer()), each.principal())) {
                gone.add(each.statement());
            }
        }
        return written(root, gone);
    }

    private static boolean named(ObjectNode root, NamedPrincipal each) {
        return !each.negated() && root.at(each.pointer()).isObject();
    }

    /** Takes the principal out and tells whether no other is left. */
    private static boolean isLast(ObjectNode principals, PolicyPrincipal principal) {
        keep(principals, principal.type(), List.of(principal.value()));
        return principals.isEmpty();
    }

    /** Returns the policy with a condition in the place of all conditions on the key in the statement at the pointer. */
    public PolicyDocument demanding(String pointer, String operator, String key, List<String> values) {
        ObjectNode root = read();
        ObjectNode statement = (ObjectNode) root.at(pointer);
        ObjectNode conditions =
                statement.get("Condition") instanceof ObjectNode present ? present : statement.putObject("Condition");
        for (Map.Entry<String, JsonNode> entry : List.copyOf(conditions.properties())) {
            ObjectNode keys = (ObjectNode) entry.getValue();
            spelled(keys, key).forEach(keys::remove);
            if (keys.isEmpty()) {
                conditions.remove(entry.getKey());
            }
        }
        ObjectNode keys =
                conditions.get(operator) instanceof ObjectNode present ? present : conditions.putObject(operator);
        keys.set(key, values.size() == 1 ? JSON.valueToTree(values.get(0)) : JSON.valueToTree(values));
        return written(root, Set.of());
    }

    /** Returns the policy with other names for condition keys, by the name that they have today. */
    public PolicyDocument renamingKeys(Map<String, String> names) {
        ObjectNode root = read();
        for (JsonNode keys : keysOfAllConditions(root)) {
            names.forEach((today, right) -> spelled((ObjectNode) keys, today)
                    .forEach(name -> ((ObjectNode) keys).set(right, ((ObjectNode) keys).remove(name))));
        }
        return written(root, Set.of());
    }

    /** Returns the policy without values of a key; an Allow statement goes with the last value of a condition. */
    public PolicyDocument withoutValues(String key, Collection<String> values) {
        ObjectNode root = read();
        Set<String> gone = new HashSet<>();
        today.statements()
                .forEach(statement -> statement.conditionsOn(key).forEach(condition -> {
                    JsonNode keys =
                            root.at(statement.pointer()).path("Condition").path(condition.operator());
                    if (keys.isObject() && values.containsAll(condition.values())) {
                        gone.add(statement.pointer());
                    } else {
                        keep((ObjectNode) keys, condition.key(), values);
                    }
                }));
        return written(root, gone);
    }

    /** Takes values out of a member that is a text or a list of texts, and the member with the last of them. */
    private static void keep(ObjectNode node, String member, Collection<String> without) {
        ArrayNode left = JsonNodeFactory.instance.arrayNode();
        JsonNode values = node.path(member);
        (values.isArray() ? values : List.of(values)).forEach(value -> {
            if (!value.isMissingNode() && !without.contains(value.asText())) {
                left.add(value);
            }
        });
        if (left.isEmpty()) {
            node.remove(member);
        } else {
            node.set(member, left.size() == 1 ? left.get(0) : left);
        }
    }

    private static List<JsonNode> keysOfAllConditions(ObjectNode root) {
        List<JsonNode> keys = new ArrayList<>();
        JsonNode statements = root.path("Statement");
        (statements.isArray() ? statements : List.of(statements))
                .forEach(statement -> statement.path("Condition").forEach(keys::add));
        return keys;
    }

    private static List<String> spelled(ObjectNode keys, String key) {
        return keys.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key::equalsIgnoreCase)
                .toList();
    }

    private ObjectNode read() {
        try {
            return (ObjectNode) JSON.readTree(today.source());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy document was read from text that is not JSON", e);
        }
    }

    private static PolicyDocument written(ObjectNode root, Set<String> gone) {
        JsonNode statements = root.path("Statement");
        ArrayNode left = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; statements.isArray() && i < statements.size(); i++) {
            if (!gone.contains("/Statement/" + i)) {
                left.add(statements.get(i));
            }
        }
        if (statements.isObject() && !gone.contains("/Statement")) {
            left.add(statements);
        }
        if (left.isEmpty()) {
            left.addObject().put("Effect", "Deny").put("Principal", "*").put("Action", "sts:AssumeRole");
        }
        root.set("Statement", left);
        try {
            return PolicyDocument.parse(root.toString());
        } catch (PolicySyntaxException e) {
            throw new IllegalStateException("a change made a trust policy unreadable", e);
        }
    }
}
