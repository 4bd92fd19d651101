package io.github.cognitoaudit.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the outermost level of JSON text apart and leaves what is within as it is written, so that a policy document reaches its
 * reader with its positions, its order and its mistakes.
 */
final class RawJson {

    private static final int LONGEST = 16 << 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20_000)
                    .maxStringLength(LONGEST)
                    .build())
            .build();

    private RawJson() {}

    /** Returns the members of an object as text, in their order. */
    static Map<String, String> members(String object) {
        Map<String, String> members = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(object)) {
            expect(parser.nextToken(), JsonToken.START_OBJECT, "an object");
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (members.put(name, value(parser, object)) != null) {
                    throw new UnreadableQuestionException("expected each member once, found `" + name + "` twice");
                }
            }
            if (parser.nextToken() != null) {
                throw new UnreadableQuestionException("expected one object a line, found more");
            }
            return members;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Returns the elements of an array as text. */
    static List<String> elements(String array) {
        List<String> elements = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(array)) {
            expect(parser.nextToken(), JsonToken.START_ARRAY, "a list");
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(valueAt(parser, array));
            }
            return elements;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Returns the text that a JSON string stands for. */
    static String text(String json, String what) {
        try (JsonParser parser = JSON.createParser(json)) {
            expect(parser.nextToken(), JsonToken.VALUE_STRING, "text for `" + what + "`");
            return parser.getText();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static String value(JsonParser parser, String source) throws IOException {
        parser.nextToken();
        return valueAt(parser, source);
    }

    private static String valueAt(JsonParser parser, String source) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.finishToken();
        int end = (int) parser.currentLocation().getCharOffset();
        return source.substring(start, end).strip();
    }

    private static void expect(JsonToken found, JsonToken expected, String what) {
        if (found != expected) {
            throw new UnreadableQuestionException("expected " + what + ", found " + String.valueOf(found));
        }
    }

    private static UnreadableQuestionException unreadable(IOException e) {
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return new UnreadableQuestionException("expected JSON, found: " + message);
    }
}
