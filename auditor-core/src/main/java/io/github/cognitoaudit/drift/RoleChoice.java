package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.drift.Proofs.Excess;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Compares which role is given in a place of a pool: two roles are told apart by what they may do, not by their names. */
final class RoleChoice {

    private static final Effect NOBODY = Effect.neutral("nobody gets credentials by it");

    private final Sides sides;

    RoleChoice(Sides sides) {
        this.sides = sides;
    }

    /** Compares the roles of a place in which a login fails that gets none. */
    void compare(
            Spot spot,
            Optional<String> before,
            Optional<String> after,
            Function<String, Observed<Boolean>> did,
            Function<String, Observed<Boolean>> does) {
        compare(spot, before, after, did, does, Effect.broken("whoever got it gets no credentials, so logins fail"));
    }

    /**
     * Compares the roles of a place.
     *
     * @param before the ARN of the role before; empty when there was none
     * @param after the ARN of the role now; empty when there is none
     * @param did tells whether whoever is meant got credentials by a role before
     * @param does tells the same of now
     * @param lost what follows when whoever is meant gets none any more
     */
    void compare(
            Spot spot,
            Optional<String> before,
            Optional<String> after,
            Function<String, Observed<Boolean>> did,
            Function<String, Observed<Boolean>> does,
            Effect lost) {
        if (before.equals(after)) {
            return;
        }
        if (before.isEmpty()) {
            String role = after.orElseThrow();
            spot.added(Effect.when(does.apply(role), Effect.looser("credentials can be had by it"), NOBODY), role);
        } else if (after.isEmpty()) {
            String role = before.get();
            spot.removed(Effect.when(did.apply(role), lost, NOBODY), role);
        } else {
            replaced(spot, before.get(), after.get(), did.apply(before.get()), does.apply(after.get()), lost);
        }
    }

    private static boolean isNo(Observed<Boolean> answer) {
        return answer.fold(yes -> !yes, gap -> false);
    }

    private void replaced(
            Spot spot, String before, String after, Observed<Boolean> did, Observed<Boolean> does, Effect lost) {
        Effect locked = lost.goes(Direction.BROKEN)
                ? Effect.broken("the role is not there or does not let them in, so logins fail")
                : lost;
        Effect link = Health.of(did, does, locked, Effect.neutral());
        if (isNo(did) && isNo(does)) {
            spot.changed(NOBODY, before, after);
            return;
        }
        if (link.open().isEmpty() && !link.goes(Direction.NEUTRAL)) {
            spot.changed(link, before, after);
            return;
        }
        link.open().ifPresent(gap -> spot.undecided(Uncompared.Side.BOTH, gap));
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
