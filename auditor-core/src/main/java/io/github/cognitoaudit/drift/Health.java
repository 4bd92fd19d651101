package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.aws.CognitoFederation;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.model.aws.PoolRoles;
import io.github.cognitoaudit.policy.trust.Admission;
import io.github.cognitoaudit.policy.trust.TrustReading;
import io.github.cognitoaudit.snapshot.Chain;
import io.github.cognitoaudit.snapshot.DirectTrust;
import io.github.cognitoaudit.snapshot.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells of one side whether the links work that logins go through.
 *
 * @param world the target as it was read
 * @param handing the pools that hand out a role, by its ARN
 * @param unhanding what was not read, so that further pools may hand out a role
 */
record Health(World world, Map<String, List<IdentityPool>> handing, List<Gap> unhanding) {

    static Health of(World world) {
        Map<String, List<IdentityPool>> handing = new HashMap<>();
        List<Gap> unhanding = new ArrayList<>(world.account().pools().gaps());
        for (IdentityPool pool : world.account().pools().items()) {
            unhanding.addAll(pool.roles().fold(roles -> List.<Gap>of(), List::of));
            pool.roles()
                    .fold(PoolRoles::all, gap -> List.<String>of())
                    .forEach(arn -> handing.computeIfAbsent(arn, missing -> new ArrayList<>())
                            .add(pool));
        }
        return new Health(world, handing, List.copyOf(unhanding));
    }

    private List<IdentityPool> handing(IamRole role) {
        return handing.getOrDefault(role.arn(), List.of());
    }

    /**
     * Returns what follows from a change that a link of the chain hangs on, or the other effect where the link works as before; a link of
     * which one side does not tell whether it works leaves the change open.
     */
    static Effect of(Observed<Boolean> before, Observed<Boolean> after, String broken, Effect otherwise) {
        return of(before, after, Effect.broken(broken), otherwise);
    }

    /** Returns the same where it is another effect that logins work no more. */
    static Effect of(Observed<Boolean> before, Observed<Boolean> after, Effect lost, Effect otherwise) {
        return before.fold(
                did -> after.fold(
                        does -> did.equals(does) ? otherwise : does ? Effect.looser("logins work again") : lost,
                        otherwise::orOpen),
                otherwise::orOpen);
    }

    /** Tells whether the audience is no client of the tenant. */
    Observed<Boolean> isNoClient(String audience) {
        return isApi(audience)
                ? Observed.known(true)
                : world.tenant().client(audience).map(Optional::isEmpty);
    }

    /** Tells whether the audience is an API of the tenant, so that access tokens have it. */
    boolean isApi(String audience) {
        return world.tenant().namesApi(audience);
    }

    /** Tells whether the account certainly has no provider with the ARN, so that a pool that names it lets nobody in by it. */
    boolean isNoProvider(String providerArn) {
        return world.account().provider(providerArn).fold(Optional::isEmpty, gap -> false);
    }

    /** Tells whether guests of a pool get credentials by the role: the pool lets them in, and so does the role. */
    Observed<Boolean> letsGuestsIn(IdentityPool pool, String roleArn) {
        return Observed.both(
                pool.guestsAllowed(), yields(roleArn, world.federation(pool).guest(pool.poolId())));
    }

    /** Tells whether identities that signed in get credentials by the role of the pool. */
    Observed<Boolean> letsUsersIn(IdentityPool pool, String roleArn) {
        return yields(roleArn, world.signedIn(pool));
    }

    /** Tells whether the client belongs to the chain: declared, or an audience of a provider of the issuer. */
    Observed<Boolean> isOfChain(Auth0Client client) {
        boolean declared = world.scope()
                .clients()
                .filter(ids -> ids.contains(client.clientId()))
                .isPresent();
        return Observed.either(
                Observed.known(declared),
                world.chain().providersAdmitting(client.clientId()).hasAny());
    }

    /** Tells whether the provider is of the issuer in use. */
    Observed<Boolean> isOfChain(OidcProvider provider) {
        return Chain.servesIssuer(provider, world.target());
    }

    /** Tells whether logins hang on the provider: it is of the issuer in use, or a pool takes its logins. */
    Observed<Boolean> hangsOn(OidcProvider provider) {
        return Observed.either(
                isOfChain(provider),
                IssuerHealth.any(
                        world.account().pools().items(),
                        pool -> pool.references(provider.arn()),
                        world.account().pools().gaps()));
    }

    /**
     * Tells whether logins get the role: a pool hands it out, or it lets in logins of the issuer without a pool. A guest role is not
     * handed out where guests are not let in.
     */
    Observed<Boolean> hangsOn(IamRole role) {
        boolean handed = handing(role).stream().anyMatch(pool -> isForUsers(pool, role) || isForGuests(pool, role));
        return Observed.either(
                Observed.either(
                        Observed.known(handed),
                        unhanding.isEmpty() ? Observed.known(false) : Observed.unknown(unhanding.get(0))),
                role.trust()
                        .flatMap(trust -> IssuerHealth.any(
                                DirectTrust.in(trust, world),
                                direct -> IssuerHealth.any(
                                        direct.provider().clientIds().fold(ids -> ids, gap -> List.<String>of()),
                                        audience -> letsDirectlyIn(role, direct, audience),
                                        direct.provider().clientIds().fold(ids -> List.<Gap>of(), List::of)),
                                world.chain().providers().gaps())));
    }

    private static Observed<Boolean> letsDirectlyIn(IamRole role, DirectTrust direct, String audience) {
        return answer(role, direct.admits(audience));
    }

    /**
     * Tells whether a login for the audience takes the role without a pool.
     *
     * @param providerArn the ARN of a provider of the issuer in use, whose token it has
     */
    Observed<Boolean> letsDirectlyIn(IamRole role, String providerArn, String audience) {
        return role.trust()
                .flatMap(trust -> IssuerHealth.any(
                        DirectTrust.in(trust, world),
                        direct -> direct.provider().arn().equals(providerArn)
                                ? Observed.both(
                                        direct.provider().admits(audience), letsDirectlyIn(role, direct, audience))
                                : Observed.known(false),
                        List.of()));
    }

    private static boolean isForUsers(IdentityPool pool, IamRole role) {
        return pool.roles().fold(roles -> roles.forUsers().contains(role.arn()), gap -> false);
    }

    private static boolean isForGuests(IdentityPool pool, IamRole role) {
        return pool.roles().fold(roles -> roles.unauthenticated().equals(Optional.of(role.arn())), gap -> false)
                && pool.guestsAllowed().fold(allowed -> allowed, gap -> true);
    }

    /** Tells whether the identities to whom pools hand out the role can take it, each by its slot. */
    Observed<Boolean> letsPoolsIn(IamRole role) {
        Observed<Boolean> all = Observed.known(true);
        for (IdentityPool pool : handing(role)) {
            if (isForUsers(pool, role)) {
                all = Observed.both(all, letsIn(role, world.signedIn(pool)));
                all = Observed.both(all, tags(role, pool));
            }
            if (isForGuests(pool, role)) {
                all = Observed.both(all, letsIn(role, world.federation(pool).guest(pool.poolId())));
            }
        }
        return all;
    }

    /** Tells whether sessions of users of the pool get the tags that its maps name: each role that lets them in lets them be tagged. */
    Observed<Boolean> tagsUsers(IdentityPool pool) {
        return pool.roles().flatMap(roles -> {
            Observed<Boolean> all = Observed.known(true);
            for (String arn : roles.forUsers()) {
                Observed<Boolean> tags = world.account()
                        .role(arn)
                        .flatMap(found -> found.map(role -> tags(role, pool)).orElseGet(() -> Observed.known(true)));
                all = Observed.both(all, tags);
            }
            return all;
        });
    }

    /** A session with principal tags needs a trust that allows to tag it, else there is no session (facts.md 4.1). */
    private Observed<Boolean> tags(IamRole role, IdentityPool pool) {
        return pool.tagMapsInEffect()
                .hasAny()
                .flatMap(tagged -> tagged
                        ? role.trust()
                                .flatMap(trust -> answer(
                                        role,
                                        TrustReading.of(trust)
                                                .allowsTagging(world.signedIn(pool)
                                                        .token()
                                                        .withoutKeysOfOthers(trust))))
                        : Observed.known(true));
    }

    /** Tells whether the role that a pool names is there and lets the holder of the token in. */
    Observed<Boolean> yields(String roleArn, CognitoFederation.Token token) {
        return world.account()
                .role(roleArn)
                .flatMap(found -> found.map(role -> letsIn(role, token)).orElseGet(() -> Observed.known(false)));
    }

    private static Observed<Boolean> letsIn(IamRole role, CognitoFederation.Token token) {
        return role.trust()
                .flatMap(trust ->
                        answer(role, TrustReading.of(trust).admits(token.token().withoutKeysOfOthers(trust))));
    }

    private static Observed<Boolean> answer(IamRole role, Admission admission) {
        return admission.fold(
                admitted -> Observed.known(true),
                refused -> Observed.known(false),
                undecided -> Observed.unknown(
                        Gap.undecided("trust policy of `" + role.arn() + "`", "whether it lets a token in is open")));
    }
}
