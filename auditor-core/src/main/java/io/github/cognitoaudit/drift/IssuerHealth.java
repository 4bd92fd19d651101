package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.KeyFetch;
import io.github.cognitoaudit.model.auth0.SigningKey;
import io.github.cognitoaudit.model.oidc.PublicKey;
import io.github.cognitoaudit.model.oidc.TlsChain;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells of one side whether AWS can verify the tokens of the issuer in use.
 *
 * @param world the target as it was read
 */
record IssuerHealth(World world) {

    /** Tells whether the issuer publishes a key that verifies signatures. */
    Observed<Boolean> publishes() {
        return any(
                world.issuer().keys().items(),
                key -> Observed.known(verifies(key)),
                world.issuer().keys().gaps());
    }

    /** Tells whether tokens are signed with a key that AWS can rely on and that the issuer publishes; none published decides it. */
    Observed<Boolean> signs() {
        return Observed.both(
                publishes(),
                any(
                        world.tenant().signingKeys().items(),
                        key -> Observed.both(key.isSound(), publishes(key)),
                        world.tenant().signingKeys().gaps()));
    }

    /** Tells whether keys are published that verify signatures. */
    private Observed<Boolean> publishes(SigningKey key) {
        return any(
                world.issuer().keys().items(),
                published ->
                        Observed.known(verifies(published) && published.kid().equals(Optional.of(key.kid()))),
                world.issuer().keys().gaps());
    }

    /** Tells whether tokens are signed with the key, or may be, since not all signing keys were read or none is published. */
    boolean mayBeSignedWith(PublicKey key) {
        return !world.tenant().signingKeys().isComplete()
                || world.issuer().keys().isCertainlyEmpty()
                || world.tenant().signingKeys().items().stream()
                        .anyMatch(signing -> signing.current() && key.kid().equals(Optional.of(signing.kid())));
    }

    private static boolean verifies(PublicKey key) {
        return key.verifiesRsaSignatures();
    }

    /** Tells whether the network access control lists of the tenant let AWS fetch the keys. */
    Observed<Boolean> letsKeysBeFetched() {
        return KeyFetch.through(world.tenant().networkAcls(), world.scope().issuer())
                .works();
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

    /** Tells whether it holds of an item, or may hold of one that was not read. */
    static <T> Observed<Boolean> any(List<T> items, Function<T, Observed<Boolean>> holds, List<Gap> gaps) {
        Observed<Boolean> any = gaps.isEmpty() ? Observed.known(false) : Observed.unknown(gaps.get(0));
        for (T item : items) {
            any = Observed.either(any, holds.apply(item));
        }
        return any;
    }
}
