package io.github.cognitoaudit.policy;

import io.github.cognitoaudit.policy.condition.RequestContext;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.syntax.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads one question; whatever is missing or of the wrong kind is said. */
final class Question {

    private static final Set<String> LAYERS = Set.of("identity", "boundary", "session");
    private static final Set<String> REQUEST = Set.of("action", "resource", "context", "principal");

    private static final Pattern ACTION = Pattern.compile("[^:*?]+:[^:*?]+");

    private final Map<String, String> members;

    /** Takes the members of the question as JSON text. */
    Question(Map<String, String> members) {
        this.members = members;
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
                ? RawJson.elements(member(name), name).stream()
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
        Question layers = part(name, LAYERS);
        String session = name + ".session";
        return new RoleLayers(
                documents(layers.memberOf(name, "identity"), name + ".identity"),
                layers.has("boundary")
                        ? Optional.of(document(layers.member("boundary"), name + ".boundary"))
                        : Optional.empty(),
                layers.has("session") ? documents(layers.member("session"), session) : List.of());
    }

    /** Returns a part that is an object; a member that it does not have is said, since passing over it may turn the answer. */
    private Question part(String name, Set<String> known) {
        Map<String, String> part = RawJson.members(member(name), name);
        part.keySet().stream()
                .filter(member -> !known.contains(member))
                .findFirst()
                .ifPresent(member -> {
                    throw new UnreadableQuestionException("expected no other members in `" + name + "` than `"
                            + String.join("`, `", new TreeSet<>(known)) + "`, found " + Problems.quote(member));
                });
        return new Question(part);
    }

    private String memberOf(String part, String name) {
        if (!has(name)) {
            throw new UnreadableQuestionException("expected `" + name + "` in `" + part + "`, found none");
        }
        return member(name);
    }

    private static List<PolicyDocument> documents(String json, String name) {
        List<PolicyDocument> documents = new ArrayList<>();
        List<String> elements = RawJson.elements(json, name);
        for (int i = 0; i < elements.size(); i++) {
            documents.add(document(elements.get(i), name + "[" + i + "]"));
        }
        return documents;
    }

    Request request(String name) {
        Question request = part(name, REQUEST);
        Request asked = new Request(
                action(RawJson.text(request.memberOf(name, "action"), name + ".action")),
                RawJson.text(request.memberOf(name, "resource"), name + ".resource"),
                new RequestContext(request.has("context") ? context(request.member("context")) : Map.of()));
        return request.has("principal") ? asked.by(request.text("principal")) : asked;
    }

    /** Returns the action; a pattern is none, and would seem to be answered for all that it matches. */
    private static String action(String action) {
        if (!ACTION.matcher(action).matches()) {
            throw new UnreadableQuestionException(
                    "expected one action, such as `s3:GetObject`, found " + Problems.quote(action));
        }
        return action;
    }

    /** Reads the context; keys ignore case, so a key that stands twice in two spellings would have its values lost. */
    private static Map<String, List<String>> context(String json) {
        Map<String, List<String>> context = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        RawJson.members(json, "context").forEach((key, values) -> {
            if (context.put(key, values(key, values)) != null) {
                throw new UnreadableQuestionException(
                        "expected each context key once, whatever its case, found " + Problems.quote(key) + " again");
            }
        });
        return context;
    }

    private static List<String> values(String key, String json) {
        if (json.equals("null")) {
            return List.of();
        }
        return json.startsWith("[")
                ? RawJson.elements(json, key).stream()
                        .map(value -> scalar(key, value))
                        .toList()
                : List.of(scalar(key, json));
    }

    /** Returns a value; numbers and booleans may stand without quotation marks, as in conditions. */
    private static String scalar(String key, String json) {
        if (json.startsWith("{") || json.startsWith("[") || json.equals("null")) {
            throw new UnreadableQuestionException(
                    "expected text for context key " + Problems.quote(key) + ", found " + Problems.quote(json));
        }
        return json.startsWith("\"") ? RawJson.text(json, key) : json;
    }
}
