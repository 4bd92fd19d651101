package io.github.cognitoaudit.sandbox.scenario;

import java.util.List;
import java.util.Optional;

/**
 * Describes an IAM role.
 *
 * @param arn the ARN, without a path
 * @param trust the trust policy, JSON
 * @param inline the inline policies
 * @param attached the ARNs of the attached managed policies
 * @param boundary the ARN of the permissions boundary; empty when none is set
 */
public record Role(
        String arn, String trust, List<InlinePolicy> inline, List<String> attached, Optional<String> boundary) {

    /** Copies the lists. */
    public Role {
        inline = List.copyOf(inline);
        attached = List.copyOf(attached);
    }

    /** Returns the role's name, the last part of its ARN. */
    public String name() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** Returns the same role under another name. */
    public Role named(String other) {
        String path = arn.substring(0, arn.lastIndexOf('/') + 1);
        return new Role(path + other, trust, inline, attached, boundary);
    }

    /** Returns the same role under another trust policy. */
    public Role trusting(String other) {
        return new Role(arn, other, inline, attached, boundary);
    }

    /** Returns the same role with other permissions. */
    public Role permitting(List<InlinePolicy> policies, List<String> managed) {
        return new Role(arn, trust, policies, managed, boundary);
    }

    /**
     * Describes a policy that is part of a role.
     *
     * @param name the policy's name
     * @param document the JSON text
     */
    public record InlinePolicy(String name, String document) {}
}
