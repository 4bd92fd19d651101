package io.github.cognitoaudit.reports;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds documents against a JSON Schema. */
public final class JsonSchema {
    private final Validator validator;
    private final URI id;

    private JsonSchema(Validator validator, URI id) {
        this.validator = validator;
        this.id = id;
    }

    /** Reads a schema from the class path; one that does not name its draft is read as of 2020-12. */
    public static JsonSchema of(String resource) {
        try (InputStream file = JsonSchema.class.getResourceAsStream(resource)) {
            Validator validator = new ValidatorFactory()
                    .withJsonNodeFactory(new JacksonNode.Factory())
                    .createValidator();
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new JsonSchema(validator, validator.registerSchema(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what is wrong with the document, with its place. */
    public List<String> errors(String json) {
        return validator.validate(id, json).getErrors().stream()
                .map(JsonSchema::text)
                .toList();
    }

    private static String text(Error error) {
        return error.getInstanceLocation() + ": " + error.getError();
    }
}
