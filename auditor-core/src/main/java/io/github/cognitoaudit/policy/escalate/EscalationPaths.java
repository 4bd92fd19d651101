package io.github.cognitoaudit.policy.escalate;

import io.github.cognitoaudit.policy.catalogue.DataFile;
import io.github.cognitoaudit.policy.escalate.EscalationPath.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows the escalation paths that public catalogues name; {@code escalation-paths.json} says which. */
public final class EscalationPaths {

    static final String PASS_ROLE = "iam:passrole";

    private static final List<EscalationPath> SHIPPED = read();

    private EscalationPaths() {}

    /** Returns the paths in the order of their ids. */
    public static List<EscalationPath> shipped() {
        return SHIPPED;
    }

    private static List<EscalationPath> read() {
        DataFile file = DataFile.read(EscalationPaths.class, "escalation-paths.json");
        List<Set<String>> sets = new ArrayList<>();
        file.rows("paths").forEach(row -> sets.add(Set.copyOf(row.texts("actions"))));
        List<EscalationPath> paths = new ArrayList<>();
        for (DataFile row : file.rows("paths")) {
            List<String> actions = row.texts("actions");
            paths.add(new EscalationPath(
                    row.text("id"),
                    Group.valueOf(row.text("group")),
                    actions,
                    row.texts("sources"),
                    passedTo(actions, file.object("passedTo")),
                    sets.stream().noneMatch(set -> set.size() < actions.size() && actions.containsAll(set))));
        }
        paths.sort(Comparator.comparing(EscalationPath::id));
        return List.copyOf(paths);
    }

    /** Returns the principals of the path's services. */
    private static Set<String> passedTo(List<String> actions, DataFile services) {
        Set<String> principals = new HashSet<>();
        if (actions.contains(PASS_ROLE)) {
            actions.forEach(action -> principals.addAll(services.texts(action.substring(0, action.indexOf(':')))));
        }
        return principals;
    }
}
