package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.SigningKey;
import io.github.cognitoaudit.model.aws.CognitoFederation;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.model.aws.PoolRoles;
import io.github.cognitoaudit.model.oidc.PublicKey;
import io.github.cognitoaudit.model.oidc.TlsChain;
import io.github.cognitoaudit.policy.trust.Admission;
import io.github.cognitoaudit.policy.trust.TrustReading;
import io.github.cognitoaudit.snapshot.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells of one side whether the links work that logins go through.
 *
 * @param world the target as it was read
 * @param handing the pools that hand out a role, by its ARN
 */
record Health(World world, Map<String, List<IdentityPool>> handing) {

    static Health of(World world) {
        Map<String, List<IdentityPool>> handing = new HashMap<>();
        for (IdentityPool pool : world.account().pools().items()) {
            pool.roles()
                    .fold(PoolRoles::all, gap -> List.<String>of())
                    .forEach(arn -> handing.computeIfAbsent(arn, missing -> new ArrayList<>())
                            .add(pool));
        }
        return new Health(world, handing);
    }

    private List<IdentityPool> handing(IamRole role) {
        return handing.getOrDefault(role.arn(), List.of());
    }

    /** Returns what follows from a change that a link of the chain hangs on, or the other effect where the link works as before. */
    static Effect of(Observed<Boolean> before, Observed<Boolean> after, String broken, Effect otherwise) {
        return before.fold(
                did -> after.fold(
                        does -> did.equals(does)
                                ? otherwise
                                : does ? Effect.looser("logins work again") : Effect.broken(broken),
                        gap -> otherwise),
                gap -> otherwise);
    }

    /** Tells whether tokens are signed with a key that AWS can rely on and that the issuer publishes. */
    Observed<Boolean> signs() {
        return any(
                world.tenant().signingKeys().items(),
                key -> Observed.both(key.isSound(), publishes(key)),
                world.tenant().signingKeys().gaps());
    }

    /** Tells whether keys are published that verify signatures. */
    private Observed<Boolean> publishes(SigningKey key) {
        return any(
                world.issuer().keys().items(),
                published ->
                        Observed.known(verifies(published) && published.kid().equals(Optional.of(key.kid()))),
                world.issuer().keys().gaps());
    }

    private static boolean verifies(PublicKey key) {
        return key.verifiesRsaSignatures();
    }

    /** Tells whether AWS trusts the certificates of the issuer: by its own library or by a thumbprint, and none has ended. */
    Observed<Boolean> isTrusted() {
        return world.issuer().tls().flatMap(this::isTrusted);
    }

    private Observed<Boolean> isTrusted(TlsChain tls) {
        boolean valid = tls.endingBy(world.snapshot().takenAt()).isEmpty();
        Observed<Boolean> trusted = tls.isPubliclyTrusted()
                ? Observed.known(true)
                : any(
                        world.chain().providers().items(),
                        provider -> provider.thumbprints()
                                .map(prints -> prints.stream().anyMatch(tls::matches)),
                        world.chain().providers().gaps());
        return Observed.both(Observed.known(valid), trusted);
    }

    /** Tells whether the audience is certainly no client of the tenant. */
    boolean isNoClient(String audience) {
        return isApi(audience) || world.tenant().client(audience).fold(Optional::isEmpty, gap -> false);
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
    boolean isOfChain(Auth0Client client) {
        return world.chain().clients().items().contains(client)
                || world.chain().providersAdmitting(client.clientId()).items().stream()
                        .findAny()
                        .isPresent();
    }

    /** Tells whether the client belongs to the chain, or may, since not all of the chain was read. */
    boolean mayBeOfChain(Auth0Client client) {
        return isOfChain(client)
                || !world.chain().clients().isComplete()
                || !world.chain().providersAdmitting(client.clientId()).isComplete();
    }

    /** Tells whether logins hang on the provider: it is of the issuer in use, or a pool takes its logins. */
    boolean hangsOn(OidcProvider provider) {
        return world.chain().providers().items().contains(provider)
                || world.account().pools().items().stream()
                        .anyMatch(pool -> pool.references(provider.arn()).fold(yes -> yes, gap -> false));
    }

    /** Tells whether a pool that was read hands out the role; a guest role is not handed out where guests are not let in. */
    boolean hangsOn(IamRole role) {
        return handing(role).stream().anyMatch(pool -> isForUsers(pool, role) || isForGuests(pool, role));
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

    private static <T> Observed<Boolean> any(List<T> items, Function<T, Observed<Boolean>> holds, List<Gap> gaps) {
        Observed<Boolean> any = gaps.isEmpty() ? Observed.known(false) : Observed.unknown(gaps.get(0));
        for (T item : items) {
            any = Observed.either(any, holds.apply(item));
        }
        return any;
    }
}
