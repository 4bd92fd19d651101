package io.github.cognitoaudit.model.aws;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.permissions.EffectivePermissions;
import io.github.cognitoaudit.policy.permissions.GuestSessionPolicies;
import io.github.cognitoaudit.policy.permissions.RolePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Describes an IAM role.
 *
 * @param arn the role's ARN
 * @param trust the trust policy
 * @param policies the inline and the attached managed policies
 * @param boundary the permissions boundary; empty when the role has none
 * @param maxSessionSeconds {@code MaxSessionDuration} in seconds, 3600 to 43200
 * @param lastAccess when the role last used each service that its policies name; an optional read, of roles that pools name only
 */
public record IamRole(
        String arn,
        Observed<PolicyDocument> trust,
        Listing<RolePolicy> policies,
        Observed<Optional<RolePolicy>> boundary,
        Observed<Integer> maxSessionSeconds,
        Listing<LastAccess> lastAccess)
        implements Resource {

    @Override
    public ResourceId id() {
        return new ResourceId(arn);
    }

    /** Returns the same role with what is known of when it last used services. */
    public IamRole withLastAccess(Listing<LastAccess> uses) {
        return new IamRole(arn, trust, policies, boundary, maxSessionSeconds, uses);
    }

    /** Tells whether the trust policy names an OIDC provider as a principal, so that its tokens come without a pool. */
    public Observed<Boolean> trustsDirectly(String providerArn) {
        return trust.map(policy -> policy.statements().stream()
                .filter(statement -> statement.effect() == Effect.ALLOW && !statement.notPrincipal())
                .flatMap(statement -> statement.principals().stream())
                .anyMatch(principal -> principal.value().equals(providerArn)));
    }

    /** Returns the account that the role belongs to, the fifth field of its ARN. */
    public String accountId() {
        return arn.split(":", 6)[4];
    }

    /** Returns the role's name, the last part of its ARN. */
    public String name() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** Returns what was not read of the role's permissions; where that is nothing, {@link #mostPermissions(boolean)} is what it may do. */
    public List<Gap> permissionGaps() {
        Stream<Gap> unread = Stream.concat(
                        policies.items().stream().map(RolePolicy::document),
                        boundary.<Stream<Observed<PolicyDocument>>>fold(
                                limit -> limit.stream().map(RolePolicy::document),
                                gap -> Stream.of(Observed.unknown(gap))))
                .flatMap(document -> document.<Stream<Gap>>fold(known -> Stream.empty(), Stream::of));
        return Stream.concat(policies.gaps().stream(), unread).distinct().toList();
    }

    /** Returns the policies that decide what a session of a signed-in identity may do; unknown when anything of them was not read. */
    public Observed<RoleLayers> layers() {
        return permissionGaps().stream()
                .findFirst()
                .<Observed<RoleLayers>>map(Observed::unknown)
                .orElseGet(() -> Observed.known(mostLayers(false)));
    }

    /** Lists the statements of the policies and the boundary that read principal tags, with the tags. */
    public Listing<TagUse> tagUses() {
        Listing<RolePolicy> limit =
                Listing.from(boundary.map(known -> known.stream().toList()));
        return policies.flatMap(policy -> policy.tagUses("policies/", this))
                .and(limit.flatMap(policy -> policy.tagUses("boundary/", this)));
    }

    /** Returns the services of which AWS reports that the role did not use them at the instant or later. */
    public List<String> servicesUnusedSince(Instant instant) {
        return lastAccess.items().stream()
                .filter(access -> access.lastUsed()
                        .filter(used -> !used.isBefore(instant))
                        .isEmpty())
                .map(LastAccess::service)
                .toList();
    }

    /** Tells whether AWS reports when the role last used the service. */
    public boolean reportsUseOf(String service) {
        return lastAccess.items().stream().anyMatch(access -> access.service().equals(service));
    }

    /** Tells whether the role has or may have a policy, the boundary aside, that was not read. */
    public boolean hasUnreadPolicies() {
        return !policies.isComplete()
                || policies.items().stream()
                        .anyMatch(policy -> policy.document().fold(known -> false, gap -> true));
    }

    /**
     * Returns the most that the role may do: a policy that was not read is taken to allow everything, and a boundary that was not
     * read to limit nothing.
     *
     * <p>What this does not allow, no completion of what was not read allows. What it allows is certain only where nothing is
     * unread, for an unread policy may also deny.
     *
     * @param guestsOnly whether every session of the role is that of a guest in the enhanced flow, and so within the session
     *     policies that Amazon Cognito gives
     */
    public RolePermissions mostPermissions(boolean guestsOnly) {
        return RolePermissions.of(arn, mostLayers(guestsOnly));
    }

    /**
     * Returns the most that the role may do, weighed request by request; what is unread counts as in {@link #mostPermissions}, and
     * the public unsigned calls of identity pools do not count.
     */
    public EffectivePermissions mostEffective(boolean guestsOnly) {
        return EffectivePermissions.of(mostLayers(guestsOnly)).inSessionsOf(arn).withoutPublicCalls();
    }

    /** Returns the policies of the role and its boundary, as far as they were listed, by their place within the role. */
    public Map<String, RolePolicy> policiesByPlace() {
        Map<String, RolePolicy> places = new LinkedHashMap<>();
        policies.items().forEach(policy -> places.put("policies/" + policy.name(), policy));
        boundary.fold(Optional::stream, gap -> Stream.<RolePolicy>empty())
                .forEach(limit -> places.put("boundary/" + limit.name(), limit));
        return places;
    }

    /** Returns the layers of {@link #mostPermissions(boolean)}. */
    public RoleLayers mostLayers(boolean guestsOnly) {
        Stream<PolicyDocument> documents = policies.items().stream()
                .map(policy -> policy.document().fold(known -> known, gap -> PolicyDocument.allowingEverything()));
        Stream<PolicyDocument> unlisted =
                policies.isComplete() ? Stream.empty() : Stream.of(PolicyDocument.allowingEverything());
        Optional<PolicyDocument> limit = boundary.fold(
                policy -> policy.flatMap(known -> known.document().fold(Optional::of, gap -> Optional.empty())),
                gap -> Optional.empty());
        List<PolicyDocument> session = guestsOnly ? GuestSessionPolicies.documents() : List.of();
        return new RoleLayers(Stream.concat(documents, unlisted).toList(), limit, session);
    }
}
