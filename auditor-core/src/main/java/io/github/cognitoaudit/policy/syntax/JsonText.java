package io.github.cognitoaudit.policy.syntax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.cognitoaudit.policy.syntax.Json.Kind;
import io.github.cognitoaudit.policy.syntax.Json.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads JSON text of a limited length and depth, so that a hostile document fills neither memory nor stack.
 *
 * <p>The limits are far from what a policy needs: IAM takes at most 131,072 characters (type {@code policyDocumentType} of its API), a
 * policy is 6 levels deep, and its longest names are made of the key of a tag (128 characters) or the address of a provider (255).
 */
final class JsonText {

    private static final int LONGEST_TEXT = 1 << 18;
    private static final int LONGEST_NAME = 1_024;
    private static final int DEEPEST = 32;

    /** Where the parser says that what is not closed began; it says so with the name of a class. */
    private static final Pattern START_MARKER = Pattern.compile(" \\(start marker at .*\\)$");

    /** Names are not pooled: a pool would keep the names of hostile documents and complains when they collide. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();

    private JsonText() {}

    /** Reads the text; reports the first thing that is not JSON and answers empty. */
    static Optional<Json> read(String source, Problems problems) {
        if (source.length() > LONGEST_TEXT) {
            problems.error(
                    ProblemCode.JSON_SYNTAX_ERROR,
                    "",
                    "expected at most " + LONGEST_TEXT + " characters, found " + source.length());
            return Optional.empty();
        }
        int lone = loneSurrogate(source);
        if (lone >= 0) {
            problems.error(
                    ProblemCode.JSON_SYNTAX_ERROR,
                    "",
                    "expected JSON, found: half of a surrogate pair at character " + (lone + 1));
            return Optional.empty();
        }
        try (JsonParser parser = parser(source)) {
            return document(parser, problems);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can not be read", e);
        }
    }

    /** Returns a parser with the limits. */
    static JsonParser parser(String source) throws IOException {
        return JSON.createParser(source);
    }

    private static Optional<Json> document(JsonParser parser, Problems problems) throws IOException {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                problems.error(ProblemCode.JSON_SYNTAX_ERROR, "", "expected JSON, found: no text");
                return Optional.empty();
            }
            Json root = value(parser, first);
            if (parser.nextToken() != null) {
                problems.error(
                        ProblemCode.JSON_SYNTAX_ERROR,
                        "",
                        "expected JSON, found: more text behind its end" + place(parser.currentLocation()));
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (JsonProcessingException e) {
            problems.error(
                    ProblemCode.JSON_SYNTAX_ERROR,
                    parser.getParsingContext().pathAsPointer().toString(),
                    "expected JSON, found: "
                            + START_MARKER.matcher(e.getOriginalMessage()).replaceFirst("")
                            + place(locationOf(e, parser)));
            return Optional.empty();
        }
    }

    /** Returns where the exception says that it arose, or where the parser is when it does not say. */
    private static JsonLocation locationOf(JsonProcessingException e, JsonParser parser) {
        return e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    }

    private static String place(JsonLocation location) {
        return " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static Json value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> new Json(Kind.OBJECT, "", List.of(), members(parser));
            case START_ARRAY -> new Json(Kind.ARRAY, "", items(parser), List.of());
            case VALUE_STRING -> Json.scalar(Kind.STRING, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Json.scalar(Kind.NUMBER, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> Json.scalar(Kind.BOOLEAN, parser.getText());
            case VALUE_NULL -> Json.scalar(Kind.NULL, parser.getText());
            default -> throw new IllegalStateException("expected the start of a JSON value, found " + token);
        };
    }

    private static List<Member> members(JsonParser parser) throws IOException {
        List<Member> members = new ArrayList<>(0);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            members.add(new Member(name, value(parser, parser.nextToken())));
        }
        return members;
    }

    private static List<Json> items(JsonParser parser) throws IOException {
        List<Json> items = new ArrayList<>(0);
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return items;
    }

    private static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isHighSurrogate(text.charAt(i))
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
