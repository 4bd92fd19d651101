package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rule.ChainLink.SLOT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.ClaimTag;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import io.github.cognitoaudit.model.aws.TagUse;
import io.github.cognitoaudit.rule.ComplianceClause.Framework;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags principal tags that users can change and by which a policy of their role decides. */
public final class PrincipalTagsByUserEditableClaim implements Rule<IdentityPool> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "POOL-016", "principal-tags-by-user-editable-claim", HIGH, SLOT)
            .title("Policy decides by a tag that users can change")
            .because(
                    "The tag is a copy of a claim of the user's profile. Whoever changes the profile passes the policy's"
                            + " condition, or reaches what the policy names by the tag.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/attributes-for-access-control.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html")
            .see("https://auth0.com/docs/manage-users/user-accounts/user-profiles/user-profile-structure")
            .fits(Framework.OWASP_ASVS, "4.1.2")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IdentityPool> subjects(World world) {
        return world.chain().pools();
    }

    @Override
    public Verdict judge(IdentityPool pool, World world) {
        Listing<TagUse> uses = world.userRoles(pool).flatMap(IamRole::tagUses);
        Listing<ClaimTag> editable =
                pool.tagMapsInEffect().flatMap(map -> Listing.of(map.tagsFrom(world.intent()::isUserEditable)));
        if (uses.isCertainlyEmpty() || editable.isCertainlyEmpty()) {
            return Verdict.compliant();
        }
        Listing<ClaimTag> relied = editable.flatMap(
                tag -> Listing.of(uses.items().stream().anyMatch(tag::isTrustedBy) ? List.of(tag) : List.of()));
        if (!relied.items().isEmpty()) {
            return violation(pool, relied.items(), uses.items());
        }
        List<Gap> gaps =
                Stream.concat(relied.gaps().stream(), uses.gaps().stream()).toList();
        return gaps.isEmpty() ? Verdict.compliant() : Verdict.undetermined(gaps);
    }

    private static Verdict violation(IdentityPool pool, List<ClaimTag> relied, List<TagUse> uses) {
        return Verdict.violation(
                relied.stream()
                        .map(tag -> "`aws:PrincipalTag/" + tag.key() + "` is the claim `" + tag.claim()
                                + "`, which users can change, and " + places(tag, uses)
                                + " decides by it; it should come from a claim that only a post-login Action sets")
                        .collect(Collectors.joining("; ")),
                relied.stream()
                        .map(tag -> Evidence.configured(
                                tag.map().place() + "/" + tag.key(),
                                "a claim that only a post-login Action sets",
                                tag.claim(),
                                "cognito-identity:GetPrincipalTagAttributeMap"))
                        .toList(),
                relied.stream()
                        .map(ClaimTag::map)
                        .distinct()
                        .map(map -> mend(pool, map, relied))
                        .toList());
    }

    private static String places(ClaimTag tag, List<TagUse> uses) {
        return uses.stream()
                .filter(tag::isTrustedBy)
                .map(use -> "`" + use.place() + "` of `" + use.role().name() + "`")
                .collect(Collectors.joining(", "));
    }

    private static Remediation mend(IdentityPool pool, PrincipalTagMap map, List<ClaimTag> relied) {
        Set<String> keys = relied.stream()
                .filter(tag -> tag.map().equals(map))
                .map(ClaimTag::key)
                .collect(Collectors.toSet());
        return Remediation.settingTags(
                pool,
                map.without(keys),
                "Map the tag no more, or map it from a namespaced claim that a post-login Action sets.",
                "Requests that need the tag are refused until it is mapped again; logins go on.");
    }
}
