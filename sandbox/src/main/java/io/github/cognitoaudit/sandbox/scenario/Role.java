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
 * @param maxSessionSeconds how long its sessions may last, in seconds
 * @param lastUses when it last used services, in the order of the answer
 */
public record Role(
        String arn,
        String trust,
        List<InlinePolicy> inline,
        List<String> attached,
        Optional<String> boundary,
        int maxSessionSeconds,
        List<LastUse> lastUses) {

    /** What IAM sets when nothing is said. */
    private static final int HOUR = 3600;

    /** Copies the lists. */
    public Role {
        inline = List.copyOf(inline);
        attached = List.copyOf(attached);
        lastUses = List.copyOf(lastUses);
    }

    /** Returns a role without a boundary, with sessions of an hour, that never used a service. */
    public static Role of(String arn, String trust, List<InlinePolicy> inline, List<String> attached) {
        return new Role(arn, trust, inline, attached, Optional.empty(), HOUR, List.of());
    }

    /** Returns the role's name, the last part of its ARN. */
    public String name() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** Returns the same role under another name. */
    public Role named(String other) {
        String path = arn.substring(0, arn.lastIndexOf('/') + 1);
        return new Role(path + other, trust, inline, attached, boundary, maxSessionSeconds, lastUses);
    }

    /** Returns the same role under another trust policy. */
    public Role trusting(String other) {
        return new Role(arn, other, inline, attached, boundary, maxSessionSeconds, lastUses);
    }

    /** Returns the same role with other permissions. */
    public Role permitting(List<InlinePolicy> policies, List<String> managed) {
        return new Role(arn, trust, policies, managed, boundary, maxSessionSeconds, lastUses);
    }

    /** Returns the same role within a permissions boundary. */
    public Role within(String boundaryArn) {
        return new Role(arn, trust, inline, attached, Optional.of(boundaryArn), maxSessionSeconds, lastUses);
    }

    /** Returns the same role with sessions of another length, in seconds. */
    public Role withSessionsOf(int seconds) {
        return new Role(arn, trust, inline, attached, boundary, seconds, lastUses);
    }

    /** Returns the same role with other times of its last uses. */
    public Role lastUsing(List<LastUse> uses) {
        return new Role(arn, trust, inline, attached, boundary, maxSessionSeconds, uses);
    }

    /**
     * Describes a policy that is part of a role.
     *
     * @param name the policy's name
     * @param document the JSON text
     */
    public record InlinePolicy(String name, String document) {}
}
