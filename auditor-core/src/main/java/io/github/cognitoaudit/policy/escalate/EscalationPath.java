package io.github.cognitoaudit.policy.escalate;

import java.util.List;
import java.util.Set;

/**
 * Describes a way to gain more permissions: whoever may take all of its actions has it.
 *
 * @param id the id in the first of the catalogues that name it, such as {@code pathfinding:iam-005}
 * @param group how it works
 * @param actions the actions, lower case; one with a star stands for all actions that it matches
 * @param sources the catalogues that name it, each with its id
 * @param passedTo the services, as principals such as {@code lambda.amazonaws.com}, to which a role is passed; empty where none
 *     is, or where nobody says which
 * @param minimal whether no other path has fewer of the same actions
 */
public record EscalationPath(
        String id, Group group, List<String> actions, List<String> sources, Set<String> passedTo, boolean minimal) {

    /** Copies the lists. */
    public EscalationPath {
        actions = List.copyOf(actions);
        sources = List.copyOf(sources);
        passedTo = Set.copyOf(passedTo);
    }

    /** Names how a path works (policy-engine.md section 5). */
    public enum Group {
        /** The role changes its own policies. */
        SELF,
        /** The role becomes another principal, or changes one. */
        OTHER_PRINCIPALS,
        /** The role passes another role to compute that it makes. */
        NEW_COMPUTE,
        /** The role uses compute that has a role. */
        EXISTING_COMPUTE
    }
}
