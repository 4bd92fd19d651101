package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rule.ChainLink.SLOT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.MappedRole;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Flags rules of role mappings that compare with less than the whole claim, and rules that an earlier one always hides. */
public final class RoleMappingMatchTooLoose implements Rule<IdentityPool> {

    private static final RuleDescriptor DESCRIPTOR = rule("POOL-015", "role-mapping-match-too-loose", MEDIUM, SLOT)
            .title("Role mapping matches more, or less, than it says")
            .because(
                    "The match types `Contains`, `StartsWith` and `NotEqual` also match values that nobody thought of when the rule was"
                            + " written: `admin` is in `not-an-admin`. And since the first match wins, a rule behind one that"
                            + " matches all the same tokens never chooses its role.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html")
            .see("https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_MappingRule.html")
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
        Listing<MappedRole> flawed = pool.mappedRoles()
                .filter(mapped -> Observed.either(mapped.rule().isLoose(), isHidden(mapped, world)));
        if (!flawed.items().isEmpty()) {
            return violation(pool, flawed.items());
        }
        return flawed.isComplete() ? Verdict.compliant() : Verdict.undetermined(flawed.gaps());
    }

    private static Observed<Boolean> isHidden(MappedRole mapped, World world) {
        return Observed.either(mapped.hiddenBy().map(Optional::isPresent), world.catchesAll(mapped.before()));
    }

    private static Verdict violation(IdentityPool pool, List<MappedRole> flawed) {
        return Verdict.violation(
                flawed.stream().map(RoleMappingMatchTooLoose::message).collect(Collectors.joining("; ")),
                flawed.stream()
                        .map(mapped -> Evidence.configured(
                                mapped.place(),
                                "a rule that compares the whole claim, behind none that matches the same",
                                inWords(mapped),
                                "cognito-identity:GetIdentityPoolRoles"))
                        .toList(),
                List.of(Remediation.removingMappedRoles(
                        pool,
                        flawed,
                        "Take the rules out, and put back one with `Equals` for each value that is meant.",
                        "Users whom only these rules matched are left to the later rules and to"
                                + " `AmbiguousRoleResolution` until the new rules are there.")));
    }

    private static String message(MappedRole mapped) {
        String rule = "`" + mapped.place() + "` compares `" + inWords(mapped) + "`";
        Optional<MappedRole> hiding = mapped.hiddenBy().fold(earlier -> earlier, gap -> Optional.empty());
        if (hiding.isPresent()) {
            return rule + " and never decides: `" + hiding.get().place() + "` with `" + inWords(hiding.get())
                    + "` should not come before it";
        }
        return mapped.rule().isLoose().fold(loose -> loose, gap -> false)
                ? rule + ", which should be `Equals` with a whole value"
                : rule + " and never decides: a rule that matches every token should not come before it";
    }

    private static String inWords(MappedRole mapped) {
        return mapped.rule().claim() + " " + mapped.rule().matchType() + " "
                + mapped.rule().value();
    }
}
