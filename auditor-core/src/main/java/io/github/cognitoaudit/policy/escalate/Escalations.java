package io.github.cognitoaudit.policy.escalate;

import io.github.cognitoaudit.policy.evaluate.Request;
import java.util.List;

/**
 * Answers which escalation paths a role has.
 *
 * @param found the paths that it has, in the order of their ids
 * @param undecided the paths of which nobody knows, in the order of their ids
 */
public record Escalations(List<Found> found, List<Undecided> undecided) {

    /** Copies the lists. */
    public Escalations {
        found = List.copyOf(found);
        undecided = List.copyOf(undecided);
    }

    /**
     * Shows a path that the role has.
     *
     * @param path the path
     * @param requests a request for each of its actions, in their order, that the role may make
     */
    public record Found(EscalationPath path, List<Request> requests) {

        /** Copies the requests. */
        public Found {
            requests = List.copyOf(requests);
        }
    }

    /**
     * Names a path that the role may have.
     *
     * @param path the path
     * @param reasons why nobody knows, lower case
     */
    public record Undecided(EscalationPath path, List<String> reasons) {

        /** Copies the reasons. */
        public Undecided {
            reasons = List.copyOf(reasons);
        }
    }
}
