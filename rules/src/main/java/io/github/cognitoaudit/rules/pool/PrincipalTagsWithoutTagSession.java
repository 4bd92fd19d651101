package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rule.ChainLink.SLOT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.trust.TrustReading;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.PoolTrust;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.stream.Collectors;

/** Flags identity pools that map principal tags and hand out a role whose trust does not let them tag its sessions (facts.md 3.1, 3.3). */
public final class PrincipalTagsWithoutTagSession implements Rule<IdentityPool> {

    private static final RuleDescriptor DESCRIPTOR = rule("POOL-017", "principal-tags-without-tag-session", HIGH, SLOT)
            .title("Role does not let the pool tag its sessions")
            .because("With a principal-tag map Cognito takes the role and tags the session in one call. A trust without"
                    + " `sts:TagSession` refuses that: the login ends with \"Invalid identity pool configuration. Check"
                    + " assigned IAM roles for this pool.\" and without credentials.")
            .see(
                    "https://docs.aws.amazon.com/cognito/latest/developerguide/using-attributes-for-access-control-policy-example.html")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/attributes-for-access-control.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html")
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
        Listing<PrincipalTagMap> tagging = pool.tagMapsInEffect().filter(map -> Observed.known(map.tagsSessions()));
        Listing<IamRole> refusing = world.userRoles(pool).filter(role -> refusesTags(role, pool, world));
        if (tagging.isCertainlyEmpty() || refusing.isCertainlyEmpty()) {
            return Verdict.compliant();
        }
        if (tagging.items().isEmpty()) {
            return Verdict.undetermined(tagging.gaps());
        }
        return refusing.items().isEmpty()
                ? Verdict.undetermined(refusing.gaps())
                : violation(tagging.items().get(0), refusing.items(), world);
    }

    private static Observed<Boolean> refusesTags(IamRole role, IdentityPool pool, World world) {
        return role.trust()
                .flatMap(trust -> TrustReading.of(trust)
                        .allowsTagging(world.signedIn(pool).token())
                        .fold(
                                allowed -> Observed.known(false),
                                refused -> Observed.known(true),
                                undecided -> Observed.unknown(Gap.undecided(
                                        "whether `" + role.name() + "` lets `" + pool.poolId() + "` tag its sessions",
                                        undecided.reasons().get(0).text()))));
    }

    private static Verdict violation(PrincipalTagMap map, List<IamRole> refusing, World world) {
        String roles = refusing.stream().map(role -> "`" + role.arn() + "`").collect(Collectors.joining(", "));
        return Verdict.violation(
                "`" + map.place() + "` maps principal tags, and the trust of " + roles
                        + " does not allow `sts:TagSession` for this pool; it should, beside"
                        + " `sts:AssumeRoleWithWebIdentity`",
                refusing.stream()
                        .map(role -> Evidence.configured(
                                role.arn() + "/trust", "sts:TagSession", actions(role), "iam:GetRole"))
                        .toList(),
                refusing.stream()
                        .flatMap(role -> role
                                .trust()
                                .map(trust -> mend(role, trust, world))
                                .fold(List::of, gap -> List.<Remediation>of())
                                .stream())
                        .toList());
    }

    private static String actions(IamRole role) {
        return role.trust()
                .fold(
                        trust -> TrustReading.of(trust).actions().stream()
                                .map(TrustReading.NamedAction::pattern)
                                .collect(Collectors.joining(", ")),
                        gap -> "not read");
    }

    private static Remediation mend(IamRole role, PolicyDocument trust, World world) {
        return Remediation.replacingTrust(
                role,
                PoolTrust.of(role.arn(), world).replacingWithTags(trust),
                "Allow `sts:TagSession` to the identities to which the pool hands out the role.",
                "Logins that failed get credentials; others go on.");
    }
}
