package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.CognitoFederation;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.trust.TrustReading;
import io.github.cognitoaudit.policy.trust.WebIdentityToken;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds out whether all sessions of a role are those of guests in the enhanced flow, which Amazon Cognito holds within its
 * session policies (facts.md 3.4): the role is in no other slot, no pool hands it out in the classic flow, and its trust lets in
 * nobody else.
 */
final class GuestSessions {

    private final IamRole role;
    private final World world;

    GuestSessions(IamRole role, World world) {
        this.role = role;
        this.world = world;
    }

    /** Answers; unknown where what was not read may say otherwise. */
    Observed<Boolean> areAll() {
        Listing<SlotRole> uses = world.account().pools().flatMap(Chain::slotRoles);
        List<SlotRole> own = uses.items().stream()
                .filter(use -> use.roleArn().equals(role.arn()))
                .toList();
        if (own.isEmpty() || own.stream().anyMatch(use -> use.slot() != Slot.UNAUTHENTICATED)) {
            return Observed.known(false);
        }
        List<IdentityPool> pools = own.stream().map(SlotRole::pool).distinct().toList();
        Stream<Observed<Boolean>> known = Stream.of(
                uses.isComplete()
                        ? Observed.known(true)
                        : Observed.unknown(uses.gaps().get(0)),
                role.trust().flatMap(trust -> letsInNobodyElse(trust, pools)));
        return Stream.concat(known, pools.stream().map(GuestSessions::isEnhanced))
                .reduce(Observed.known(true), Observed::both);
    }

    private static Observed<Boolean> isEnhanced(IdentityPool pool) {
        return pool.classicFlowAllowed().map(on -> !on);
    }

    private Observed<Boolean> letsInNobodyElse(PolicyDocument trust, List<IdentityPool> pools) {
        TrustReading reading = TrustReading.of(trust);
        List<CognitoFederation> federations = world.federations();
        boolean onlyCognito = reading.principals().stream()
                .allMatch(named ->
                        !named.negated() && federations.stream().anyMatch(cognito -> cognito.is(named.principal())));
        if (!onlyCognito) {
            return Observed.known(false);
        }
        Stream<Observed<Boolean>> others = world.account().pools().items().stream()
                .filter(pool -> !pools.contains(pool))
                .map(pool -> isHarmless(pool, reading));
        Stream<Observed<Boolean>> strangers = federations.stream()
                .flatMap(cognito -> cognito.poolsOfNobody(trust, world.scope().regions()).stream()
                        .map(pool -> refuses(reading, cognito.anyoneOf(pool), pool)));
        return Stream.concat(others, strangers).reduce(Observed.known(true), Observed::both);
    }

    /** A pool that does not hand out the role can still take it in the classic flow. */
    private Observed<Boolean> isHarmless(IdentityPool pool, TrustReading trust) {
        Observed<Boolean> refused = refuses(trust, world.federation(pool).anyoneOf(pool.poolId()), pool.poolId());
        return refused.fold(
                yes -> yes ? refused : isEnhanced(pool),
                gap -> isEnhanced(pool).fold(enhanced -> enhanced ? Observed.known(true) : refused, unread -> refused));
    }

    private static Observed<Boolean> refuses(TrustReading trust, WebIdentityToken token, String pool) {
        return trust.admits(token)
                .fold(
                        admitted -> Observed.known(false),
                        refused -> Observed.known(true),
                        undecided -> Observed.unknown(Gap.undecided(
                                "whether tokens of `" + pool + "` take the role",
                                undecided.reasons().get(0).text())));
    }
}
