package io.github.cognitoaudit.policy.syntax;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Knows on which line and in which column the elements of a policy document stand, so that a person finds what a JSON pointer names. */
public final class PolicyPlaces {

    private final Map<String, String> places = new HashMap<>();

    private PolicyPlaces() {
        places.put("", "1:1");
    }

    /**
     * Reads the places of a text as far as it is JSON; never throws, whatever the text is.
     *
     * @param source JSON text, not percent-encoded
     */
    public static PolicyPlaces of(String source) {
        PolicyPlaces found = new PolicyPlaces();
        try (JsonParser parser = JsonText.parser(source)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                found.add(parser, token);
            }
        } catch (JsonProcessingException e) {
            // What stands before the place that is not JSON is found; the rest has no places.
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can not be read", e);
        }
        return found;
    }

    /**
     * Returns the line and the column, counted from 1, such as {@code 4:7}: of the name of a member, else of the value. Of an element
     * that does not stand in the text it is the place of what it would stand in; of one that stands twice, that of the last.
     */
    public String at(String pointer) {
        String known = pointer;
        while (!places.containsKey(known)) {
            known = known.substring(0, Math.max(0, known.lastIndexOf('/')));
        }
        return places.getOrDefault(known, "1:1");
    }

    private void add(JsonParser parser, JsonToken token) {
        JsonStreamContext context = parser.getParsingContext();
        JsonStreamContext owner = token.isStructStart() ? context.getParent() : context;
        boolean member = token == JsonToken.FIELD_NAME;
        boolean item = owner.inArray() && !token.isStructEnd();
        if (member || item || (owner.inRoot() && token.isStructStart())) {
            JsonLocation location = parser.currentTokenLocation();
            places.put(owner.pathAsPointer().toString(), location.getLineNr() + ":" + location.getColumnNr());
        }
    }
}
