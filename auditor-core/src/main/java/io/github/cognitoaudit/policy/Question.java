package io.github.cognitoaudit.policy;

import io.github.cognitoaudit.policy.condition.RequestContext;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one question; whatever is missing or of the wrong kind is said. */
final class Question {

    private static final Set<String> LAYERS = Set.of("identity", "boundary", "session");

    private final Map<String, String> members;

    private Question(Map<String, String> members) {
        this.members = members;
    }

    static Question of(String line) {
        return new Question(RawJson.members(line));
    }

    /** Returns the id as JSON. */
    String id() {
        return members.getOrDefault("id", "null");
    }

    boolean has(String name) {
        return !members.getOrDefault(name, "null").equals("null");
    }

    String text(String name) {
        return RawJson.text(member(name), name);
    }

    private String member(String name) {
        if (!has(name)) {
            throw new UnreadableQuestionException("expected `" + name + "`, found none");
        }
        return members.getOrDefault(name, "null");
    }

    List<String> texts(String name) {
        return has(name)
                ? RawJson.elements(member(name)).stream()
                        .map(text -> RawJson.text(text, name))
                        .toList()
                : List.of();
    }

    /** Returns the text of a document that is given as an object or as a string. */
    String documentText(String name) {
        return documentText(member(name), name);
    }

    private static String documentText(String json, String name) {
        return json.startsWith("\"") ? RawJson.text(json, name) : json;
    }

    PolicyDocument document(String name) {
        return document(member(name), name);
    }

    private static PolicyDocument document(String json, String name) {
        try {
            return PolicyDocument.parseEncoded(documentText(json, name));
        } catch (PolicySyntaxException e) {
            throw new UnreadableQuestionException("`" + name + "`: " + e.getMessage());
        }
    }

    /** Returns the layers of a role. */
    RoleLayers role(String name) {
        Map<String, String> layers = RawJson.members(member(name));
        layers.keySet().stream()
                .filter(layer -> !LAYERS.contains(layer))
                .findFirst()
                .ifPresent(layer -> {
                    throw new UnreadableQuestionException(
                            "expected `identity`, `boundary` or `session` in `" + name + "`, found `" + layer + "`");
                });
        if (!layers.containsKey("identity")) {
            throw new UnreadableQuestionException("expected `identity` in `" + name + "`, found none");
        }
        String boundary = layers.getOrDefault("boundary", "null");
        return new RoleLayers(
                documents(layers.getOrDefault("identity", "[]"), name + ".identity"),
                boundary.equals("null") ? Optional.empty() : Optional.of(document(boundary, name + ".boundary")),
                documents(layers.getOrDefault("session", "null"), name + ".session"));
    }

    private static List<PolicyDocument> documents(String json, String name) {
        List<PolicyDocument> documents = new ArrayList<>();
        if (!json.equals("null")) {
            List<String> elements = RawJson.elements(json);
            for (int i = 0; i < elements.size(); i++) {
                documents.add(document(elements.get(i), name + "[" + i + "]"));
            }
        }
        return documents;
    }

    Request request(String name) {
        Question request = of(member(name));
        Map<String, List<String>> context = new LinkedHashMap<>();
        if (request.has("context")) {
            RawJson.members(request.member("context")).forEach((key, values) -> context.put(key, values(key, values)));
        }
        Request asked = new Request(request.text("action"), request.text("resource"), new RequestContext(context));
        return request.has("principal") ? asked.by(request.text("principal")) : asked;
    }

    private static List<String> values(String key, String json) {
        if (json.equals("null")) {
            return List.of();
        }
        return json.startsWith("[")
                ? RawJson.elements(json).stream()
                        .map(value -> scalar(key, value))
                        .toList()
                : List.of(scalar(key, json));
    }

    /** Returns a value; numbers and booleans may stand without quotation marks, as in conditions. */
    private static String scalar(String key, String json) {
        if (json.startsWith("{") || json.startsWith("[") || json.equals("null")) {
            throw new UnreadableQuestionException("expected text for context key `" + key + "`, found `" + json + "`");
        }
        return json.startsWith("\"") ? RawJson.text(json, key) : json;
    }
}
