package io.github.cognitoaudit.verification.remediation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.cognitoaudit.policy.validation.PolicyKind;
import io.github.cognitoaudit.policy.validation.PolicyValidation;
import java.util.List;
import java.util.Locale;

/** Keeps the roles and policies of an account, and refuses what IAM refuses. */
final class Iam {

    private static final List<String> COGNITO_KEYS = List.of(":aud", ":sub", ":amr");
    private static final int SHORTEST_SESSION = 3600;
    private static final int LONGEST_SESSION = 43200;

    private final Facts account;
    private final IamProviders providers;

    Iam(Facts account, IamProviders providers) {
        this.account = account;
        this.providers = providers;
    }

    JsonNode answer(AwsCall call) {
        return switch (call.operation().substring("iam ".length())) {
            case "create-role" -> createRole(call);
            case "update-assume-role-policy" -> updateTrust(call);
            case "update-role" -> updateRole(call);
            case "put-role-policy" -> putPolicy(call);
            case "delete-role-policy" -> deletePolicy(call, "policy-name", "name");
            case "detach-role-policy" -> deletePolicy(call, "policy-arn", "managedArn");
            case "get-role-policy" -> document("PolicyDocument", policy(call));
            case "get-role" ->
                object().set(
                                "Role",
                                document("AssumeRolePolicyDocument", role(call).text("trust")));
            case "get-policy" -> object().set("Policy", object().put("DefaultVersionId", "v1"));
            case "get-policy-version" ->
                object().set(
                                "PolicyVersion",
                                document("Document", managed(call).get(0).text("document")));
            case "create-policy-version" -> createVersion(call);
            default -> providers.answer(call);
        };
    }

    private JsonNode createRole(AwsCall call) {
        String name = call.value("role-name");
        String end = ("/" + name).toLowerCase(Locale.ROOT);
        if (account.find(
                        "roles",
                        role -> role.text("arn").toLowerCase(Locale.ROOT).endsWith(end))
                .isPresent()) {
            throw new Refused("EntityAlreadyExists: Role with name " + name + " already exists.");
        }
        Facts role = Facts.empty();
        role.node().put("arn", account.arn("role/" + name));
        role.write("boundary", NullNode.getInstance());
        role.emptyList("lastAccess");
        role.write("maxSessionSeconds", IntNode.valueOf(SHORTEST_SESSION));
        role.emptyList("policies");
        role.write("trust", TextNode.valueOf(trust(call.value("assume-role-policy-document"))));
        account.items("roles").add(role.node());
        return object().set("Role", object().put("Arn", role.text("arn")));
    }

    private JsonNode updateTrust(AwsCall call) {
        role(call).write("trust", TextNode.valueOf(trust(call.value("policy-document"))));
        return nothing();
    }

    private JsonNode updateRole(AwsCall call) {
        int seconds = Integer.parseInt(call.value("max-session-duration"));
        if (seconds < SHORTEST_SESSION || seconds > LONGEST_SESSION) {
            throw new Refused("ValidationError: MaxSessionDuration " + seconds);
        }
        role(call).write("maxSessionSeconds", IntNode.valueOf(seconds));
        return nothing();
    }

    private JsonNode putPolicy(AwsCall call) {
        String name = call.value("policy-name");
        Facts role = role(call);
        String document = valid(call.value("policy-document"), PolicyKind.IDENTITY);
        role.remove("policies", policy -> isInline(policy, name));
        Facts policy = Facts.empty();
        policy.node().put("name", name).putNull("managedArn").putArray("refused");
        policy.write("document", TextNode.valueOf(document));
        role.items("policies").add(policy.node());
        return nothing();
    }

    private JsonNode deletePolicy(AwsCall call, String option, String member) {
        Facts role = role(call);
        int before = role.items("policies").size();
        String wanted = call.value(option);
        role.remove(
                "policies",
                policy -> member.equals("name")
                        ? isInline(policy, wanted)
                        : policy.text(member).equals(wanted));
        if (role.items("policies").size() == before) {
            throw new Refused("NoSuchEntity: role " + role.text("arn") + " has no policy " + wanted);
        }
        return nothing();
    }

    private JsonNode createVersion(AwsCall call) {
        if (call.value("policy-arn").contains(":iam::aws:")) {
            throw new Refused("AccessDenied: " + call.value("policy-arn") + " is maintained by AWS");
        }
        String document = valid(call.value("policy-document"), PolicyKind.IDENTITY);
        if (call.has("set-as-default")) {
            managed(call).forEach(policy -> policy.write("document", TextNode.valueOf(document)));
        }
        return nothing();
    }

    private List<Facts> managed(AwsCall call) {
        List<Facts> found = account.list("roles").stream()
                .flatMap(role -> role.list("policies").stream())
                .filter(policy -> policy.text("managedArn").equals(call.value("policy-arn")))
                .toList();
        if (found.isEmpty()) {
            throw new Refused("NoSuchEntity: policy " + call.value("policy-arn"));
        }
        return found;
    }

    private String policy(AwsCall call) {
        return role(call)
                .find("policies", policy -> isInline(policy, call.value("policy-name")))
                .orElseThrow(() -> new Refused("NoSuchEntity: the role policy " + call.value("policy-name")))
                .text("document");
    }

    private Facts role(AwsCall call) {
        String name = call.value("role-name");
        return account.find("roles", role -> role.text("arn").endsWith("/" + name))
                .orElseThrow(() -> new Refused("NoSuchEntity: The role with name " + name + " cannot be found."));
    }

    private static boolean isInline(Facts policy, String name) {
        return policy.text("name").equals(name) && policy.text("managedArn").isEmpty();
    }

    /** IAM takes no trust in Cognito without a condition on one of its keys (facts.md 4.2). */
    private static String trust(String document) {
        valid(document, PolicyKind.TRUST);
        for (JsonNode statement : Json.statements(document)) {
            if (statement.path("Effect").asText().equals("Allow")
                    && statement.path("Principal").toString().contains("cognito-identity")
                    && COGNITO_KEYS.stream()
                            .noneMatch(key ->
                                    statement.path("Condition").toString().contains(key + "\""))) {
                throw new Refused("MalformedPolicyDocument: a trust in Cognito needs a condition: " + statement);
            }
        }
        return document;
    }

    private static String valid(String document, PolicyKind kind) {
        PolicyValidation.of(document, kind).firstError().ifPresent(problem -> {
            throw new Refused(
                    "MalformedPolicyDocument: " + problem.pointer() + " " + problem.message() + " in " + document);
        });
        return document;
    }

    private static ObjectNode document(String name, String text) {
        return object().set(name, Json.of(text));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode nothing() {
        return TextNode.valueOf("");
    }
}
