package io.github.cognitoaudit.config.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks settings against the published JSON Schema, so that what is published is what is checked. */
public final class ConfigurationSchema {

    private static final String FOLDER = "/io/github/cognitoaudit/config/";
    private static final String CONFIGURATION = "cognito-audit.schema.json";
    private static final String SUPPRESSIONS = "cognito-audit-suppressions.schema.json";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final JsonNode schema;
    private final Validator validator;
    private final URI id;

    private ConfigurationSchema(JsonNode schema) {
        this.schema = schema;
        this.validator = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .createValidator();
        this.id = validator.registerSchema(schema);
    }

    /** Returns the schema of the configuration that this program was built with. */
    public static ConfigurationSchema published() {
        return of(CONFIGURATION);
    }

    /** Returns the schema of the suppressions file that this program was built with. */
    public static ConfigurationSchema ofSuppressions() {
        return of(SUPPRESSIONS);
    }

    /** Returns the text of the configuration's published schema. */
    public static String text() {
        return text(CONFIGURATION);
    }

    /** Returns the text of the published schema of the suppressions file. */
    public static String textOfSuppressions() {
        return text(SUPPRESSIONS);
    }

    private static ConfigurationSchema of(String name) {
        try {
            return new ConfigurationSchema(JSON.readTree(text(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("the schema `" + name + "` is damaged in this jar", e);
        }
    }

    private static String text(String name) {
        try (InputStream resource = ConfigurationSchema.class.getResourceAsStream(FOLDER + name)) {
            if (resource == null) {
                throw new IllegalStateException("the schema `" + name + "` is missing in this jar");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema `" + name + "` can not be read from this jar", e);
        }
    }

    /** Returns what is wrong with the settings, in no order; empty when nothing is. */
    public List<ConfigurationError> errorsOf(ConfigurationDocument document) {
        SchemaErrorWording wording = new SchemaErrorWording(schema, document);
        return validator.validate(id, document.root()).getErrors().stream()
                .flatMap(error -> wording.of(error).stream())
                .toList();
    }

    /** Returns the part of the schema that a value below a part must obey, references followed; a missing node when none does. */
    JsonNode below(JsonNode part, String key) {
        JsonNode properties = part.path("properties");
        JsonNode found = properties.has(key) ? properties.get(key) : part.path("additionalProperties");
        return resolved(found);
    }

    /** Returns the part of the schema that the items of a list must obey. */
    JsonNode items(JsonNode part) {
        return resolved(part.path("items"));
    }

    /** Returns the whole schema. */
    JsonNode root() {
        return schema;
    }

    private JsonNode resolved(JsonNode part) {
        return part.has("$ref")
                ? schema.at(JsonPointer.compile(part.get("$ref").asText().substring(1)))
                : part;
    }
}
