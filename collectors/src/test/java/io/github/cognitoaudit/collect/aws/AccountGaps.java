package io.github.cognitoaudit.collect.aws;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.OidcProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds every gap of an account, wherever it is. */
final class AccountGaps {

    private final List<Gap> gaps = new ArrayList<>();

    private AccountGaps() {}

    /** Returns each gap once, sorted by call and detail. */
    static List<Gap> of(Account account) {
        AccountGaps found = new AccountGaps();
        found.add(account.accountId());
        found.gaps.addAll(account.providers().gaps());
        account.providers().items().forEach(found::provider);
        found.gaps.addAll(account.pools().gaps());
        account.pools().items().forEach(found::pool);
        found.gaps.addAll(account.roles().gaps());
        account.roles().items().forEach(found::role);
        return found.gaps.stream()
                .filter(gap -> gap.reason() != GapReason.SWITCHED_OFF && gap.reason() != GapReason.NOT_ASKED)
                .distinct()
                .sorted(Comparator.comparing(Gap::call).thenComparing(Gap::detail))
                .toList();
    }

    private void provider(OidcProvider provider) {
        add(provider.url(), provider.clientIds(), provider.thumbprints());
    }

    private void pool(IdentityPool pool) {
        add(
                pool.name(),
                pool.guestsAllowed(),
                pool.classicFlowAllowed(),
                pool.oidcProviderArns(),
                pool.otherLogins(),
                pool.roles());
        gaps.addAll(pool.principalTagMaps().gaps());
    }

    private void role(IamRole role) {
        add(role.trust(), role.boundary(), role.maxSessionSeconds());
        gaps.addAll(role.policies().gaps());
        gaps.addAll(role.lastAccess().gaps());
        role.policies().items().forEach(policy -> add(policy.document()));
        role.boundary()
                .fold(set -> set.stream(), gap -> Stream.<io.github.cognitoaudit.model.aws.RolePolicy>empty())
                .forEach(policy -> add(policy.document()));
    }

    private void add(Observed<?>... facts) {
        for (Observed<?> fact : facts) {
            fact.fold(known -> false, gaps::add);
        }
    }
}
