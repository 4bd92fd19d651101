package io.github.cognitoaudit.collect.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes the IAM policy of a reader. */
final class AccessPolicy {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    /** What a reader must never do, whatever else is attached to it: get credentials, or become somebody else (facts.md 8). */
    private static final List<String> NEVER = List.of(
            "cognito-identity:GetCredentialsForIdentity",
            "cognito-identity:GetOpenIdToken*",
            "iam:PassRole",
            "sts:AssumeRole*");

    private AccessPolicy() {}

    static String of(LeastAccess access) {
        ObjectNode policy = JSON.createObjectNode();
        policy.put("Version", "2012-10-17");
        ArrayNode statements = policy.putArray("Statement");
        statement(statements, "ReadTheChain", "Allow", access.everywhere(), List.of("*"));
        statement(statements, "ReadIdentityPools", "Allow", access.onPools(), access.pools());
        statement(statements, "NeverBecomeAnybody", "Deny", NEVER, List.of("*"));
        try {
            return JSON.writer(new DefaultPrettyPrinter()
                            .withObjectIndenter(INDENT)
                            .withArrayIndenter(INDENT))
                    .writeValueAsString(policy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy is data and can be written", e);
        }
    }

    private static void statement(
            ArrayNode statements, String id, String effect, List<String> actions, List<String> resources) {
        ObjectNode statement = statements.addObject();
        statement.put("Sid", id);
        statement.put("Effect", effect);
        ArrayNode action = statement.putArray("Action");
        actions.forEach(action::add);
        ArrayNode resource = statement.putArray("Resource");
        resources.forEach(resource::add);
    }
}
