package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.CognitoFederation;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.trust.Admission;
import io.github.cognitoaudit.policy.trust.TrustReading;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Names a way by which an application itself asks STS for a role, and so for how long: the classic flow of a pool, or directly with a
 * token of the issuer (facts.md 3.2 and 5).
 *
 * @param way the way in words
 * @param claims the claims of a token that gets in by it
 */
public record StsRoad(String way, Map<String, String> claims) {

    /** Copies the claims. */
    public StsRoad {
        claims = Map.copyOf(claims);
    }

    /** Lists the ways to the role that has the trust policy. */
    public static Listing<StsRoad> to(PolicyDocument trust, World world) {
        Listing<StsRoad> classic = Listing.of(world.account().pools().items())
                .flatMap(pool -> where(pool.classicFlowAllowed(), classic(pool, trust, world)));
        Listing<StsRoad> direct = Listing.of(DirectTrust.in(trust, world))
                .flatMap(known -> Listing.from(known.provider().clientIds())
                        .flatMap(audience -> road(
                                known.admits(audience),
                                "a token of `" + known.provider().arn() + "`",
                                Map.of("aud", audience))));
        return classic.and(ofUnreadPools(trust, world)).and(direct);
    }

    private static Listing<StsRoad> classic(IdentityPool pool, PolicyDocument trust, World world) {
        CognitoFederation cognito = world.federation(pool);
        return classic(cognito.signedIn(pool.poolId(), world.issuer().providerUrl()), trust)
                .and(where(pool.guestsAllowed(), classic(cognito.guest(pool.poolId()), trust)));
    }

    private static Listing<StsRoad> classic(CognitoFederation.Token token, PolicyDocument trust) {
        return road(
                TrustReading.of(trust).admits(token.token()),
                "the classic flow of pool `" + token.aud() + "`",
                Map.of("aud", token.aud(), "amr", token.amr()));
    }

    private static Listing<StsRoad> road(Admission admission, String way, Map<String, String> claims) {
        return admission.fold(
                admitted -> Listing.of(List.of(new StsRoad(way, claims))),
                refused -> Listing.of(List.<StsRoad>of()),
                undecided -> Listing.unread(Gap.undecided(
                        "whether " + way + " leads to the role",
                        admission.doubt().orElseThrow())));
    }

    /** A way that is shut is none; one of which that was not read is a gap where the trust may let it in. */
    private static Listing<StsRoad> where(Observed<Boolean> open, Listing<StsRoad> roads) {
        return open.fold(
                yes -> yes ? roads : Listing.of(List.<StsRoad>of()),
                gap -> roads.items().isEmpty() && roads.isComplete() ? roads : Listing.unread(gap));
    }

    /** A pool that was not read may have the classic flow on; where the trust lets none such in, that is no matter. */
    private static Listing<StsRoad> ofUnreadPools(PolicyDocument trust, World world) {
        TrustReading reading = TrustReading.of(trust);
        boolean mayGetIn = world.federations().stream()
                .anyMatch(cognito -> unreadPools(cognito, trust, world)
                        .anyMatch(
                                pool -> !reading.admits(cognito.anyoneOf(pool)).isRefused()));
        return mayGetIn
                ? Listing.unread(world.account().pools().gaps().stream()
                        .findFirst()
                        .orElseGet(() -> Gap.notAsked(
                                "cognito-identity:ListIdentityPools", "not every identity pool was asked for")))
                : Listing.of(List.of());
    }

    private static Stream<String> unreadPools(CognitoFederation cognito, PolicyDocument trust, World world) {
        Stream<String> named = cognito.poolsNamedBy(trust).stream()
                .filter(pool -> world.account().pool(pool).fold(known -> false, gap -> true));
        boolean all = world.account().pools().isComplete() && world.account().everyRegionAsked();
        return all
                ? named
                : Stream.concat(
                        named, cognito.poolsOfNobody(trust, world.scope().regions()).stream());
    }
}
