package io.github.cognitoaudit.verification.estate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Changes one place of a snapshot.
 *
 * @param line the number of the line that says so
 * @param place where
 * @param verb what is done there, such as {@code set}
 * @param argument with what; empty where the verb says it all
 * @param rules the ids of the rules that must find it; empty for a change that must not matter
 */
record Change(int line, Place place, String verb, String argument, List<String> rules) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Makes the change in the JSON of a snapshot. */
    void applyTo(JsonNode root) {
        switch (verb) {
            case "set" -> place.set(root, json(argument));
            case "empty" -> ((ContainerNode<?>) place.in(root)).removeAll();
            case "remove" -> place.remove(root);
            case "add" -> ((ArrayNode) place.in(root)).add(json(argument));
            case "duplicate" -> place.list(root).add(place.in(root).deepCopy());
            case "reverse" -> reverse((ArrayNode) place.in(root));
            case "upper" -> text(root, place.in(root).asText().toUpperCase(Locale.ROOT));
            case "slash" -> text(root, place.in(root).asText() + "/");
            case "wildcard" -> text(root, "*");
            case "text" -> replace(root);
            case "hide" -> SnapshotTree.hide(place.fact(root), argument);
            case "swap" -> swap(root, new Place(argument));
            default -> throw new IllegalArgumentException("line " + line + ": there is no verb `" + verb + "`");
        }
    }

    @Override
    public String toString() {
        return "line " + line + ": " + place + " " + verb + " " + argument;
    }

    private void text(JsonNode root, String value) {
        if (place.in(root).asText().equals(value)) {
            throw new IllegalArgumentException(this + " changes nothing");
        }
        place.set(root, TextNode.valueOf(value));
    }

    private void replace(JsonNode root) {
        String[] parts = argument.split(" =>(?: |$)", -1);
        String before = place.in(root).asText();
        if (parts.length != 2 || !before.contains(parts[0])) {
            throw new IllegalArgumentException(this + " finds no such text in: " + before);
        }
        text(root, before.replace(parts[0], parts[1]));
    }

    private void swap(JsonNode root, Place other) {
        JsonNode mine = place.in(root).deepCopy();
        JsonNode theirs = other.in(root).deepCopy();
        place.set(root, theirs);
        other.set(root, mine);
    }

    private static void reverse(ArrayNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        Collections.reverse(items);
        list.removeAll();
        items.forEach(list::add);
    }

    private JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("line " + line + ": not JSON: " + text, e);
        }
    }
}
