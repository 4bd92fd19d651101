package io.github.cognitoaudit.config.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML 1.2 into settings with their places.
 *
 * <p>Only what JSON has too is taken: no tags, no second document, no duplicate key. Aliases may repeat a part, within the bound on
 * the settings as a whole, so that a few lines can not unfold into millions.
 */
public final class YamlDocument {

    /** The longest text that is read, characters. */
    public static final int LONGEST_TEXT = 1 << 18;

    private static final int MOST_SETTINGS = 20_000;
    private static final int DEEPEST_NESTING = 16;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String source;
    private final Map<JsonPointer, Place> keys = new HashMap<>();
    private final Map<JsonPointer, Place> values = new HashMap<>();
    private final List<ConfigurationError> errors = new ArrayList<>();
    private int settings;

    private YamlDocument(String source) {
        this.source = source;
    }

    /**
     * Reads a text.
     *
     * @param source the name of the file, for messages
     * @throws ConfigurationException when the text is no YAML, or more than JSON can say
     */
    public static ConfigurationDocument read(String source, String text) throws ConfigurationException {
        return new YamlDocument(source).read(text);
    }

    private ConfigurationDocument read(String text) throws ConfigurationException {
        Place start = new Place(source, 1, 1);
        Node node = compose(text)
                .orElseThrow(() -> new ConfigurationException(
                        start, "expected settings that begin with `version: 1`, found an empty file"));
        JsonNode root = convert(node, JsonPointer.empty(), 0);
        if (!errors.isEmpty()) {
            throw new ConfigurationException(errors);
        }
        return new ConfigurationDocument(root, start, keys, values);
    }

    private Optional<Node> compose(String text) throws ConfigurationException {
        LoadSettings reading = LoadSettings.builder()
                .setLabel(source)
                .setSchema(new CoreSchema())
                .setCodePointLimit(LONGEST_TEXT)
                .build();
        try {
            return new Compose(reading).composeString(text);
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark()
                    .map(this::place)
                    .orElseGet(() -> e.getContextMark().map(this::place).orElseGet(() -> Place.of(source)));
            String context = Optional.ofNullable(e.getContext())
                    .map(words -> words + ", ")
                    .orElse("");
            throw new ConfigurationException(place, "not YAML: " + decapitalized(context + e.getProblem()));
        } catch (YamlEngineException e) {
            throw new ConfigurationException(
                    Place.of(source), "not YAML: " + decapitalized(String.valueOf(e.getMessage())));
        }
    }

    private JsonNode convert(Node node, JsonPointer at, int depth) throws ConfigurationException {
        Place place = node.getStartMark().map(this::place).orElseGet(() -> Place.of(source));
        values.put(at, place);
        settings++;
        if (settings > MOST_SETTINGS) {
            throw new ConfigurationException(
                    place, "expected at most " + MOST_SETTINGS + " settings, found more: an alias may repeat too much");
        }
        if (depth > DEEPEST_NESTING || node.isRecursive()) {
            throw new ConfigurationException(
                    place, "expected settings nested at most " + DEEPEST_NESTING + " deep, found deeper ones");
        }
        if (node instanceof MappingNode mapping && node.getTag().equals(Tag.MAP)) {
            return mapping(mapping, at, depth);
        }
        if (node instanceof SequenceNode sequence && node.getTag().equals(Tag.SEQ)) {
            return sequence(sequence, at, depth);
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar, place);
        }
        return refused(node, place);
    }

    private ObjectNode mapping(MappingNode mapping, JsonPointer at, int depth) throws ConfigurationException {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            Place place = entry.getKeyNode().getStartMark().map(this::place).orElseGet(() -> Place.of(source));
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                errors.add(new ConfigurationError(place, "expected a key, found a list or a mapping"));
                continue;
            }
            JsonPointer below = at.appendProperty(key.getValue());
            if (object.has(key.getValue())) {
                errors.add(new ConfigurationError(
                        place,
                        "key `" + key.getValue() + "` stands here for the second time, the first is at "
                                + keys.getOrDefault(below, place)));
                continue;
            }
            keys.put(below, place);
            object.set(key.getValue(), convert(entry.getValueNode(), below, depth + 1));
        }
        return object;
    }

    private ArrayNode sequence(SequenceNode sequence, JsonPointer at, int depth) throws ConfigurationException {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            JsonPointer below = at.appendIndex(array.size());
            array.add(convert(item, below, depth + 1));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode scalar, Place place) {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.STR)) {
            return JSON.textNode(text);
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(text.equalsIgnoreCase("true"));
        }
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(text);
        }
        return refused(scalar, place);
    }

    private static JsonNode number(String text) {
        try {
            return JSON.numberNode(new BigInteger(text));
        } catch (NumberFormatException e) {
            return fraction(text);
        }
    }

    /** Octal, hexadecimal and special numbers have no use here; they stay text, which no number in the schema accepts. */
    private static JsonNode fraction(String text) {
        try {
            return JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return JSON.textNode(text);
        }
    }

    private JsonNode refused(Node node, Place place) {
        errors.add(new ConfigurationError(
                place, "expected plain YAML without tags, found the tag `" + node.getTag() + "`"));
        return JSON.nullNode();
    }

    private Place place(Mark mark) {
        return new Place(source, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String decapitalized(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
