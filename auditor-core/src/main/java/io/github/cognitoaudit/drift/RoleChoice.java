package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.drift.Proofs.Excess;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.CognitoFederation.Token;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.List;
import java.util.Optional;

/** Compares which role is given in a place of a pool: two roles are told apart by what they may do, not by their names. */
final class RoleChoice {

    private final Sides sides;

    RoleChoice(Sides sides) {
        this.sides = sides;
    }

    /**
     * Compares the roles of a place.
     *
     * @param before the ARN of the role before; empty when there was none
     * @param after the ARN of the role now; empty when there is none
     * @param tokenBefore the token of whoever got the role
     * @param tokenAfter the token of whoever gets it
     */
    void compare(Spot spot, Optional<String> before, Optional<String> after, Token tokenBefore, Token tokenAfter) {
        if (before.equals(after)) {
            return;
        }
        if (before.isEmpty()) {
            spot.added(Effect.looser("credentials can be had by it"), after.orElseThrow());
        } else if (after.isEmpty()) {
            spot.removed(Effect.broken("whoever got it gets no credentials"), before.get());
        } else {
            replaced(spot, before.get(), after.get(), tokenBefore, tokenAfter);
        }
    }

    private void replaced(Spot spot, String before, String after, Token tokenBefore, Token tokenAfter) {
        Observed<Boolean> did = sides.was().yields(before, tokenBefore);
        Observed<Boolean> does = sides.is().yields(after, tokenAfter);
        Effect link =
                Health.of(did, does, "the role is not there or does not let them in, so logins fail", Effect.neutral());
        boolean nobody = did.fold(yes -> !yes, gap -> false) && does.fold(yes -> !yes, gap -> false);
        if (link.direction() != Direction.NEUTRAL || nobody) {
            spot.changed(link, before, after);
            return;
        }
        spot.both(
                layers(sides.before().account(), before),
                layers(sides.after().account(), after),
                (was, is) -> permissions(spot, before, was, after, is));
    }

    private static Observed<RoleLayers> layers(Account account, String arn) {
        return account.role(arn)
                .flatMap(found -> found.map(IamRole::layers)
                        .orElseGet(() -> Observed.unknown(
                                Gap.undecided("role `" + arn + "`", "the account does not have the role"))));
    }

    private void permissions(Spot spot, String before, RoleLayers was, String after, RoleLayers is) {
        Excess more = sides.proofs().permissions(after, is, was);
        Excess less = sides.proofs().permissions(before, was, is);
        Proven.write(
                spot,
                more,
                less,
                spot.words() + " is `" + after + "` in place of `" + before + "`, which may ",
                List.of(before, after));
    }
}
