package io.github.cognitoaudit.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.cognitoaudit.policy.syntax.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the outermost level of JSON text apart and leaves what is within as it is written, so that a policy document reaches its
 * reader with its positions, its order and its mistakes.
 */
final class RawJson {

    private static final int LONGEST = 16 << 20;

    /** Where the parser says that what is not closed began; it says so with the name of a class. */
    private static final Pattern START_MARKER = Pattern.compile(" \\(start marker at .*\\)$");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20_000)
                    .maxStringLength(LONGEST)
                    .build())
            .build();

    private RawJson() {}

    /** Returns the members of an object as text, in their order. */
    static Map<String, String> members(String object, String what) {
        Map<String, String> members = new LinkedHashMap<>();
        collect(object, " for " + Problems.quote(what), members);
        return members;
    }

    /**
     * Collects the members of the object that a line holds as text, in their order; those before the place where the line can not
     * be read are there too when it throws.
     */
    static void collectMembers(String line, Map<String, String> members) {
        collect(line, " on the line", members);
    }

    private static void collect(String object, String where, Map<String, String> members) {
        try (JsonParser parser = JSON.createParser(object)) {
            expect(parser.nextToken(), JsonToken.START_OBJECT, "an object" + where);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (members.put(name, value(parser, object)) != null) {
                    members.remove(name);
                    throw new UnreadableQuestionException(
                            "expected each member once, found " + Problems.quote(name) + " twice");
                }
            }
            if (parser.nextToken() != null) {
                throw new UnreadableQuestionException("expected one object" + where + ", found more behind it");
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Returns the elements of an array as text. */
    static List<String> elements(String array, String what) {
        List<String> elements = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(array)) {
            expect(parser.nextToken(), JsonToken.START_ARRAY, "a list for " + Problems.quote(what));
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
            expect(parser.nextToken(), JsonToken.VALUE_STRING, "text for " + Problems.quote(what));
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

    private static void expect(@Nullable JsonToken found, JsonToken expected, String what) {
        if (found != expected) {
            throw new UnreadableQuestionException("expected " + what + ", found " + name(found));
        }
    }

    private static String name(@Nullable JsonToken found) {
        if (found == null) {
            return "nothing";
        }
        return switch (found) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            default -> "`" + found.asString() + "`";
        };
    }

    private static UnreadableQuestionException unreadable(IOException e) {
        String message =
                e instanceof JsonProcessingException json ? json.getOriginalMessage() : String.valueOf(e.getMessage());
        return new UnreadableQuestionException(
                "expected JSON, found: " + START_MARKER.matcher(message).replaceFirst(""));
    }
}
