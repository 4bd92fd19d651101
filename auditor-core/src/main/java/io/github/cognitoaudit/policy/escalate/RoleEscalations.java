package io.github.cognitoaudit.policy.escalate;

import io.github.cognitoaudit.policy.evaluate.Evaluator;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.permissions.EffectivePermissions;
import io.github.cognitoaudit.policy.permissions.Grants;
import io.github.cognitoaudit.policy.permissions.Grants.Doubt;
import io.github.cognitoaudit.policy.permissions.Grants.Grant;
import io.github.cognitoaudit.policy.permissions.Grants.StatementPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Answers which escalation paths a role certainly has: their actions are allowed whatever was not read, under no condition or under
 * one that whoever holds the session can meet by choice. A path that hangs on another condition is a doubt.
 */
public final class RoleEscalations {

    /** Leaves those that are alike in the order of their ids, in which they are found. */
    private static final Comparator<Escalations.Found> GRAVEST_FIRST = Comparator.comparing(
                    (Escalations.Found found) -> found.path().actions().size())
            .thenComparing(found -> found.path().group());

    private RoleEscalations() {}

    /**
     * Finds the paths that no other path makes needless, those with the fewest actions first.
     *
     * <p>The subject of a grant is the path, by its actions; a path has one grant for each of them, in their order.
     *
     * @param roleArn the ARN of the role
     * @param role the layers of the role
     * @param counting which paths count
     */
    public static Grants of(String roleArn, RoleLayers role, Predicate<EscalationPath> counting) {
        List<EscalationPath> paths =
                EscalationPaths.shipped().stream().filter(counting).toList();
        Escalations possible = EscalationSearch.among(paths, role, roleArn);
        List<EscalationPath> left =
                possible.found().stream().map(Escalations.Found::path).toList();
        RoleLayers settled =
                EffectivePermissions.of(role).withoutOpenConditions().layers();
        List<Escalations.Found> certain = settled.equals(role) || left.isEmpty()
                ? possible.found()
                : EscalationSearch.among(left, settled, roleArn).found();
        Evaluator evaluator = Evaluator.of(settled);
        List<Grant> grants = certain.stream()
                .filter(found -> certain.stream().noneMatch(other -> isNeedless(found.path(), other.path())))
                .sorted(GRAVEST_FIRST)
                .flatMap(found -> found.requests().stream().map(request -> grant(found, request, evaluator)))
                .toList();
        return Grants.of(grants, doubts(possible, certain));
    }

    private static boolean isNeedless(EscalationPath path, EscalationPath other) {
        return other.actions().size() < path.actions().size() && path.actions().containsAll(other.actions());
    }

    private static Grant grant(Escalations.Found found, Request request, Evaluator evaluator) {
        return Grant.of(subject(found), request, StatementPlace.of(evaluator.decide(request)));
    }

    private static List<Doubt> doubts(Escalations possible, List<Escalations.Found> certain) {
        Set<EscalationPath> settled =
                certain.stream().map(Escalations.Found::path).collect(Collectors.toCollection(HashSet::new));
        List<Doubt> doubts = new ArrayList<>();
        for (Escalations.Found found : possible.found()) {
            if (!settled.contains(found.path())) {
                Request request = found.requests().get(0);
                doubts.add(new Doubt(
                        subject(found),
                        subject(found),
                        request.resource(),
                        "allowed or denied under conditions that a session may meet or not",
                        List.of()));
            }
        }
        for (Escalations.Undecided open : possible.undecided()) {
            String actions = String.join(" + ", open.path().actions());
            doubts.add(new Doubt(actions, actions, "*", open.reasons().get(0), List.of()));
        }
        return doubts;
    }

    /** Names a path by its actions as the catalogue writes them. */
    private static String subject(Escalations.Found found) {
        List<String> actions = new ArrayList<>();
        for (int i = 0; i < found.requests().size(); i++) {
            String written = found.path().actions().get(i);
            actions.add(
                    written.endsWith("*") ? written : found.requests().get(i).action());
        }
        return String.join(" + ", actions);
    }
}
