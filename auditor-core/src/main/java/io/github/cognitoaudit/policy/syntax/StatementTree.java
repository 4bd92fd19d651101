package io.github.cognitoaudit.policy.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds what could be read of one statement; what could not is among the problems of the document.
 *
 * @param pointer the JSON pointer of the statement
 * @param sid the {@code Sid} element
 * @param effect the {@code Effect} element
 * @param actions the {@code Action} and the {@code NotAction} element; both only in a document that has an error
 * @param resources the {@code Resource} and the {@code NotResource} element; both only in a document that has an error
 * @param principals the {@code Principal} and the {@code NotPrincipal} element; both only in a document that has an error
 * @param conditions the keys of the {@code Condition} element
 */
public record StatementTree(
        String pointer,
        Optional<Located> sid,
        Optional<Located> effect,
        List<Values> actions,
        List<Values> resources,
        List<Principals> principals,
        List<ConditionEntry> conditions) {

    /** Copies the lists. */
    public StatementTree {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        principals = List.copyOf(principals);
        conditions = List.copyOf(conditions);
    }

    /** Tells whether the statement allows. */
    public boolean allows() {
        return effect.filter(written -> written.text().equals("Allow")).isPresent();
    }

    /** Returns the texts of the elements in their order. */
    public static Stream<Located> texts(List<Values> elements) {
        return elements.stream().flatMap(element -> element.texts().stream());
    }
}
