package io.github.cognitoaudit.verification.remediation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Holds a part of the JSON of a snapshot, where each fact is {@code {"known": ..}} and each list has {@code items}.
 *
 * @param node the part
 */
record Facts(ObjectNode node) {

    static Facts empty() {
        return new Facts(JsonNodeFactory.instance.objectNode());
    }

    /** Returns a fact; null in JSON where there is no such value, or it was not read. */
    JsonNode read(String name) {
        JsonNode known = node.path(name).path("known");
        return known.isMissingNode() ? NullNode.getInstance() : known;
    }

    String text(String name) {
        return node.path(name).isTextual()
                ? node.path(name).asText()
                : read(name).asText("");
    }

    List<String> texts(String name) {
        return strings(read(name));
    }

    void write(String name, JsonNode value) {
        node.putObject(name).set("known", value);
    }

    void write(String name, Collection<String> values) {
        write(name, array(values));
    }

    /** Returns the items of a list that was read. */
    ArrayNode items(String name) {
        JsonNode list = node.path(name).has("known") ? node.path(name).path("known") : node.path(name);
        return (ArrayNode) (list.isArray() ? list : list.path("items"));
    }

    List<Facts> list(String name) {
        List<Facts> list = new ArrayList<>();
        items(name).forEach(item -> list.add(new Facts((ObjectNode) item)));
        return list;
    }

    Optional<Facts> find(String name, Predicate<Facts> wanted) {
        return list(name).stream().filter(wanted).findFirst();
    }

    void remove(String name, Predicate<Facts> unwanted) {
        ArrayNode items = items(name);
        for (int i = items.size() - 1; i >= 0; i--) {
            if (unwanted.test(new Facts((ObjectNode) items.get(i)))) {
                items.remove(i);
            }
        }
    }

    void emptyList(String name) {
        ObjectNode list = node.putObject(name);
        list.putArray("gaps");
        list.putArray("items");
    }

    /** Returns the ARN of something of IAM in this account. */
    String arn(String rest) {
        return "arn:" + text("partition") + ":iam::" + text("accountId") + ":" + rest;
    }

    static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asText()));
        return strings;
    }

    static ArrayNode array(Collection<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    /** Takes what is left out as the default of the service. */
    static JsonNode orElse(JsonNode value, JsonNode other) {
        return value.isMissingNode() ? other : value;
    }

    static Map<String, JsonNode> members(JsonNode object) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }
}
