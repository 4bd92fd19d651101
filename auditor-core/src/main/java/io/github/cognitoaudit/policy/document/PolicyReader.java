package io.github.cognitoaudit.policy.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON text of one policy document.
 *
 * <p>A duplicate key, an unknown element or an empty list is an error: a reader that passes over them may turn a condition into
 * none (policy-engine.md section 2).
 */
final class PolicyReader {

    private static final int LARGEST_DOCUMENT = 1 << 20;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(32)
                        .maxDocumentLength(LARGEST_DOCUMENT)
                        .build());
    }

    private static final Set<String> DOCUMENT_ELEMENTS = Set.of("Version", "Id", "Statement");
    private static final Set<String> STATEMENT_ELEMENTS = Set.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");
    private static final Set<String> VERSIONS = Set.of("2008-10-17", "2012-10-17");
    private static final Set<String> PRINCIPAL_TYPES = Set.of("AWS", "Federated", "Service", "CanonicalUser");

    private final String source;

    PolicyReader(String source) {
        this.source = source;
    }

    PolicyDocument read() throws PolicySyntaxException {
        JsonNode root = tree();
        requireObject(root, "");
        requireKnown(root, DOCUMENT_ELEMENTS, "");
        Optional<String> version = optionalText(root, "Version", "");
        if (version.isPresent() && !VERSIONS.contains(version.get())) {
            throw new PolicySyntaxException(
                    "/Version", "expected `2012-10-17` or `2008-10-17`, found `" + version.get() + "`");
        }
        JsonNode statement = root.get("Statement");
        if (statement == null) {
            throw new PolicySyntaxException("", "expected an element `Statement`, found none");
        }
        List<Statement> statements = new ArrayList<>();
        if (statement.isArray()) {
            for (int i = 0; i < statement.size(); i++) {
                statements.add(statement(statement.get(i), "/Statement/" + i));
            }
        } else {
            statements.add(statement(statement, "/Statement"));
        }
        return new PolicyDocument(source, version, statements);
    }

    private JsonNode tree() throws PolicySyntaxException {
        if (source.length() > LARGEST_DOCUMENT) {
            throw new PolicySyntaxException(
                    "", "expected at most " + LARGEST_DOCUMENT + " characters, found " + source.length());
        }
        try {
            return JSON.readTree(source);
        } catch (JsonProcessingException e) {
            String pointer = e.getProcessor() instanceof JsonParser parser
                    ? parser.getParsingContext().pathAsPointer().toString()
                    : "";
            String place = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw new PolicySyntaxException(pointer, "expected JSON, found: " + e.getOriginalMessage() + place);
        }
    }

    private static Statement statement(JsonNode node, String pointer) throws PolicySyntaxException {
        requireObject(node, pointer);
        requireKnown(node, STATEMENT_ELEMENTS, pointer);
        Optional<Clause> actions = clause(node, "Action", pointer);
        if (actions.isEmpty()) {
            throw new PolicySyntaxException(pointer, "expected `Action` or `NotAction`, found neither");
        }
        boolean notPrincipal = node.has("NotPrincipal");
        if (notPrincipal && node.has("Principal")) {
            throw new PolicySyntaxException(pointer, "expected one of `Principal` and `NotPrincipal`, found both");
        }
        String principalElement = notPrincipal ? "NotPrincipal" : "Principal";
        return new Statement(
                pointer,
                optionalText(node, "Sid", pointer),
                effect(node, pointer),
                actions.get(),
                clause(node, "Resource", pointer),
                notPrincipal,
                principals(node.get(principalElement), child(pointer, principalElement)),
                conditions(node.get("Condition"), child(pointer, "Condition")));
    }

    private static Effect effect(JsonNode node, String pointer) throws PolicySyntaxException {
        String effect = optionalText(node, "Effect", pointer)
                .orElseThrow(() -> new PolicySyntaxException(pointer, "expected an element `Effect`, found none"));
        return switch (effect) {
            case "Allow" -> Effect.ALLOW;
            case "Deny" -> Effect.DENY;
            default ->
                throw new PolicySyntaxException(
                        pointer + "/Effect", "expected `Allow` or `Deny`, found `" + effect + "`");
        };
    }

    private static Optional<Clause> clause(JsonNode node, String name, String pointer) throws PolicySyntaxException {
        boolean plain = node.has(name);
        boolean negated = node.has("Not" + name);
        if (plain && negated) {
            throw new PolicySyntaxException(
                    pointer, "expected one of `" + name + "` and `Not" + name + "`, found both");
        }
        if (!plain && !negated) {
            return Optional.empty();
        }
        String element = negated ? "Not" + name : name;
        String elementPointer = child(pointer, element);
        List<String> patterns = texts(node.get(element), elementPointer, false);
        if (patterns.isEmpty()) {
            throw new PolicySyntaxException(elementPointer, "expected at least one value, found an empty list");
        }
        return Optional.of(new Clause(negated, patterns));
    }

    private static List<PolicyPrincipal> principals(@Nullable JsonNode node, String pointer)
            throws PolicySyntaxException {
        if (node == null) {
            return List.of();
        }
        if (node.isTextual()) {
            if (!node.textValue().equals("*")) {
                throw new PolicySyntaxException(pointer, "expected `*` or an object, found `" + node.textValue() + "`");
            }
            return List.of(new PolicyPrincipal("*", "*"));
        }
        requireObject(node, pointer);
        requireKnown(node, PRINCIPAL_TYPES, pointer);
        List<PolicyPrincipal> principals = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            for (String value : texts(entry.getValue(), child(pointer, entry.getKey()), false)) {
                principals.add(new PolicyPrincipal(entry.getKey(), value));
            }
        }
        return principals;
    }

    private static List<Condition> conditions(@Nullable JsonNode node, String pointer) throws PolicySyntaxException {
        if (node == null) {
            return List.of();
        }
        requireObject(node, pointer);
        List<Condition> conditions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> operator : node.properties()) {
            String operatorPointer = child(pointer, operator.getKey());
            requireObject(operator.getValue(), operatorPointer);
            for (Map.Entry<String, JsonNode> key : operator.getValue().properties()) {
                String keyPointer = child(operatorPointer, key.getKey());
                List<String> values = texts(key.getValue(), keyPointer, true);
                conditions.add(new Condition(operator.getKey(), key.getKey(), values, keyPointer));
            }
        }
        return conditions;
    }

    private static List<String> texts(JsonNode node, String pointer, boolean scalars) throws PolicySyntaxException {
        if (!node.isArray()) {
            return List.of(text(node, pointer, scalars));
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            texts.add(text(node.get(i), child(pointer, String.valueOf(i)), scalars));
        }
        return texts;
    }

    /** Returns text; the values of conditions may also be numbers and booleans without quotation marks. */
    private static String text(JsonNode node, String pointer, boolean scalars) throws PolicySyntaxException {
        if (node.isTextual() || (scalars && (node.isBoolean() || node.isNumber()))) {
            return node.asText();
        }
        throw new PolicySyntaxException(pointer, "expected text, found " + kind(node));
    }

    private static Optional<String> optionalText(JsonNode node, String name, String pointer)
            throws PolicySyntaxException {
        JsonNode value = node.get(name);
        return value == null ? Optional.empty() : Optional.of(text(value, child(pointer, name), false));
    }

    private static void requireObject(JsonNode node, String pointer) throws PolicySyntaxException {
        if (!node.isObject()) {
            throw new PolicySyntaxException(pointer, "expected an object, found " + kind(node));
        }
    }

    private static void requireKnown(JsonNode node, Set<String> known, String pointer) throws PolicySyntaxException {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!known.contains(entry.getKey())) {
                throw new PolicySyntaxException(
                        child(pointer, entry.getKey()),
                        "expected one of " + known.stream().sorted().toList() + ", found `" + entry.getKey() + "`");
            }
        }
    }

    private static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String kind(JsonNode node) {
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
