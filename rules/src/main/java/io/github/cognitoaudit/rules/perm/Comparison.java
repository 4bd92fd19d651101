package io.github.cognitoaudit.rules.perm;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.contain.Containment;
import io.github.cognitoaudit.policy.contain.ContainmentScope;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.permissions.Grants;
import io.github.cognitoaudit.rule.RoleGrants;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Compares what a role may do with what should bound it and turns the answer into a verdict.
 *
 * <p>The role is within its bound only if the most that it may do is within the least that the bound allows, and outside only if the
 * least that it may do is outside the most that the bound allows; of a role with an unread policy nothing is certain.
 *
 * @param most the most that the bound may allow
 * @param unread what was not read of the bound; where that is not nothing, the least that it allows is nothing
 */
record Comparison(RoleLayers most, List<Gap> unread) {

    private static final RoleLayers NOTHING = new RoleLayers(List.of(), Optional.empty(), List.of());

    /** Copies the gaps. */
    Comparison {
        unread = List.copyOf(unread);
    }

    Verdict judge(IamRole role, World world, Function<RoleGrants, Verdict> outside) {
        Observed<Boolean> guests = world.isForGuestsOnly(role);
        Containment widest =
                decide(role, guests.fold(known -> known, gap -> false), unread.isEmpty() ? most : NOTHING, world);
        if (widest.isContained()) {
            return widest.fold(
                    Verdict::compliant,
                    forCatalogue -> Verdict.compliant("for the actions known on " + forCatalogue.date()),
                    witness -> Verdict.compliant(),
                    reason -> Verdict.compliant());
        }
        if (!role.permissionGaps().isEmpty()) {
            return Verdict.undetermined(role.permissionGaps());
        }
        List<Gap> open = Stream.concat(unread.stream(), guests.<Stream<Gap>>fold(known -> Stream.empty(), Stream::of))
                .toList();
        Containment narrowest =
                open.isEmpty() ? widest : decide(role, guests.fold(known -> known, gap -> true), most, world);
        return narrowest.fold(
                () -> Verdict.undetermined(open),
                forCatalogue -> Verdict.undetermined(open),
                witness -> outside.apply(new RoleGrants(
                        role, List.of(Grants.Grant.of(witness.request().action(), witness.request(), witness.left())))),
                reason -> Verdict.undetermined(
                        open.isEmpty()
                                ? List.of(Gap.undecided("what `" + role.name() + "` may do beyond its bound", reason))
                                : open));
    }

    private static Containment decide(IamRole role, boolean guests, RoleLayers bound, World world) {
        return Containment.decide(
                role.mostEffective(guests).layers(),
                bound,
                ContainmentScope.ofWebIdentities(world.account().partition()));
    }
}
