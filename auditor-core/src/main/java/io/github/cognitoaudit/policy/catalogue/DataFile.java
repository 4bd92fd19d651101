package io.github.cognitoaudit.policy.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads the data files that this program brings beside its classes: an object of JSON, or one within it. */
public final class DataFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode node;

    private DataFile(JsonNode node) {
        this.node = node;
    }

    /**
     * Reads a file.
     *
     * @param owner a class of the package beside which the file lies
     * @param name the name of the file
     * @throws UncheckedIOException when it is not there or no JSON, which is a fault of the build
     */
    public static DataFile read(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("expected the resource `" + name + "` beside `" + owner.getName()
                        + "`, found none; build the program anew");
            }
            return new DataFile(JSON.readTree(stream));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped file `" + name + "` can not be read", e);
        }
    }

    /** Returns the objects of an array; none where it is left out. */
    public List<DataFile> rows(String field) {
        return elements(field, DataFile::new);
    }

    /** Returns an object within; an empty one where it is left out. */
    public DataFile object(String field) {
        return new DataFile(node.path(field));
    }

    /** Returns a text; empty where it is left out. */
    public String text(String field) {
        return node.path(field).asText();
    }

    /** Returns the texts of an array; none where it is left out. */
    public List<String> texts(String field) {
        return elements(field, JsonNode::asText);
    }

    /** Tells whether a flag is set; false where it is left out. */
    public boolean flag(String field) {
        return node.path(field).asBoolean();
    }

    /** Returns what stands there as JSON text. */
    public String json(String field) {
        return node.path(field).toString();
    }

    private <T> List<T> elements(String field, Function<? super JsonNode, ? extends T> read) {
        return StreamSupport.stream(node.path(field).spliterator(), false)
                .<T>map(read)
                .toList();
    }
}
