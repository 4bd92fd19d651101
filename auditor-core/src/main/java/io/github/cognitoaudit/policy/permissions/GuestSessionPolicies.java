package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.catalogue.DataFile;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the session policies that Amazon Cognito adds to the credentials of guests in the enhanced flow (facts.md 3.4,
 * policy-engine.md 1.5). Users who signed in do not get them, nor does anybody in the classic flow.
 */
public final class GuestSessionPolicies {

    private static final List<SessionPolicy> SHIPPED = read();

    private GuestSessionPolicies() {}

    /** Returns the policies; a guest may do at most what any of them allows. */
    public static List<PolicyDocument> documents() {
        return SHIPPED.stream().map(SessionPolicy::document).toList();
    }

    /** Returns the policies with where they come from: the inline one first, then the managed one. */
    public static List<SessionPolicy> shipped() {
        return SHIPPED;
    }

    private static List<SessionPolicy> read() {
        List<SessionPolicy> policies = new ArrayList<>();
        for (DataFile policy : DataFile.read(GuestSessionPolicies.class, "guest-session-policies.json")
                .rows("policies")) {
            try {
                policies.add(new SessionPolicy(
                        policy.text("name"),
                        policy.text("source"),
                        policy.text("date"),
                        PolicyDocument.parse(policy.json("document"))));
            } catch (PolicySyntaxException e) {
                throw new IllegalStateException("a shipped session policy can not be read; build the program anew", e);
            }
        }
        return List.copyOf(policies);
    }

    /**
     * Holds a session policy.
     *
     * @param name its ARN, or {@code inline}
     * @param source where AWS says so
     * @param date of when the text is, ISO 8601
     * @param document the policy
     */
    public record SessionPolicy(String name, String source, String date, PolicyDocument document) {}
}
