package io.github.cognitoaudit.policy.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;

/** Changes one thing in the text of a policy document and leaves the rest as it is. */
final class PolicyEdit {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PolicyEdit() {}

    /** Returns the document as compact JSON; empty when no statement is left. */
    static Optional<String> without(String source, Collection<String> pointers) {
        ObjectNode document = read(source);
        JsonNode statements = document.path("Statement");
        if (!statements.isArray()) {
            return pointers.contains("/Statement") ? Optional.empty() : Optional.of(document.toString());
        }
        ArrayNode left = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < statements.size(); i++) {
            if (!pointers.contains("/Statement/" + i)) {
                left.add(statements.get(i));
            }
        }
        document.set("Statement", left);
        return left.isEmpty() ? Optional.empty() : Optional.of(document.toString());
    }

    /** Returns the document in another version, as compact JSON. */
    static String inVersion(String source, String version) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("Version", version);
        read(source).properties().stream()
                .filter(member -> !member.getKey().equals("Version"))
                .forEach(member -> document.set(member.getKey(), member.getValue()));
        return document.toString();
    }

    private static ObjectNode read(String source) {
        try {
            return (ObjectNode) JSON.readTree(source);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy document was read from text that is not JSON", e);
        }
    }
}
