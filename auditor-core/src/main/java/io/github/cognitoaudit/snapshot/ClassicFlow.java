package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.CognitoFederation;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.trust.TrustReading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the roles that tokens of a pool take in the classic flow although nobody meant them to (facts.md 3.2, 4.1): a role that
 * guests take and that is not the pool's own guest role, and a role that asks no token for its pool.
 *
 * @param pool the pool, as if its classic flow were on
 * @param world where to look
 */
public record ClassicFlow(IdentityPool pool, World world) {

    /** Lists the roles, each with a token that takes it, a guest's rather than another. */
    public Listing<Reach> openRoles() {
        return world.rolesOfCognito()
                .flatMap(role -> role.trust().fold(trust -> reaches(role, trust), Listing::unread));
    }

    private Listing<Reach> reaches(IamRole role, PolicyDocument trust) {
        CognitoFederation.Token guest = world.federation(pool).guest(pool.poolId());
        Listing<Reach> open = Listing.of(Stream.of(guest, world.signedIn(pool))
                        .map(token -> new Reach(role, trust, token))
                        .toList())
                .filter(this::isOpen);
        return new Listing<>(open.items().stream().limit(1).toList(), open.gaps());
    }

    private Observed<Boolean> isOpen(Reach reach) {
        CognitoFederation.Token guest = world.federation(pool).guest(pool.poolId());
        boolean isGuest = reach.token().amr().equals(guest.amr());
        Observed<Boolean> meant = isGuest ? isGuestRole(reach.role()) : Observed.known(true);
        return Stream.of(
                        isGuest ? pool.guestsAllowed() : Observed.known(true),
                        takes(reach.trust(), reach.token()),
                        Observed.either(meant.map(own -> !own), takenByAnyPool(reach)))
                .reduce(Observed.known(true), Observed::both);
    }

    private Observed<Boolean> isGuestRole(IamRole role) {
        return pool.roles().map(roles -> roles.unauthenticated().equals(Optional.of(role.arn())));
    }

    private Observed<Boolean> takenByAnyPool(Reach reach) {
        CognitoFederation cognito = world.federation(pool);
        List<String> existing = world.account().pools().items().stream()
                .map(IdentityPool::poolId)
                .toList();
        return cognito.poolsOfNobody(reach.trust(), world.scope().regions()).stream()
                .filter(poolId -> !existing.contains(poolId))
                .map(poolId -> reach.token().amr().equals("unauthenticated")
                        ? cognito.guest(poolId)
                        : cognito.signedIn(poolId, world.issuer().providerUrl()))
                .map(stranger -> takes(reach.trust(), stranger))
                .reduce(Observed.known(false), Observed::either);
    }

    private static Observed<Boolean> takes(PolicyDocument trust, CognitoFederation.Token token) {
        return TrustReading.of(trust)
                .admits(token.token())
                .fold(
                        admitted -> Observed.known(true),
                        refused -> Observed.known(false),
                        undecided -> Observed.unknown(Gap.undecided(
                                "whether a token of `" + token.aud() + "` takes the role",
                                undecided.reasons().get(0).text())));
    }

    /**
     * Says that a token takes a role.
     *
     * @param role the role
     * @param trust the role's trust policy
     * @param token the token
     */
    public record Reach(IamRole role, PolicyDocument trust, CognitoFederation.Token token) {

        /** Returns in words what the trust demands of tokens. */
        public String demands(CognitoFederation cognito) {
            return trust.statements().stream()
                    .map(statement -> statement.demandOn(cognito.aud()) + " on `aud` and "
                            + statement.demandOn(cognito.amr()) + " on `amr`")
                    .collect(Collectors.joining("; "));
        }
    }
}
