package io.github.cognitoaudit.policy.laws;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads roles and contexts as the tables of tests write them, one a line; {@code evaluation-table.txt} says how. */
public final class WrittenRole {

    private static final Pattern STATEMENT = Pattern.compile(
            "(?<layer>boundary |session )?(?<old>2008 )?(?<effect>Allow|Deny) (?<notAction>not )?(?<actions>\\S+) +on "
                    + "(?<notResource>not )?(?<resources>.+?)(?: if (?<conditions>.+))?");
    private static final Pattern LIST = Pattern.compile(",(?! )");

    private WrittenRole() {}

    /** Reads a role. */
    public static RoleText role(String policies) {
        Map<String, ObjectNode> layers = new LinkedHashMap<>();
        for (String written : policies.split(" ; ", -1)) {
            Matcher parts = STATEMENT.matcher(written);
            if (!parts.matches()) {
                throw new IllegalArgumentException("expected a statement, found `" + written + "`");
            }
            String layer =
                    Optional.ofNullable(parts.group("layer")).orElse("identity").strip();
            ObjectNode policy = layers.computeIfAbsent(layer, missing -> JsonNodeFactory.instance.objectNode());
            policy.put("Version", parts.group("old") == null ? "2012-10-17" : "2008-10-17");
            policy.withArray("/Statement").add(statement(parts));
        }
        return new RoleText(
                texts(layers, "identity"), texts(layers, "boundary").stream().findFirst(), texts(layers, "session"));
    }

    private static List<String> texts(Map<String, ObjectNode> layers, String layer) {
        return Optional.ofNullable(layers.get(layer)).map(ObjectNode::toString).stream()
                .toList();
    }

    private static ObjectNode statement(Matcher parts) {
        ObjectNode statement = JsonNodeFactory.instance.objectNode();
        statement.put("Effect", parts.group("effect"));
        statement.set(parts.group("notAction") == null ? "Action" : "NotAction", list(parts.group("actions")));
        statement.set(parts.group("notResource") == null ? "Resource" : "NotResource", list(parts.group("resources")));
        if (parts.group("conditions") != null) {
            ObjectNode conditions = statement.putObject("Condition");
            for (String condition : parts.group("conditions").split(" and ", -1)) {
                String[] operator = condition.split(" ", 2);
                String[] key = operator[1].split("=", 2);
                ObjectNode keys = conditions.has(operator[0])
                        ? (ObjectNode) conditions.get(operator[0])
                        : conditions.putObject(operator[0]);
                keys.set(key[0], list(key[1]));
            }
        }
        return statement;
    }

    private static ArrayNode list(String texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        if (!texts.equals("[]")) {
            for (String text : LIST.split(texts, -1)) {
                list.add(text);
            }
        }
        return list;
    }

    /** Reads context keys with their values. */
    public static Map<String, List<String>> context(String keys) {
        Map<String, List<String>> context = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            for (String key : keys.split("; ", -1)) {
                String[] parts = key.split("=", 2);
                context.put(parts[0], new ArrayList<>(List.of(LIST.split(parts[1], -1))));
            }
        }
        return context;
    }
}
