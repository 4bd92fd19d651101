package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rule.ChainLink.SLOT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Flags principal-tag maps whose key is no provider of the pool, so that they tag no session (facts.md 3.1). */
public final class PrincipalTagMapKeyNotAttached implements Rule<IdentityPool> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "POOL-018", "principal-tag-map-key-not-attached", MEDIUM, SLOT)
            .title("Principal-tag map is for a provider that the pool does not have")
            .because(
                    "The map tags nobody's session: what policies demand of the tags is refused, and what they forbid to"
                            + " certain tags is allowed. An IAM OIDC provider is named by its ARN, a URL does not work.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/attributes-for-access-control.html")
            .see("https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_SetPrincipalTagAttributeMap.html")
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
        Listing<PrincipalTagMap> loose = pool.principalTagMaps()
                .filter(map -> pool.attaches(map.providerName()).map(attached -> !attached));
        if (!loose.items().isEmpty()) {
            return violation(pool, loose.items());
        }
        return loose.isComplete() ? Verdict.compliant() : Verdict.undetermined(loose.gaps());
    }

    private static Verdict violation(IdentityPool pool, List<PrincipalTagMap> loose) {
        return Verdict.violation(
                loose.stream()
                        .map(map -> "a principal-tag map has the key `" + map.providerName()
                                + "`, which is no provider of the pool; it should be `" + expected(pool, map) + "`")
                        .collect(Collectors.joining("; ")),
                loose.stream()
                        .map(map -> Evidence.configured(
                                map.place(),
                                expected(pool, map),
                                map.providerName(),
                                "cognito-identity:GetPrincipalTagAttributeMap"))
                        .toList(),
                loose.stream().map(map -> mend(pool, map)).toList());
    }

    private static String expected(IdentityPool pool, PrincipalTagMap map) {
        return pool.attachedArnFor(map.providerName()).orElse("the ARN of an attached provider");
    }

    private static Remediation mend(IdentityPool pool, PrincipalTagMap map) {
        return pool.attachedArnFor(map.providerName())
                .map(arn -> move(pool, map, arn))
                .orElseGet(() -> empty(pool, map));
    }

    private static Remediation move(IdentityPool pool, PrincipalTagMap map, String arn) {
        Remediation set = Remediation.settingTags(
                pool,
                map.of(arn),
                "Set the map for the provider's ARN, and empty the one that tags nobody.",
                "Sessions begin to be tagged: roles of the pool must allow `sts:TagSession` first, or logins break.");
        return new Remediation(
                set.side(),
                set.summary(),
                set.command() + "\n" + empty(pool, map).command(),
                set.terraform(),
                set.impact());
    }

    private static Remediation empty(IdentityPool pool, PrincipalTagMap map) {
        return Remediation.settingTags(
                pool,
                new PrincipalTagMap(map.providerName(), false, Map.of()),
                "Empty the map, or add the provider to the pool.",
                "Breaks no login: the map tags nobody's session.");
    }
}
