package io.github.cognitoaudit.policy.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Knows the actions by which end users read and write data, and how a policy can bind each to one identity
 * (policy-engine.md section 6).
 */
public final class IdentityBindings {

    private static final List<Binding> SHIPPED = read();

    private IdentityBindings() {}

    /** Returns the bindings in the order of their actions; each action is one of the catalogue and stands there once. */
    public static List<Binding> shipped() {
        return SHIPPED;
    }

    private static List<Binding> read() {
        List<Binding> bindings = new ArrayList<>();
        for (DataFile row :
                DataFile.read(IdentityBindings.class, "identity-bindings.json").rows("bindings")) {
            for (String name : row.texts("actions")) {
                bindings.add(new Binding(
                        row.text("service") + ":" + name,
                        Access.valueOf(row.text("access")),
                        Set.copyOf(row.texts("keys")),
                        Set.copyOf(row.texts("optionalKeys")),
                        row.flag("bindable")));
            }
        }
        bindings.sort(Comparator.comparing(Binding::action));
        return List.copyOf(bindings);
    }

    /**
     * Describes a data action.
     *
     * @param action the action as the catalogue writes it, such as {@code s3:GetObject}
     * @param access what it does to the data
     * @param keys the condition keys, lower case, that say more exactly which data is meant and that every request carries, such
     *     as {@code dynamodb:leadingkeys}
     * @param optionalKeys the condition keys that do so where a request carries them, which it need not, such as {@code s3:prefix}
     * @param bindable whether a policy can bind it to one identity at all, be it by a variable in the ARN alone, as
     *     {@code dynamodb:Scan} to a table of the identity's own; false where the ARN names what all identities share, such as an
     *     API, or where there is none
     */
    public record Binding(String action, Access access, Set<String> keys, Set<String> optionalKeys, boolean bindable) {

        /** Copies the sets. */
        public Binding {
            keys = Set.copyOf(keys);
            optionalKeys = Set.copyOf(optionalKeys);
        }

        /** Returns the prefix of the service, such as {@code s3}. */
        public String service() {
            return action.substring(0, action.indexOf(':'));
        }
    }

    /** Says what an action does to the data. */
    public enum Access {
        /** Reads it; what takes messages out of a queue or a stream reads. */
        READ,
        /** Writes, changes or deletes it; what runs code that may do either writes. */
        WRITE
    }
}
