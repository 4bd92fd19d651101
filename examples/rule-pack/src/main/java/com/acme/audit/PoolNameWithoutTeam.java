package com.acme.audit;

import static io.github.cognitoaudit.rule.ChainLink.POOL;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.LOW;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;

/** Flags identity pools whose name does not begin with the team that answers for them. */
public final class PoolNameWithoutTeam implements Rule<IdentityPool> {

    private static final List<String> TEAMS = List.of("shop-", "till-");
    private static final RuleDescriptor DESCRIPTOR = rule("ACME-001", "pool-name-without-team", LOW, POOL)
            .title("Identity pool does not say whose it is")
            .because("Whoever is woken at night looks for the team in the name of the pool.")
            .see("https://wiki.acme.example/names")
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
        return pool.name()
                .fold(
                        name -> TEAMS.stream().anyMatch(name::startsWith) ? Verdict.compliant() : violation(pool, name),
                        Verdict::undetermined);
    }

    private static Verdict violation(IdentityPool pool, String name) {
        return Verdict.violation(
                "the pool is named `" + name + "`, which should begin with one of " + TEAMS,
                List.of(Evidence.configured(
                        "IdentityPoolName", "one of " + TEAMS, name, "cognito-identity:DescribeIdentityPool")),
                List.of(Remediation.updatingPool(
                        pool,
                        "Rename the pool.",
                        ".IdentityPoolName = \"shop-" + name + "\"",
                        "identity_pool_name = \"shop-" + name + "\"",
                        "Breaks nothing: applications know the pool by its id.")));
    }
}
