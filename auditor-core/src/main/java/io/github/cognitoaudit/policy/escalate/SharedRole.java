package io.github.cognitoaudit.policy.escalate;

import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.permissions.Search;
import java.util.List;
import java.util.Optional;

/** Searches for a role on which the session may take each of two actions. */
final class SharedRole {

    private final RoleSession session;
    private boolean open;

    SharedRole(RoleSession session) {
        this.session = session;
    }

    /** Returns a request of each action on one role; one answer that tells why not, where there is none. */
    List<Search> find(String one, String other) {
        return within(one, other)
                .or(() -> open ? reversed(one, other) : Optional.empty())
                .orElseGet(() -> List.of(
                        open
                                ? new Search.Undecided("a role was sought on which both `" + one + "` and `" + other
                                        + "` are allowed: each is allowed on some, and none was found that both share")
                                : new Search.Nothing()));
    }

    private Optional<List<Search>> reversed(String one, String other) {
        open = false;
        return within(other, one).map(found -> List.of(found.get(1), found.get(0)));
    }

    /** Searches the roles that the policies name for the second action: what they do not name, it may not touch. */
    private Optional<List<Search>> within(String first, String second) {
        for (TextPattern named : session.resourcesNamedFor(second).distinct().toList()) {
            Search candidate = session.findOn(first, named);
            Optional<Request> request = candidate.found();
            if (request.isEmpty()) {
                open |= !candidate.isNothing();
                continue;
            }
            Search shared =
                    session.findOn(second, TextPattern.literal(request.get().resource()));
            if (shared.found().isPresent()) {
                return Optional.of(List.of(candidate, shared));
            }
            open = true;
        }
        return Optional.empty();
    }
}
