package io.github.cognitoaudit.policy.evaluate;

import io.github.cognitoaudit.policy.condition.RequestContext;
import java.util.Optional;

/**
 * Describes one request of a role session.
 *
 * @param action the action, such as {@code s3:GetObject}, in any case
 * @param resource the ARN of the resource; {@code *} for an action without resource types
 * @param context the context keys that the request carries
 */
public record Request(String action, String resource, RequestContext context) {

    private static final String PRINCIPAL_ARN = "aws:principalarn";
    private static final String PRINCIPAL_ACCOUNT = "aws:principalaccount";

    /**
     * Returns the request with {@code aws:PrincipalArn} and {@code aws:PrincipalAccount}, unless the context has them.
     *
     * @param principal the ARN of a role, or of its session, which stands for the role (policy-engine.md 1.4)
     */
    public Request by(String principal) {
        RequestContext more = context;
        if (context.of(PRINCIPAL_ARN).isEmpty()) {
            more = more.with(PRINCIPAL_ARN, role(principal).orElse(principal));
        }
        String[] fields = principal.split(":", 6);
        if (fields.length == 6
                && !fields[4].isEmpty()
                && context.of(PRINCIPAL_ACCOUNT).isEmpty()) {
            more = more.with(PRINCIPAL_ACCOUNT, fields[4]);
        }
        return new Request(action, resource, more);
    }

    private static Optional<String> role(String principal) {
        String[] fields = principal.split(":", 6);
        if (fields.length < 6 || !fields[2].equals("sts") || !fields[5].startsWith("assumed-role/")) {
            return Optional.empty();
        }
        String[] parts = fields[5].split("/", 3);
        return Optional.of("arn:" + fields[1] + ":iam::" + fields[4] + ":role/" + parts[1]);
    }
}
