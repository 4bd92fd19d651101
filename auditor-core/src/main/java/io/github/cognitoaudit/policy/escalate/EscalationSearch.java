package io.github.cognitoaudit.policy.escalate;

import static io.github.cognitoaudit.policy.escalate.EscalationPaths.PASS_ROLE;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.catalogue.Catalogue.Action;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.permissions.EffectivePermissions;
import io.github.cognitoaudit.policy.permissions.Search;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the escalation paths of a role, with resources and conditions weighed (policy-engine.md 4.4 and 5).
 *
 * <p>Every action of a path must be allowed on some resource of its type. Actions of IAM count on resources of the role's own
 * account. What the role does to a role alone must reach itself; two actions on roles must reach the same one. Passing a role
 * counts where the service is one of the path's and the role is not among those that the policies name one by one.
 */
public final class EscalationSearch {

    private static final String ASSUME_ROLE = "sts:assumerole";

    /** Actions that change what a role may do. */
    static final Set<String> CHANGES_ROLE = Set.of(
            "iam:attachrolepolicy",
            "iam:deleterolepermissionsboundary",
            "iam:deleterolepolicy",
            "iam:detachrolepolicy",
            "iam:putrolepermissionsboundary",
            "iam:putrolepolicy");

    /** Actions by which one becomes a role. */
    private static final Set<String> TAKES_ROLE = Set.of(ASSUME_ROLE, "iam:updateassumerolepolicy");

    private final RoleSession session;
    private final Map<Set<String>, Search> known = new HashMap<>();

    private EscalationSearch(RoleSession session) {
        this.session = session;
    }

    /**
     * Finds the paths of a role.
     *
     * @param role the layers of the role; for guests with the policies of their sessions
     *     ({@link EffectivePermissions#asGuest()})
     * @param roleArn the ARN of the role
     * @throws IllegalArgumentException when the ARN is not that of a role
     */
    public static Escalations of(RoleLayers role, String roleArn) {
        return among(EscalationPaths.shipped(), role, roleArn);
    }

    /**
     * Finds those of some paths that a role has.
     *
     * @param paths the paths
     * @param role the layers of the role
     * @param roleArn the ARN of the role
     * @throws IllegalArgumentException when the ARN is not that of a role
     */
    public static Escalations among(List<EscalationPath> paths, RoleLayers role, String roleArn) {
        EscalationSearch search = new EscalationSearch(new RoleSession(role, roleArn));
        List<Escalations.Found> found = new ArrayList<>();
        List<Escalations.Undecided> undecided = new ArrayList<>();
        for (EscalationPath path : paths) {
            List<Search> answers = search.answers(path);
            if (answers.stream().anyMatch(Search::isNothing)) {
                continue;
            }
            List<String> reasons = answers.stream()
                    .flatMap(answer -> reason(answer).stream())
                    .distinct()
                    .toList();
            if (reasons.isEmpty()) {
                List<Request> requests = answers.stream()
                        .flatMap(answer -> answer.found().stream())
                        .toList();
                found.add(new Escalations.Found(path, requests));
            } else {
                undecided.add(new Escalations.Undecided(path, reasons));
            }
        }
        return new Escalations(found, undecided);
    }

    private static Optional<String> reason(Search answer) {
        return answer.fold((request, decision) -> Optional.empty(), Optional::empty, Optional::of);
    }

    /** Returns an answer for each action of the path in their order, or fewer where one says that it is no path. */
    private List<Search> answers(EscalationPath path) {
        List<String> onRoles = path.actions().stream()
                .filter(action -> CHANGES_ROLE.contains(action) || TAKES_ROLE.contains(action))
                .toList();
        if (onRoles.size() == 2 && onRoles.size() == path.actions().size()) {
            return new SharedRole(session).find(onRoles.get(0), onRoles.get(1));
        }
        List<Search> answers = new ArrayList<>();
        for (String action : path.actions()) {
            Search answer = answer(action, path);
            answers.add(answer);
            if (answer.isNothing()) {
                break;
            }
        }
        return answers;
    }

    private Search answer(String action, EscalationPath path) {
        if (action.endsWith("*")) {
            return ofEach(action);
        }
        if (action.equals(PASS_ROLE)) {
            return known.computeIfAbsent(path.passedTo(), this::passRole);
        }
        if (CHANGES_ROLE.contains(action)) {
            return session.findOn(action, TextPattern.literal(session.roleArn()));
        }
        return action.equals(ASSUME_ROLE) && path.actions().size() == 1
                ? beyondNamed(action, session.permissions())
                : session.find(action);
    }

    /** Searches for a role to pass to one of the services; to any where the path names none. */
    private Search passRole(Set<String> services) {
        Condition other = new Condition("StringNotEquals", "iam:PassedToService", session.spelled(services), "");
        return beyondNamed(
                PASS_ROLE,
                services.isEmpty()
                        ? session.permissions()
                        : session.permissions().without(List.of(PASS_ROLE), other));
    }

    private Search beyondNamed(String action, EffectivePermissions permissions) {
        return permissions.findOutside(NamedRoles.allowing(action, permissions.layers()), session.scopeOf(action));
    }

    /** Returns a request of one action that matches, where each of them is allowed. */
    private Search ofEach(String pattern) {
        List<Search> answers = new ArrayList<>();
        for (Action action : Catalogue.shipped().expand(pattern)) {
            Search answer = session.find(action.id().toLowerCase(Locale.ROOT));
            if (answer.isNothing()) {
                return answer;
            }
            answers.add(answer);
        }
        return answers.stream()
                .filter(answer -> answer.found().isEmpty())
                .findFirst()
                .orElseGet(() -> answers.get(0));
    }
}
