package io.github.cognitoaudit.model.aws;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import java.util.Optional;

/**
 * Names one rule of a role mapping by its place.
 *
 * @param mapping the mapping, of the type {@code Rules}
 * @param index the rule's place in it, counted from 0
 */
public record MappedRole(RoleMapping mapping, int index) {

    /** Returns the rule. */
    public MappingRule rule() {
        return mapping.rules().get(index);
    }

    /** Returns the place in the answer of {@code GetIdentityPoolRoles}. */
    public String place() {
        return mapping.place() + "/Rules/" + index;
    }

    /** Returns the mapping with nothing but the rules before this one. */
    public RoleMapping before() {
        return new RoleMapping(
                mapping.providerKey(),
                mapping.type(),
                Optional.empty(),
                mapping.rules().subList(0, index));
    }

    /** Finds the rule before this one that matches all that this one does, so that this one never decides. */
    public Observed<Optional<MappedRole>> hiddenBy() {
        Listing<MappedRole> hiding =
                before().mappedRoles().filter(earlier -> earlier.rule().covers(rule()));
        return hiding.items().isEmpty() && !hiding.isComplete()
                ? Observed.unknown(hiding.gaps().get(0))
                : Observed.known(hiding.items().stream().findFirst());
    }
}
