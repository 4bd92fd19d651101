package io.github.cognitoaudit.benchmarks;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the policies that are measured, with single quotes for readability. */
final class PolicyJson {

    private PolicyJson() {}

    /** Returns a role whose only policy has these statements; throws {@link IllegalArgumentException} for one that is none. */
    static RoleLayers role(List<String> statements) {
        String text = "{'Version':'2012-10-17','Statement':[" + String.join(",", statements) + "]}";
        try {
            return RoleLayers.of(PolicyDocument.parse(text.replace('\'', '"')));
        } catch (PolicySyntaxException e) {
            throw new IllegalArgumentException("expected a policy document, found `" + text + "`", e);
        }
    }

    static RoleLayers role(String... statements) {
        return role(List.of(statements));
    }

    static String allow(String actions, String resources) {
        return statement("Allow", "Action", actions, "Resource", resources, "");
    }

    static String allow(String actions, String resources, String condition) {
        return statement("Allow", "Action", actions, "Resource", resources, condition);
    }

    static String deny(String actions, String resources, String condition) {
        return statement("Deny", "Action", actions, "Resource", resources, condition);
    }

    static String statement(
            String effect, String action, String actions, String resource, String resources, String condition) {
        return "{'Effect':'" + effect + "','" + action + "':" + list(actions) + ",'" + resource + "':" + list(resources)
                + (condition.isEmpty() ? "" : ",'Condition':{" + condition + "}") + "}";
    }

    /** Returns texts that blanks separate as a JSON array. */
    private static String list(String texts) {
        return Arrays.stream(texts.split(" ")).map(text -> "'" + text + "'").collect(Collectors.joining(",", "[", "]"));
    }
}
