package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.MappedRole;
import io.github.cognitoaudit.model.aws.RoleMapping;
import io.github.cognitoaudit.policy.contain.Containment;
import io.github.cognitoaudit.policy.contain.ContainmentScope;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares the authenticated role, which users get whom no rule of a mapping matches, with a role that a rule yields.
 *
 * @param role the authenticated role
 * @param rule the rule
 * @param containment whether all that the authenticated role may do the rule's role may do too; where something was not read, the most
 *     that the one may do against the least that the other may do
 * @param unread what was not read of the two roles
 */
public record FallThrough(IamRole role, MappedRole rule, Containment containment, List<Gap> unread) {

    /** Copies the gaps. */
    public FallThrough {
        unread = List.copyOf(unread);
    }

    /** Compares for every rule of the pool's mappings past which a user can fall, unless it yields the authenticated role itself. */
    public static Listing<FallThrough> in(IdentityPool pool, World world) {
        Listing<String> authenticated = Listing.from(
                pool.roles().map(roles -> roles.authenticated().stream().toList()));
        return authenticated.flatMap(arn -> pool.mappings()
                .filter(mapping -> canBeFallenThrough(mapping, world))
                .flatMap(RoleMapping::mappedRoles)
                .filter(rule -> Observed.known(!rule.rule().roleArn().equals(arn)))
                .flatMap(rule -> world.role(arn)
                        .flatMap(role -> world.role(rule.rule().roleArn()).map(mapped -> of(role, rule, mapped)))));
    }

    private static Observed<Boolean> canBeFallenThrough(RoleMapping mapping, World world) {
        return Stream.of(
                        mapping.isOfType("Rules"),
                        mapping.resolvesBy("AuthenticatedRole"),
                        world.catchesAll(mapping).map(all -> !all))
                .reduce(Observed.known(true), Observed::both);
    }

    private static FallThrough of(IamRole role, MappedRole rule, IamRole mapped) {
        RoleLayers most = role.layers().fold(known -> known, gap -> RoleLayers.of(PolicyDocument.allowingEverything()));
        RoleLayers least = mapped.layers().fold(known -> known, gap -> RoleLayers.of());
        return new FallThrough(
                role,
                rule,
                Containment.decide(most, least, ContainmentScope.everything()),
                Stream.concat(role.permissionGaps().stream(), mapped.permissionGaps().stream())
                        .toList());
    }

    /** Tells whether the authenticated role may do something that the rule's role may not. */
    public Observed<Boolean> exceeds() {
        return containment.fold(
                () -> Observed.known(false),
                forCatalogue -> Observed.known(false),
                witness -> read(Observed.known(true)),
                reason -> read(Observed.unknown(Gap.undecided(
                        "whether `" + role.arn() + "` may do more than `"
                                + rule.rule().roleArn() + "`",
                        reason))));
    }

    private Observed<Boolean> read(Observed<Boolean> answer) {
        return unread.isEmpty() ? answer : Observed.unknown(unread.get(0));
    }

    /** Returns a request that only the authenticated role may make; empty where none was found. */
    public Optional<Request> request() {
        return containment.fold(
                Optional::empty,
                forCatalogue -> Optional.empty(),
                witness -> Optional.of(witness.request()),
                reason -> Optional.empty());
    }

    /** Returns the date of the catalogue on which the answer rests; empty where it rests on none. */
    public Optional<String> catalogueDate() {
        return containment.fold(
                Optional::empty,
                forCatalogue -> Optional.of(forCatalogue.date()),
                witness -> Optional.empty(),
                reason -> Optional.empty());
    }
}
