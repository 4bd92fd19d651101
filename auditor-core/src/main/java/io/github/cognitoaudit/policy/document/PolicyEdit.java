package io.github.cognitoaudit.policy.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;

/** Takes statements out of the text of a policy document and leaves the rest as it is. */
final class PolicyEdit {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PolicyEdit() {}

    /** Returns the document as compact JSON; empty when no statement is left. */
    static Optional<String> without(String source, Collection<String> pointers) {
        try {
            ObjectNode document = (ObjectNode) JSON.readTree(source);
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
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy document was read from text that is not JSON", e);
        }
    }
}
