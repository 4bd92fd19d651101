package io.github.cognitoaudit.verification.estate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Names a place in the JSON of a snapshot, such as {@code targets[production]/account/pools[eu-west-1:0a..]/guestsAllowed}.
 *
 * <p>A name in brackets picks the item that has it as the value of a member. What was read is stepped into by itself: the
 * {@code known} of a fact, the {@code items} of a listing.
 *
 * @param path the names, separated by slashes outside of brackets
 */
record Place(String path) {

    /** Returns the value at this place. */
    JsonNode in(JsonNode root) {
        JsonNode node = root;
        for (String step : steps()) {
            node = inside(child(inside(node), step));
        }
        return node;
    }

    /** Puts a value at this place. */
    void set(JsonNode root, JsonNode value) {
        JsonNode owner = owner(root);
        JsonNode slot = child(owner, last());
        if (slot instanceof ObjectNode fact && fact.size() == 1 && fact.has("known")) {
            fact.set("known", value);
        } else if (owner instanceof ObjectNode object && !last().contains("[")) {
            object.set(last(), value);
        } else {
            list(root).set(index(root), value);
        }
    }

    /** Returns the fact or the listing at this place, whether it was read or not. */
    ObjectNode fact(JsonNode root) {
        return (ObjectNode) child(owner(root), last());
    }

    /** Takes the item at this place out of its list. */
    void remove(JsonNode root) {
        list(root).remove(index(root));
    }

    /** Returns the list that the item at this place is in. */
    ArrayNode list(JsonNode root) {
        String name = last().substring(0, last().indexOf('['));
        return (ArrayNode) inside(member(owner(root), name));
    }

    @Override
    public String toString() {
        return path;
    }

    private JsonNode owner(JsonNode root) {
        JsonNode node = root;
        List<String> steps = steps();
        for (String step : steps.subList(0, steps.size() - 1)) {
            node = inside(child(inside(node), step));
        }
        return inside(node);
    }

    private String last() {
        List<String> steps = steps();
        return steps.get(steps.size() - 1);
    }

    private List<String> steps() {
        List<String> steps = new ArrayList<>();
        StringBuilder step = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < path.length(); i++) {
            char character = path.charAt(i);
            depth += character == '[' ? 1 : character == ']' ? -1 : 0;
            if (character == '/' && depth == 0) {
                steps.add(step.toString());
                step.setLength(0);
            } else {
                step.append(character);
            }
        }
        steps.add(step.toString());
        return steps;
    }

    private JsonNode child(JsonNode node, String step) {
        int bracket = step.indexOf('[');
        if (bracket < 0) {
            return member(node, step);
        }
        String wanted = step.substring(bracket + 1, step.length() - 1);
        return StreamSupport.stream(
                        inside(member(node, step.substring(0, bracket))).spliterator(), false)
                .filter(item -> has(item, wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no `" + wanted + "` at `" + path + "`"));
    }

    private JsonNode member(JsonNode node, String name) {
        if (!node.has(name)) {
            throw new IllegalArgumentException("there is no `" + name + "` at `" + path + "`");
        }
        return node.get(name);
    }

    private static boolean has(JsonNode item, String wanted) {
        return item.isTextual()
                ? item.asText().equals(wanted)
                : StreamSupport.stream(item.spliterator(), false)
                        .map(Place::inside)
                        .anyMatch(value -> value.isTextual() && value.asText().equals(wanted));
    }

    /** Returns the place within its list of the item that the last step picks. */
    private int index(JsonNode root) {
        ArrayNode list = list(root);
        String wanted = last().substring(last().indexOf('[') + 1, last().length() - 1);
        return IntStream.range(0, list.size())
                .filter(i -> has(list.get(i), wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no `" + wanted + "` at `" + path + "`"));
    }

    static JsonNode inside(JsonNode node) {
        if (node.isObject() && node.size() == 1 && node.has("known")) {
            return node.get("known");
        }
        return node.isObject() && node.size() == 2 && node.has("items") && node.has("gaps") ? node.get("items") : node;
    }
}
