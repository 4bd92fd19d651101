package io.github.cognitoaudit.policy.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the data files that this program brings beside its classes. */
public final class DataFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DataFile() {}

    /**
     * Reads a JSON file.
     *
     * @param owner a class of the package beside which the file lies
     * @param name the name of the file
     * @throws UncheckedIOException when it is not there or no JSON, which is a fault of the build
     */
    public static JsonNode read(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("expected the resource `" + name + "` beside `" + owner.getName()
                        + "`, found none; build the program anew");
            }
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped file `" + name + "` can not be read", e);
        }
    }

    /** Returns the texts of an array; none where it is left out. */
    public static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
