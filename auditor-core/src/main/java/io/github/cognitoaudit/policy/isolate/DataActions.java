package io.github.cognitoaudit.policy.isolate;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.catalogue.IdentityBindings;
import io.github.cognitoaudit.policy.catalogue.IdentityBindings.Access;
import io.github.cognitoaudit.policy.catalogue.IdentityBindings.Binding;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Sorts the data actions of a role into kinds that isolation can not tell apart. */
final class DataActions {

    private static final String API = "execute-api";

    private DataActions() {}

    /**
     * Returns one of each kind that some statement allows; what none does is isolated.
     *
     * @param statements the statements of the role, in one row
     */
    static List<DataAction> of(List<PreparedStatement> statements, IsolationScope scope, Access access) {
        Map<Object, DataAction> kinds = new LinkedHashMap<>();
        for (Binding binding : IdentityBindings.shipped()) {
            boolean counts = binding.access() == access
                    && scope.covers(binding)
                    && (binding.bindable() || binding.service().equals(API));
            if (!counts) {
                continue;
            }
            BitSet naming = new BitSet();
            for (int i = 0; i < statements.size(); i++) {
                naming.set(i, statements.get(i).actions().coversAction(binding.action()));
            }
            if (naming.stream().noneMatch(index -> statements.get(index).effect() == Effect.ALLOW)) {
                continue;
            }
            Catalogue.shipped()
                    .action(binding.action())
                    .map(action -> new DataAction(binding, action, naming))
                    .ifPresent(kind -> kinds.putIfAbsent(kind.likeness(), kind));
        }
        return new ArrayList<>(kinds.values());
    }

    /**
     * Describes a data action for one role.
     *
     * @param binding how it can be bound
     * @param action what the catalogue knows of it
     * @param statements the statements of the role that name it, by their places
     */
    record DataAction(Binding binding, Catalogue.Action action, BitSet statements) {

        static final String LEADING_KEYS = "dynamodb:leadingkeys";

        private static final Set<String> OF_ONE_ITEM = Set.of(
                "dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:UpdateItem");

        /** Returns what decides: actions that are alike in it have the same answers. */
        Object likeness() {
            return List.of(
                    statements, formats(), binding.keys(), binding.optionalKeys(), serviceKeys(), carriesOneKey());
        }

        /** Tells whether each request names one leading key at most. */
        boolean carriesOneKey() {
            return !describes(LEADING_KEYS) || OF_ONE_ITEM.contains(binding.action());
        }

        List<String> formats() {
            return action.resourceFormats();
        }

        /** Tells whether the key, lower case, describes the resource of the action. */
        boolean describes(String key) {
            return binding.keys().contains(key) || binding.optionalKeys().contains(key);
        }

        /** Returns the keys of the service, lower case, that AWS lists for the action. */
        Set<String> serviceKeys() {
            Set<String> keys = new TreeSet<>();
            action.conditionKeys().stream()
                    .map(key -> key.toLowerCase(Locale.ROOT))
                    .filter(key -> key.startsWith(binding.service() + ":"))
                    .forEach(keys::add);
            return keys;
        }

        /** Tells whether the key, lower case, is one of the service that requests of this action never carry. */
        boolean neverCarries(String key) {
            return key.startsWith(binding.service() + ":")
                    && !describes(key)
                    && serviceKeys().stream().noneMatch(known -> matches(known, key));
        }

        private static boolean matches(String known, String key) {
            int variable = Math.max(known.indexOf('<'), known.indexOf("${"));
            return variable < 0 ? known.equals(key) : key.startsWith(known.substring(0, variable));
        }
    }
}
