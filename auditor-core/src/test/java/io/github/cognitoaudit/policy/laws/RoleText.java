package io.github.cognitoaudit.policy.laws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the layers of a role as JSON texts.
 *
 * @param identity the policies of the role
 * @param boundary its boundary
 * @param session the policies of the session
 */
public record RoleText(List<String> identity, Optional<String> boundary, List<String> session) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the lists. */
    public RoleText {
        identity = List.copyOf(identity);
        session = List.copyOf(session);
    }

    /** Returns a role with these policies only. */
    public static RoleText of(String... identity) {
        return new RoleText(List.of(identity), Optional.empty(), List.of());
    }

    /** Returns the layers for the code under test. */
    public RoleLayers layers() {
        return new RoleLayers(
                identity.stream().map(RoleText::parse).toList(),
                boundary.map(RoleText::parse),
                session.stream().map(RoleText::parse).toList());
    }

    private static PolicyDocument parse(String text) {
        try {
            return PolicyDocument.parse(text);
        } catch (PolicySyntaxException e) {
            throw new IllegalArgumentException("expected a policy, found `" + text + "`", e);
        }
    }

    /** Returns the plain evaluator. */
    public NaiveEvaluator naive() {
        return NaiveEvaluator.of(identity, boundary, session);
    }

    /** Returns all policies of all layers. */
    public List<String> policies() {
        List<String> all = new ArrayList<>(identity);
        boundary.ifPresent(all::add);
        all.addAll(session);
        return all;
    }

    /** Returns the statements of all layers as maps. */
    public List<Map<String, Object>> statements() {
        List<Map<String, Object>> all = new ArrayList<>();
        policies().forEach(text -> all.addAll(statements(read(text))));
        return all;
    }

    /** Tells whether the text stands in some policy. */
    public boolean has(String text) {
        return policies().stream().anyMatch(policy -> policy.contains(text));
    }

    /** Returns the layers as one JSON object, as {@code PolicyQuestions} takes it. */
    public String json() {
        Map<String, Object> layers = new LinkedHashMap<>();
        layers.put("identity", identity.stream().map(RoleText::read).toList());
        boundary.ifPresent(text -> layers.put("boundary", read(text)));
        if (!session.isEmpty()) {
            layers.put("session", session.stream().map(RoleText::read).toList());
        }
        return write(layers);
    }

    /** Reads JSON text into a map. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String text) {
        try {
            return JSON.readValue(text, LinkedHashMap.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected a policy, found `" + text + "`", e);
        }
    }

    /** Writes JSON text. */
    static String write(Object tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Returns the statements of a policy that random policies are: its list of statements. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> statements(Map<String, Object> policy) {
        return (List<Map<String, Object>>) policy.getOrDefault("Statement", List.of());
    }
}
