package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rule.ChainLink.POOL;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.AttachedProvider;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.ProviderSettings;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags identity pools that take logins of a provider which neither the chain nor the intent names. */
public final class UnintendedIdentityProvider implements Rule<IdentityPool> {

    private static final RuleDescriptor DESCRIPTOR = rule("POOL-010", "unintended-identity-provider", MEDIUM, POOL)
            .title("Identity pool takes logins of a provider that nobody declared")
            .because(
                    "Every provider of the pool decides on its own who is a user, and all users get the same roles. One that was"
                            + " left behind or slipped in is a way past Auth0 and its checks.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/external-identity-providers.html")
            .see("https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_DescribeIdentityPool.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Optional<String> notExaminedBecause(World world) {
        return world.intent().providers().isPresent()
                ? Optional.empty()
                : Optional.of("the intent does not declare `providers`");
    }

    @Override
    public Listing<IdentityPool> subjects(World world) {
        return world.chain().pools();
    }

    @Override
    public Verdict judge(IdentityPool pool, World world) {
        List<String> intended = world.intent().providers().orElseGet(List::of);
        Listing<AttachedProvider> strangers = pool.attached()
                .filter(provider -> provider.isNamedBy(intended)
                        ? Observed.known(false)
                        : world.isChainProvider(provider.name()).map(chain -> !chain));
        if (!strangers.items().isEmpty()) {
            return violation(pool, strangers.items(), intended);
        }
        return strangers.isComplete() ? Verdict.compliant() : Verdict.undetermined(strangers.gaps());
    }

    private static Verdict violation(IdentityPool pool, List<AttachedProvider> strangers, List<String> intended) {
        String named =
                strangers.stream().map(provider -> "`" + provider.name() + "`").collect(Collectors.joining(", "));
        String expected =
                intended.isEmpty() ? "the chain's provider" : "the chain's provider, " + String.join(", ", intended);
        return Verdict.violation(
                "the pool takes logins of " + named + "; it should take those of " + expected + " only",
                strangers.stream()
                        .map(provider -> Evidence.configured(
                                provider.field(), expected, provider.name(), "cognito-identity:DescribeIdentityPool"))
                        .toList(),
                mends(pool, strangers));
    }

    private static List<Remediation> mends(IdentityPool pool, List<AttachedProvider> strangers) {
        List<AttachedProvider> removable =
                strangers.stream().filter(provider -> !provider.isDeveloper()).toList();
        return Stream.concat(
                        removable.isEmpty() ? Stream.empty() : Stream.of(remove(pool, removable)),
                        strangers.stream()
                                .filter(AttachedProvider::isDeveloper)
                                .map(UnintendedIdentityProvider::replacePool))
                .toList();
    }

    private static Remediation replacePool(AttachedProvider provider) {
        return new Remediation(
                Remediation.Side.AWS,
                "Replace the pool, for the name of a developer provider can not be taken out; or declare `"
                        + provider.name() + "` among the intent's `providers`.",
                "",
                "",
                "A new pool has a new id, which every application must use, and gives every user a new identity.");
    }

    private static Remediation remove(IdentityPool pool, List<AttachedProvider> providers) {
        List<String> names = providers.stream().map(AttachedProvider::name).toList();
        Remediation update = Remediation.updatingPool(
                pool,
                "Take `" + String.join("`, `", names)
                        + "` out of the pool, or declare what is meant among the intent's `providers`.",
                providers.stream().map(AttachedProvider::removal).collect(Collectors.joining(" | ")),
                "# without "
                        + providers.stream()
                                .map(provider -> provider.name() + " in " + provider.field())
                                .collect(Collectors.joining(", ")),
                "Logins through these providers end; those through Auth0 go on.");
        return ProviderSettings.removedBefore(pool, names, update);
    }
}
