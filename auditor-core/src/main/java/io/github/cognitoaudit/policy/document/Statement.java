package io.github.cognitoaudit.policy.document;

import java.util.List;
import java.util.Optional;

/**
 * Holds one statement of a policy document.
 *
 * @param pointer the JSON pointer of the statement, such as {@code /Statement/0}
 * @param sid the statement id; empty when left out
 * @param effect what it does
 * @param actions the {@code Action} or {@code NotAction} element
 * @param resources the {@code Resource} or {@code NotResource} element; empty in a trust policy
 * @param notPrincipal whether the principals stand in a {@code NotPrincipal} element
 * @param principals the principals; empty in an identity policy
 * @param conditions the conditions, all of which must hold
 */
public record Statement(
        String pointer,
        Optional<String> sid,
        Effect effect,
        Clause actions,
        Optional<Clause> resources,
        boolean notPrincipal,
        List<PolicyPrincipal> principals,
        List<Condition> conditions) {

    /** Copies the lists. */
    public Statement {
        principals = List.copyOf(principals);
        conditions = List.copyOf(conditions);
    }

    /** Returns the actions that the statement spells out whole, as written: with a service, a name and no wildcard. */
    public List<String> literalActions() {
        return actions.patterns().stream()
                .filter(pattern -> pattern.matches("[^:*?]+:[^:*?]+"))
                .toList();
    }

    /** Returns the conditions on the key, whose name ignores case. */
    public List<Condition> conditionsOn(String key) {
        return conditions.stream()
                .filter(condition -> condition.key().equalsIgnoreCase(key))
                .toList();
    }

    /** Returns what the statement demands of the key, in words; {@code no condition} where it demands nothing. */
    public String demandOn(String key) {
        return conditionsOn(key).stream()
                .map(condition -> condition.operator() + " " + condition.values())
                .reduce((first, second) -> first + " and " + second)
                .orElse("no condition");
    }
}
