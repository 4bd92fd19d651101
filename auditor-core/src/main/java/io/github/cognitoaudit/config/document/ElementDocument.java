package io.github.cognitoaudit.config.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns elements, which know texts only, into settings of the types that the schema asks for. */
public final class ElementDocument {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ConfigurationSchema schema;
    private final Map<JsonPointer, Place> keys = new HashMap<>();
    private final Map<JsonPointer, Place> values = new HashMap<>();
    private final List<ConfigurationError> errors = new ArrayList<>();

    private ElementDocument(ConfigurationSchema schema) {
        this.schema = schema;
    }

    /**
     * Reads the elements of a whole configuration.
     *
     * @param root the element that holds {@code version}, {@code targets} and so on
     * @throws ConfigurationException when an element stands twice
     */
    public static ConfigurationDocument read(ConfigurationSchema schema, SettingElement root)
            throws ConfigurationException {
        ElementDocument reader = new ElementDocument(schema);
        JsonNode tree = reader.convert(root, schema.root(), JsonPointer.empty());
        if (!reader.errors.isEmpty()) {
            throw new ConfigurationException(reader.errors);
        }
        return new ConfigurationDocument(tree, root.origin(), reader.keys, reader.values);
    }

    /**
     * Lays settings over others: what both have is taken from above.
     *
     * @param above the element that holds {@code gate} and so on
     * @throws ConfigurationException when an element stands twice
     */
    public static ConfigurationDocument overlay(
            ConfigurationSchema schema, ConfigurationDocument below, SettingElement above)
            throws ConfigurationException {
        ConfigurationDocument over = read(schema, above);
        Map<JsonPointer, Place> keys = new HashMap<>(below.keys());
        Map<JsonPointer, Place> values = new HashMap<>(below.values());
        keys.putAll(over.keys());
        values.putAll(over.values());
        return new ConfigurationDocument(merged(below.root(), over.root()), below.start(), keys, values);
    }

    private static JsonNode merged(JsonNode below, JsonNode above) {
        if (!(above instanceof ObjectNode upper)) {
            return above;
        }
        if (!(below instanceof ObjectNode lower)) {
            // A value of the wrong type below stays, so that it is reported and not hidden.
            return below.isMissingNode() ? above : below;
        }
        ObjectNode both = lower.deepCopy();
        upper.properties()
                .forEach(entry -> both.set(entry.getKey(), merged(both.path(entry.getKey()), entry.getValue())));
        return both;
    }

    private JsonNode convert(SettingElement element, JsonNode part, JsonPointer at) {
        keys.put(at, element.origin());
        values.put(at, element.origin());
        boolean list = accepts(part, "array");
        boolean mapping = accepts(part, "object");
        if (!element.children().isEmpty()) {
            return list && !mapping ? list(element, part, at) : mapping(element, part, at);
        }
        if (list && (!accepts(part, "string") || element.text().contains(","))) {
            return commaList(element, part, at);
        }
        return mapping && element.text().isEmpty() ? JSON.objectNode() : text(element.text(), part);
    }

    private ObjectNode mapping(SettingElement element, JsonNode part, JsonPointer at) {
        ObjectNode object = JSON.objectNode();
        for (SettingElement child : element.children()) {
            if (object.has(child.name())) {
                errors.add(new ConfigurationError(
                        child.origin(), "`" + child.name() + "` stands here for the second time"));
                continue;
            }
            object.set(child.name(), convert(child, schema.below(part, child.name()), at.appendProperty(child.name())));
        }
        return object;
    }

    private ArrayNode list(SettingElement element, JsonNode part, JsonPointer at) {
        ArrayNode array = JSON.arrayNode();
        for (SettingElement child : element.children()) {
            array.add(convert(child, schema.items(part), at.appendIndex(array.size())));
        }
        return array;
    }

    private ArrayNode commaList(SettingElement element, JsonNode part, JsonPointer at) {
        List<SettingElement> items = new ArrayList<>();
        for (String item : element.text().split(",", -1)) {
            if (!item.isBlank()) {
                items.add(new SettingElement("item", item, List.of(), element.origin()));
            }
        }
        return list(new SettingElement(element.name(), "", items, element.origin()), part, at);
    }

    private static JsonNode text(String text, JsonNode part) {
        if (accepts(part, "boolean") && (text.equals("true") || text.equals("false"))) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        boolean wantsNumber = accepts(part, "integer") || part.path("const").isInt();
        return wantsNumber && text.matches("-?\\d{1,9}")
                ? JSON.numberNode(Integer.parseInt(text))
                : JSON.textNode(text);
    }

    private static boolean accepts(JsonNode part, String type) {
        JsonNode types = part.path("type");
        if (types.isArray()) {
            for (JsonNode one : types) {
                if (one.asText().equals(type)) {
                    return true;
                }
            }
        }
        return types.asText().equals(type);
    }
}
