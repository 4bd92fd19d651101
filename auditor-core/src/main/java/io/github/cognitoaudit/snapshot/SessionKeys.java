package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.CognitoFederation;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import io.github.cognitoaudit.policy.trust.TrustReading;
import io.github.cognitoaudit.policy.trust.TrustReading.NamedPrincipal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Knows which condition keys no session of a role has (policy-engine.md 1.4): the user name of an IAM user, the claims of an issuer
 * whose tokens the trust does not let in, and principal tags that no pool maps.
 *
 * <p>Tags on the role itself are not read. They are the same for every session, so that they tell no identity from another.
 */
final class SessionKeys {

    private static final String TAG = "aws:principaltag/";
    private static final String PROVIDER = ":oidc-provider/";

    private final IamRole role;
    private final World world;

    SessionKeys(IamRole role, World world) {
        this.role = role;
        this.world = world;
    }

    /** Tells whether a session may have the key; unknown where what was not read may say otherwise. */
    Observed<Boolean> mayHave(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        if (name.equals("aws:username")) {
            return Observed.known(false);
        }
        if (name.startsWith(TAG)) {
            return role.trust()
                    .flatMap(trust ->
                            TrustReading.of(trust).principals().stream().allMatch(this::isCognito)
                                    ? isMapped(name.substring(TAG.length()))
                                    : Observed.known(true));
        }
        int claim = name.lastIndexOf(':');
        String issuer = name.substring(0, Math.max(claim, 0));
        return issuer.contains(".")
                ? role.trust()
                        .map(trust -> TrustReading.of(trust).principals().stream()
                                .anyMatch(named -> named.negated() || brings(named.principal(), issuer)))
                : Observed.known(true);
    }

    private boolean isCognito(NamedPrincipal named) {
        return !named.negated() && world.federations().stream().anyMatch(cognito -> cognito.is(named.principal()));
    }

    /** Tells whether sessions that begin with the principal may have claims under the prefix. */
    private boolean brings(PolicyPrincipal principal, String prefix) {
        String value = principal.value();
        int provider = value.indexOf(PROVIDER);
        String issuer = provider < 0 ? value : value.substring(provider + PROVIDER.length());
        return value.equals("*")
                || issuer.toLowerCase(Locale.ROOT).equals(prefix)
                || world.federations().stream()
                        .filter(cognito -> cognito.is(principal))
                        .map(CognitoFederation::keyPrefix)
                        .anyMatch(prefix::equals);
    }

    private Observed<Boolean> isMapped(String tag) {
        Listing<SlotRole> uses = world.account().pools().flatMap(Chain::slotRoles);
        List<IdentityPool> pools = uses.items().stream()
                .filter(use -> use.roleArn().equals(role.arn()))
                .map(SlotRole::pool)
                .distinct()
                .toList();
        Listing<IdentityPool> mapping = Listing.of(pools).filter(pool -> pool.mapsTag(tag));
        if (!mapping.items().isEmpty()) {
            return Observed.known(true);
        }
        return Stream.concat(mapping.gaps().stream(), uses.gaps().stream())
                .findFirst()
                .<Observed<Boolean>>map(Observed::unknown)
                .orElseGet(() -> Observed.known(false));
    }
}
