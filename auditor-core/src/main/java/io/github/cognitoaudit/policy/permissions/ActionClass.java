package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.permissions.Grants.StatementPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Weighs, for all actions that the same statements name, what these statements say of a set of resources. */
final class ActionClass {

    private final List<Applied> identity;
    private final Optional<List<Applied>> boundary;
    private final List<Applied> denies;
    private final Regions regions;
    private final Optional<List<StatementPlace>> everythingAllowedBy;
    private final Map<ResourceSet, Decision> decisions = new HashMap<>();

    ActionClass(String partition, List<Applied> identity, Optional<List<Applied>> boundary) {
        this.identity = allows(identity);
        this.boundary = boundary.map(ActionClass::allows);
        this.denies = Stream.concat(identity.stream(), boundary.stream().flatMap(List::stream))
                .filter(applied -> applied.reach.denies())
                .toList();
        this.regions = Regions.of(
                partition,
                Stream.concat(identity.stream(), boundary.stream().flatMap(List::stream))
                        .flatMap(applied -> applied.reach.patterns().stream())
                        .toList());
        Optional<Applied> inIdentity = first(this.identity, Reach::coversEverything);
        Optional<Applied> inBoundary = this.boundary.flatMap(allows -> first(allows, Reach::coversEverything));
        this.everythingAllowedBy =
                denies.isEmpty() && inIdentity.isPresent() && (boundary.isEmpty() || inBoundary.isPresent())
                        ? Optional.of(places(inIdentity, inBoundary))
                        : Optional.empty();
    }

    /** Returns the regions in which resources have to be tried. */
    Regions regions() {
        return regions;
    }

    /** Tells whether the actions are allowed on no resource at all, because nothing allows them. */
    boolean isNeverAllowed() {
        return identity.isEmpty() || boundary.filter(List::isEmpty).isPresent();
    }

    /** Returns the statements that together allow the actions on everything; empty when that is not certain. */
    Optional<List<StatementPlace>> everythingAllowedBy() {
        return everythingAllowedBy;
    }

    /** Tells whether the actions are allowed on all of the resources. */
    Decision decide(ResourceSet resources) {
        return decisions.computeIfAbsent(resources, this::weigh);
    }

    private Decision weigh(ResourceSet resources) {
        boolean mayCover = possiblyCovers(identity, resources)
                && boundary.map(allows -> possiblyCovers(allows, resources)).orElse(true);
        boolean denied = denies.stream().anyMatch(deny -> deny.certain && deny.reach.certainlyTouches(resources));
        if (!mayCover || denied) {
            return new Decision(Answer.NO, resources, "", List.of());
        }
        List<Applied> perhapsDenied = denies.stream()
                .filter(deny -> deny.reach.possiblyTouches(resources))
                .toList();
        if (!perhapsDenied.isEmpty()) {
            boolean conditional = perhapsDenied.stream().anyMatch(deny -> deny.reach.isConditional());
            String reason = conditional
                    ? "denied under conditions that this reading does not weigh"
                    : "denied for resources that this reading can not tell from the others";
            return new Decision(Answer.UNDECIDED, resources, reason, places(perhapsDenied));
        }
        Optional<Applied> inIdentity = first(identity, reach -> reach.certainlyCovers(resources));
        Optional<Applied> inBoundary =
                boundary.flatMap(allows -> first(allows, reach -> reach.certainlyCovers(resources)));
        if (inIdentity.isPresent() && (boundary.isEmpty() || inBoundary.isPresent())) {
            return new Decision(Answer.YES, resources, "", places(inIdentity, inBoundary));
        }
        List<Applied> open = new ArrayList<>(inIdentity.isPresent() ? List.of() : identity);
        if (inBoundary.isEmpty()) {
            boundary.ifPresent(open::addAll);
        }
        open.removeIf(allow -> !allow.reach.possiblyTouches(resources));
        boolean conditional = open.stream().anyMatch(allow -> allow.reach.isConditional());
        String reason = conditional
                ? "allowed under conditions that this reading does not weigh"
                : "allowed by patterns of which this reading can not tell whether they cover every resource";
        return new Decision(Answer.UNDECIDED, resources, reason, places(open));
    }

    private static boolean possiblyCovers(List<Applied> allows, ResourceSet resources) {
        if (allows.stream().anyMatch(allow -> allow.reach.possiblyCovers(resources))) {
            return true;
        }
        long touching = allows.stream()
                .filter(allow -> allow.reach.possiblyTouches(resources))
                .count();
        return touching > 1 && allows.stream().anyMatch(allow -> allow.reach.isNegated());
    }

    private static Optional<Applied> first(List<Applied> allows, Predicate<Reach> covers) {
        return allows.stream()
                .filter(allow -> allow.certain && covers.test(allow.reach))
                .findFirst();
    }

    private static List<Applied> allows(List<Applied> statements) {
        return statements.stream().filter(applied -> !applied.reach.denies()).toList();
    }

    private static List<StatementPlace> places(Optional<Applied> one, Optional<Applied> other) {
        return places(Stream.concat(one.stream(), other.stream()).toList());
    }

    private static List<StatementPlace> places(List<Applied> statements) {
        return statements.stream()
                .map(applied -> applied.reach.place())
                .distinct()
                .toList();
    }

    /**
     * Holds a statement that names the actions.
     *
     * @param reach the statement
     * @param certain whether it certainly does, whatever the request
     */
    record Applied(Reach reach, boolean certain) {}

    /** Says whether something is allowed on all of a set of resources. */
    enum Answer {
        YES,
        NO,
        UNDECIDED
    }

    /**
     * Holds an answer.
     *
     * @param answer the answer
     * @param resources the resources that it speaks of
     * @param reason why it is undecided; empty otherwise
     * @param statements the statements that allow, or on which it depends
     */
    record Decision(Answer answer, ResourceSet resources, String reason, List<StatementPlace> statements) {}
}
