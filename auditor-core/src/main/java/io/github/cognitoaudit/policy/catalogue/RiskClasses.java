package io.github.cognitoaudit.policy.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Knows single actions that endanger more than the data of one identity (policy-engine.md section 5, groups 5 to 7); access
 * levels do not tell them. {@code risk-classes.json} says where they come from.
 */
public final class RiskClasses {

    private static final Map<RiskClass, SortedSet<String>> SHIPPED = read();

    private RiskClasses() {}

    /** Returns the actions of a class as the catalogue writes them, such as {@code kms:PutKeyPolicy}, sorted. */
    public static SortedSet<String> actions(RiskClass risk) {
        return SHIPPED.getOrDefault(risk, Collections.emptySortedSet());
    }

    /** Returns the classes that an action is in; its name is as the catalogue writes it. */
    public static List<RiskClass> of(String action) {
        return SHIPPED.entrySet().stream()
                .filter(risk -> risk.getValue().contains(action))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<RiskClass, SortedSet<String>> read() {
        Map<RiskClass, SortedSet<String>> classes = new EnumMap<>(RiskClass.class);
        for (DataFile risk :
                DataFile.read(RiskClasses.class, "risk-classes.json").rows("classes")) {
            SortedSet<String> actions = new TreeSet<>();
            for (DataFile service : risk.rows("services")) {
                service.texts("actions").forEach(name -> actions.add(service.text("service") + ":" + name));
            }
            classes.put(RiskClass.valueOf(risk.text("class")), Collections.unmodifiableSortedSet(actions));
        }
        return classes;
    }

    /** Says what an action endangers. */
    public enum RiskClass {
        /** Changes who may reach a resource, or how it is shared. */
        RESOURCE_EXPOSURE,
        /** Hands out credentials. */
        CREDENTIAL_EXPOSURE,
        /** Reads data. */
        DATA_ACCESS,
        /** Changes pools, identities or identity providers, or acts for other identities. */
        IDENTITY_CONTROL
    }
}
