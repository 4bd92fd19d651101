package io.github.cognitoaudit.config.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.harrel.jsonschema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in a reader's words what the schema found: the place, what was expected, what stands there instead. */
final class SchemaErrorWording {

    private static final int LONGEST_VALUE = 80;

    private final JsonNode schema;
    private final ConfigurationDocument document;

    SchemaErrorWording(JsonNode schema, ConfigurationDocument document) {
        this.schema = schema;
        this.document = document;
    }

    List<ConfigurationError> of(Error error) {
        JsonPointer at = JsonPointer.compile(error.getInstanceLocation());
        JsonPointer rule = JsonPointer.compile(
                error.getSchemaLocation().substring(error.getSchemaLocation().indexOf('#') + 1));
        if (schema.at(rule).isBoolean()) {
            return List.of(new ConfigurationError(document.keyAt(at), unknownKey(at, schema.at(rule.head()))));
        }
        if (rule.toString().endsWith("/propertyNames")) {
            return wrongNames(at, schema.at(rule));
        }
        if ("required".equals(error.getKeyword())) {
            return missing(at, schema.at(rule));
        }
        return List.of(wrongValue(at, schema.at(rule)));
    }

    private List<ConfigurationError> wrongNames(JsonPointer at, JsonNode rule) {
        return document.at(at).properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.matches(rule.path("pattern").asText()))
                .map(name -> new ConfigurationError(
                        document.keyAt(at.appendProperty(name)),
                        "`" + ConfigurationDocument.path(at) + "`: expected "
                                + rule.path("description").asText() + "; found `" + shortened(name) + "`"))
                .toList();
    }

    private static String unknownKey(JsonPointer at, JsonNode owner) {
        String key = at.last().getMatchingProperty();
        String where = at.head().matches() ? "" : " in `" + ConfigurationDocument.path(at.head()) + "`";
        List<String> known = known(owner);
        return "unknown key `" + key + "`" + where + "; "
                + NearestWord.to(key, known).stream()
                        .findFirst()
                        .map(nearest -> "did you mean `" + nearest + "`?")
                        .orElseGet(() -> "expected one of `" + String.join("`, `", known) + "`");
    }

    /** A required key that was only misspelt is reported once, as the unknown key that it is. */
    private List<ConfigurationError> missing(JsonPointer at, JsonNode owner) {
        List<String> misspelt = new ArrayList<>();
        document.at(at).fieldNames().forEachRemaining(key -> {
            if (!owner.path("properties").has(key)) {
                misspelt.addAll(
                        NearestWord.to(key, known(owner)).stream().limit(1).toList());
            }
        });
        List<String> missing = new ArrayList<>();
        for (JsonNode key : owner.path("required")) {
            if (!document.at(at).has(key.asText()) && !misspelt.contains(key.asText())) {
                missing.add("`" + key.asText() + "`" + description(owner, key.asText()));
            }
        }
        String where = at.matches() ? "the configuration" : "`" + ConfigurationDocument.path(at) + "`";
        return missing.isEmpty()
                ? List.of()
                : List.of(new ConfigurationError(begin(at), where + " needs " + String.join(" and ", missing)));
    }

    /** An item of a list has no key, and begins where its value does. */
    private Place begin(JsonPointer at) {
        return !at.matches() && at.last().mayMatchElement() ? document.valueAt(at) : document.keyAt(at);
    }

    private static List<String> known(JsonNode owner) {
        List<String> known = new ArrayList<>();
        owner.path("properties").fieldNames().forEachRemaining(known::add);
        return known;
    }

    private String description(JsonNode owner, String key) {
        JsonNode property = owner.path("properties").path(key);
        JsonNode described =
                property.has("$ref") ? schema.at(property.get("$ref").asText().substring(1)) : property;
        return ": " + described.path("description").asText();
    }

    private ConfigurationError wrongValue(JsonPointer at, JsonNode rule) {
        JsonNode found = document.at(at);
        String where = at.matches() ? "" : "`" + ConfigurationDocument.path(at) + "`: ";
        return new ConfigurationError(
                document.valueAt(at),
                where + "expected " + (rule.path("type").asText().equals("object") ? "keys and values: " : "")
                        + rule.path("description").asText() + "; found " + shown(at, found)
                        + nearest(rule, found));
    }

    private static String nearest(JsonNode rule, JsonNode found) {
        List<String> allowed = new ArrayList<>();
        rule.path("enum").forEach(value -> allowed.add(value.asText()));
        return NearestWord.to(found.asText(), allowed).stream()
                .findFirst()
                .map(word -> "; did you mean `" + word + "`?")
                .orElse("");
    }

    /** A value where the name of a variable belongs may be the secret itself, so it is never shown. */
    private static String shown(JsonPointer at, JsonNode found) {
        if (at.toString().contains("/credentials")) {
            return "something else, not shown here since it may be a secret";
        }
        return switch (found.getNodeType()) {
            case STRING -> "`" + shortened(found.asText()) + "`";
            case NUMBER -> "the number `" + found.asText() + "`";
            case BOOLEAN -> "`" + found.asText() + "`";
            case ARRAY -> found.isEmpty() ? "an empty list" : "a list";
            case OBJECT -> found.isEmpty() ? "nothing" : "the keys " + keys(found);
            default -> "nothing";
        };
    }

    private static String keys(JsonNode object) {
        return object.properties().stream()
                .map(entry -> "`" + shortened(entry.getKey()) + "`")
                .limit(5)
                .collect(Collectors.joining(", "));
    }

    /** A login in a URL is left out, since it is a secret. */
    private static String shortened(String text) {
        String shown = text.replaceAll("//[^/]*@", "//...@");
        return shown.length() <= LONGEST_VALUE ? shown : shown.substring(0, LONGEST_VALUE) + "...";
    }
}
