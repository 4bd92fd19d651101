package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.permissions.ActionClass.Applied;
import io.github.cognitoaudit.policy.permissions.Grants.StatementPlace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Sorts the actions of the catalogue by the statements of a role's policies that name them. */
final class ActionClasses {

    /** Characters without blanks, far above the 10,240 that IAM stores; a larger document is not read and decides nothing. */
    private static final int LARGEST_DOCUMENT = 65_536;

    private final Catalogue catalogue;
    private final String partition;
    private final List<Reach> identity;
    private final Optional<List<Reach>> boundary;

    private ActionClasses(
            Catalogue catalogue, String partition, List<PolicyDocument> identity, Optional<PolicyDocument> boundary) {
        this.catalogue = catalogue;
        this.partition = partition;
        List<Reach> statements = new ArrayList<>();
        for (int i = 0; i < identity.size(); i++) {
            statements.addAll(reaches(identity.get(i), false, i));
        }
        this.identity = List.copyOf(statements);
        this.boundary = boundary.map(document -> reaches(document, true, 0));
    }

    /** Returns for each action of the catalogue its class; actions that the same statements name share one. */
    static List<ActionClass> of(
            Catalogue catalogue, String partition, List<PolicyDocument> identity, Optional<PolicyDocument> boundary) {
        return new ActionClasses(catalogue, partition, identity, boundary).classes();
    }

    private List<ActionClass> classes() {
        BitSet allowed = new BitSet();
        identity.stream().filter(reach -> !reach.denies()).forEach(reach -> allowed.or(reach.possibleActions()));
        ActionClass neverAllowed = new ActionClass(partition, List.of(), Optional.empty());
        Map<List<Integer>, ActionClass> byKey = new HashMap<>();
        List<ActionClass> ofActions =
                new ArrayList<>(Collections.nCopies(catalogue.actions().size(), neverAllowed));
        for (int action = allowed.nextSetBit(0); action >= 0; action = allowed.nextSetBit(action + 1)) {
            List<Integer> key = new ArrayList<>();
            List<Applied> ofIdentity = applied(identity, action, key);
            key.add(-1);
            int place = action;
            Optional<List<Applied>> ofBoundary = boundary.map(statements -> applied(statements, place, key));
            ofActions.set(
                    action, byKey.computeIfAbsent(key, same -> new ActionClass(partition, ofIdentity, ofBoundary)));
        }
        return ofActions;
    }

    private static List<Applied> applied(List<Reach> statements, int action, List<Integer> key) {
        List<Applied> applied = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Reach reach = statements.get(i);
            if (reach.possiblyNames(action)) {
                boolean certain = reach.certainlyNames(action);
                applied.add(new Applied(reach, certain));
                key.add(certain ? 2 * i : 2 * i + 1);
            }
        }
        return applied;
    }

    private List<Reach> reaches(PolicyDocument document, boolean isBoundary, int policy) {
        if (document.source().chars().filter(character -> character > ' ').count() > LARGEST_DOCUMENT) {
            StatementPlace whole = new StatementPlace(isBoundary, policy, "");
            return Stream.of(Effect.values())
                    .map(effect -> Reach.unread(whole, effect, catalogue))
                    .toList();
        }
        return document.statements().stream()
                .flatMap(statement -> Reach.of(
                        new StatementPlace(isBoundary, policy, statement.pointer()), document, statement, catalogue)
                        .stream())
                .toList();
    }
}
