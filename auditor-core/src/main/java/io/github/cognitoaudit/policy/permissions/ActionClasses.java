package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.evaluate.RoleLayers.Layer;
import io.github.cognitoaudit.policy.permissions.ActionClass.Applied;
import io.github.cognitoaudit.policy.permissions.Grants.StatementPlace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorts the actions of the catalogue by the statements of a role's policies that name them. */
final class ActionClasses {

    /** Characters without blanks, far above the 10,240 that IAM stores; a larger document is not read and decides nothing. */
    private static final int LARGEST_DOCUMENT = 65_536;

    private final Catalogue catalogue;
    private final String partition;
    private final SessionFacts session;
    private final List<List<RoleStatement>> layers = new ArrayList<>();

    private ActionClasses(Catalogue catalogue, String partition, SessionFacts session) {
        this.catalogue = catalogue;
        this.partition = partition;
        this.session = session;
    }

    /** Returns for each action of the catalogue its class; actions that the same statements name share one. */
    static List<ActionClass> of(Catalogue catalogue, String partition, SessionFacts session, RoleLayers role) {
        ActionClasses classes = new ActionClasses(catalogue, partition, session);
        role.layers().forEach(layer -> classes.layers.add(classes.statements(layer, role.policies(layer))));
        return classes.classes();
    }

    private List<ActionClass> classes() {
        BitSet allowed = new BitSet();
        layers.get(0).stream()
                .filter(statement -> !statement.denies())
                .forEach(statement -> allowed.or(statement.possibleActions()));
        ActionClass neverAllowed = new ActionClass(session, partition, List.of(List.of()));
        Map<List<Integer>, ActionClass> byKey = new HashMap<>();
        List<ActionClass> ofActions =
                new ArrayList<>(Collections.nCopies(catalogue.actions().size(), neverAllowed));
        for (int action = allowed.nextSetBit(0); action >= 0; action = allowed.nextSetBit(action + 1)) {
            List<Integer> key = new ArrayList<>();
            List<List<Applied>> applied = new ArrayList<>();
            for (List<RoleStatement> layer : layers) {
                applied.add(applied(layer, action, key));
                key.add(-1);
            }
            ofActions.set(action, byKey.computeIfAbsent(key, same -> new ActionClass(session, partition, applied)));
        }
        return ofActions;
    }

    private static List<Applied> applied(List<RoleStatement> statements, int action, List<Integer> key) {
        List<Applied> applied = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            RoleStatement statement = statements.get(i);
            if (statement.possiblyNames(action)) {
                boolean certain = statement.certainlyNames(action);
                applied.add(new Applied(statement, certain));
                key.add(certain ? 2 * i : 2 * i + 1);
            }
        }
        return applied;
    }

    private List<RoleStatement> statements(Layer layer, List<PolicyDocument> policies) {
        List<RoleStatement> statements = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            int policy = i;
            PolicyDocument document = policies.get(i);
            if (document.source().chars().filter(character -> character > ' ').count() > LARGEST_DOCUMENT) {
                for (Effect effect : Effect.values()) {
                    statements.add(RoleStatement.unread(place(layer, policy, ""), effect, catalogue));
                }
                continue;
            }
            document.statements()
                    .forEach(statement -> RoleStatement.of(
                                    place(layer, policy, statement.pointer()), document, statement, catalogue, session)
                            .ifPresent(statements::add));
        }
        return statements;
    }

    private static Optional<StatementPlace> place(Layer layer, int policy, String pointer) {
        return layer == Layer.SESSION
                ? Optional.empty()
                : Optional.of(new StatementPlace(layer == Layer.BOUNDARY, policy, pointer));
    }
}
