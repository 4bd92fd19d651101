package io.github.cognitoaudit.rules.perm;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.permissions.EffectivePermissions;
import io.github.cognitoaudit.policy.permissions.Grants;
import io.github.cognitoaudit.policy.permissions.RolePermissions;
import io.github.cognitoaudit.policy.permissions.RoleRequests;
import io.github.cognitoaudit.rule.RoleGrants;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks what a role may do and turns the answer into a verdict.
 *
 * <p>Where a policy or the boundary was not read, the role is compliant only if no completion could allow it: an unread policy may allow
 * anything, and may as well deny what another one allows, so that nothing is certainly allowed. A role that only guests of the
 * enhanced flow get is judged within the session policies that Amazon Cognito gives them; where that is not known, only what
 * holds with and without them is a verdict.
 */
final class Permissions {

    private final Supplier<Verdict> none;
    private final Function<RoleGrants, Verdict> found;
    private final BiFunction<IamRole, Boolean, Grants> question;

    Permissions(
            Function<RolePermissions, Grants> question, Supplier<Verdict> none, Function<RoleGrants, Verdict> found) {
        this(none, found, (role, guests) -> question.apply(role.mostPermissions(guests)));
    }

    private Permissions(
            Supplier<Verdict> none,
            Function<RoleGrants, Verdict> found,
            BiFunction<IamRole, Boolean, Grants> question) {
        this.none = none;
        this.found = found;
        this.question = question;
    }

    /** Asks about single requests of the role, whose most permissions the question gets. */
    static Permissions ofEffective(
            Function<EffectivePermissions, Grants> question,
            Supplier<Verdict> none,
            Function<RoleGrants, Verdict> found) {
        return new Permissions(none, found, (role, guests) -> question.apply(role.mostEffective(guests)));
    }

    /** Asks a question about single requests, which takes the role and its layers. */
    static Permissions ofLayers(
            BiFunction<IamRole, RoleLayers, Grants> question,
            Supplier<Verdict> none,
            Function<RoleGrants, Verdict> found) {
        return new Permissions(none, found, (role, guests) -> question.apply(role, role.mostLayers(guests)));
    }

    /** Asks a question about single requests, which takes them and the layers of the role. */
    static Permissions ofRequests(
            BiFunction<RoleRequests, RoleLayers, Grants> question,
            Supplier<Verdict> none,
            Function<RoleGrants, Verdict> found) {
        return ofLayers((role, layers) -> question.apply(RoleRequests.of(role.arn(), layers), layers), none, found);
    }

    Verdict judge(IamRole role, World world) {
        return world.isForGuestsOnly(role).fold(guests -> verdict(role, ask(role, guests)), gap -> {
            Grants within = ask(role, true);
            Grants without = ask(role, false);
            boolean same = within instanceof Grants.Found || without instanceof Grants.None;
            return same ? verdict(role, without instanceof Grants.None ? without : within) : Verdict.undetermined(gap);
        });
    }

    private Grants ask(IamRole role, boolean guests) {
        return question.apply(role, guests);
    }

    private Verdict verdict(IamRole role, Grants grants) {
        List<Gap> unread = role.permissionGaps();
        return grants.fold(
                all -> unread.isEmpty()
                        ? found.apply(new RoleGrants(role, all.grants()))
                        : Verdict.undetermined(unread),
                nothing -> none.get(),
                undecided ->
                        Verdict.undetermined(unread.isEmpty() ? RoleGrants.gaps(role, undecided.doubts()) : unread));
    }
}
