package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.policy.trust.TrustReading;
import io.github.cognitoaudit.policy.trust.WebIdentityToken;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says that whoever logs in through a client gets a role.
 *
 * @param clientId the client
 * @param provider the provider that has the client among its audiences
 * @param pool the pool that references the provider and hands out the role; empty where the role trusts the provider itself
 * @param role the role
 * @param letsIn whether the role's trust lets the token in; a role that certainly does not is no reach
 */
public record Reach(
        String clientId, OidcProvider provider, Optional<IdentityPool> pool, IamRole role, Observed<Boolean> letsIn) {

    /** Lists the roles that users of a client get, with the gaps that may hide more. */
    public static Listing<Reach> of(String clientId, World world) {
        return world.chain()
                .providersAdmitting(clientId)
                .flatMap(provider -> throughPools(clientId, provider, world).and(directly(clientId, provider, world)));
    }

    /** Names the way to the role, such as {@code identity pool `eu-west-1:...`}. */
    public String way() {
        return pool.map(handing -> "identity pool `" + handing.poolId() + "`")
                .orElseGet(() -> "provider `" + provider.arn() + "` directly");
    }

    private static Listing<Reach> throughPools(String clientId, OidcProvider provider, World world) {
        return world.chain().poolsReferencing(provider).flatMap(pool -> {
            Function<IamRole, Reach> reach =
                    role -> new Reach(clientId, provider, Optional.of(pool), role, letsIn(role, token(pool, world)));
            Listing<IamRole> handedOut = Listing.from(pool.roles().map(roles -> roles.forUsersOf(provider.arn())))
                    .flatMap(arn -> world.account()
                            .role(arn)
                            .fold(role -> Listing.of(role.stream().toList()), Listing::<IamRole>unread));
            return handedOut
                    .map(reach)
                    .and(byClassicFlow(pool, world.account().roles().map(reach)))
                    .filter(Reach::isOpen);
        });
    }

    /** In the classic flow a user names the role, any one whose trust lets in the pool's token (facts.md 3.3). */
    private static Listing<Reach> byClassicFlow(IdentityPool pool, Listing<Reach> all) {
        return pool.classicFlowAllowed()
                .fold(on -> on ? all : Listing.of(List.of()), gap -> all.map(reach -> reach.doubted(gap)));
    }

    private Reach doubted(Gap gap) {
        return new Reach(clientId, provider, pool, role, Observed.both(letsIn, Observed.unknown(gap)));
    }

    private static WebIdentityToken token(IdentityPool pool, World world) {
        return world.federation(pool)
                .signedIn(pool.poolId(), world.issuer().providerUrl())
                .token();
    }

    private static Listing<Reach> directly(String clientId, OidcProvider provider, World world) {
        Listing<IamRole> roles = world.account().roles();
        List<IamRole> trusting = roles.items().stream()
                .filter(role -> role.trustsDirectly(provider.arn()).fold(yes -> yes, gap -> true))
                .toList();
        return Listing.from(provider.url().map(List::of))
                .map(url -> WebIdentityToken.through(provider.arn())
                        .with(url + ":aud", clientId)
                        .withSome(url + ":sub"))
                .flatMap(token -> new Listing<>(trusting, roles.gaps())
                        .map(role -> new Reach(clientId, provider, Optional.empty(), role, letsIn(role, token))))
                .filter(Reach::isOpen);
    }

    private Observed<Boolean> isOpen() {
        return Observed.known(letsIn.fold(yes -> yes, gap -> true));
    }

    private static Observed<Boolean> letsIn(IamRole role, WebIdentityToken token) {
        return role.trust()
                .flatMap(trust -> TrustReading.of(trust)
                        .admits(token)
                        .fold(
                                admitted -> Observed.known(true),
                                refused -> Observed.known(false),
                                undecided -> Observed.unknown(Gap.undecided(
                                        "whether a login takes role `" + role.name() + "`",
                                        undecided.reasons().get(0).text()))));
    }
}
