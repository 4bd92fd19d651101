package io.github.cognitoaudit.config.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Holds settings as JSON, and where each of them stands.
 *
 * @param root the settings
 * @param start where the settings begin
 * @param keys where each key stands, by the pointer of its value
 * @param values where each value stands, by its pointer
 */
public record ConfigurationDocument(
        JsonNode root, Place start, Map<JsonPointer, Place> keys, Map<JsonPointer, Place> values) {

    /** Copies the places. */
    public ConfigurationDocument {
        keys = Map.copyOf(keys);
        values = Map.copyOf(values);
    }

    /** Returns the value at the pointer; a missing node when there is none. */
    public JsonNode at(JsonPointer pointer) {
        return root.at(pointer);
    }

    /** Returns where the value stands, or the nearest one that holds it. */
    public Place valueAt(JsonPointer pointer) {
        return nearest(values, pointer);
    }

    /** Returns where the key of the value stands, or the nearest one that holds it. */
    public Place keyAt(JsonPointer pointer) {
        return nearest(keys, pointer);
    }

    /** Prints a pointer as people write it: {@code targets.production.aws.region[0]}; empty for the whole document. */
    public static String path(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            if (rest.mayMatchElement()) {
                path.append('[').append(rest.getMatchingIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(rest.getMatchingProperty());
            }
        }
        return path.toString();
    }

    private Place nearest(Map<JsonPointer, Place> places, JsonPointer pointer) {
        for (JsonPointer at = pointer; !at.matches(); at = at.head()) {
            Place place = places.get(at);
            if (place != null) {
                return place;
            }
        }
        return start;
    }
}
