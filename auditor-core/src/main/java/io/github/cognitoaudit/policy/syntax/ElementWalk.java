package io.github.cognitoaudit.policy.syntax;

import io.github.cognitoaudit.policy.syntax.Json.Kind;
import io.github.cognitoaudit.policy.syntax.Json.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks the parts that all elements are made of: objects with known names, and texts that stand alone or in a list. */
final class ElementWalk {

    private final Problems problems;

    ElementWalk(Problems problems) {
        this.problems = problems;
    }

    /** Returns the members by their names; reports a value that is no object, and names that stand twice. */
    Optional<Map<String, Json>> members(Json value, String pointer) {
        if (!value.is(Kind.OBJECT)) {
            mismatch(pointer, "an object", value);
            return Optional.empty();
        }
        Map<String, Json> members = new LinkedHashMap<>();
        Map<String, Integer> repeated = new LinkedHashMap<>();
        for (Member member : value.members()) {
            if (members.putIfAbsent(member.name(), member.value()) != null) {
                repeated.merge(member.name(), 1, Integer::sum);
            }
        }
        repeated.forEach((name, times) -> problems.error(
                ProblemCode.JSON_SYNTAX_ERROR,
                Located.child(pointer, name),
                "expected each key once, found " + Problems.quote(name) + " " + (times + 1) + " times"));
        return Optional.of(members);
    }

    /** Reports the members that have none of the names; upper and lower case differ. */
    void requireKnown(Map<String, Json> members, Set<String> known, String pointer, ProblemCode code) {
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                problems.error(
                        code,
                        Located.child(pointer, name),
                        "expected one of " + known.stream().sorted().toList() + ", found " + Problems.quote(name));
            }
        }
    }

    /** Returns the text of the member; empty when there is none, or none that could be read. */
    Optional<Located> text(Map<String, Json> members, String name, String pointer) {
        return Optional.ofNullable(members.get(name)).flatMap(value -> text(value, pointer, name, false));
    }

    /**
     * Returns the texts of a value that is a text or a list of them.
     *
     * @param scalars whether numbers and Booleans stand for texts, as among the values of conditions
     */
    List<Located> texts(Json value, String parent, String name, boolean scalars) {
        if (!value.is(Kind.ARRAY)) {
            return text(value, parent, name, scalars).stream().toList();
        }
        String pointer = Located.child(parent, name);
        List<Located> texts = new ArrayList<>();
        for (int i = 0; i < value.items().size(); i++) {
            text(value.items().get(i), pointer, String.valueOf(i), scalars).ifPresent(texts::add);
        }
        return texts;
    }

    private Optional<Located> text(Json value, String parent, String name, boolean scalars) {
        if (value.is(Kind.STRING) || (scalars && (value.is(Kind.NUMBER) || value.is(Kind.BOOLEAN)))) {
            return Optional.of(new Located(parent, name, value.text(), value.is(Kind.STRING)));
        }
        mismatch(Located.child(parent, name), "text", value);
        return Optional.empty();
    }

    /** Reports a value of another type than the element takes. */
    void mismatch(String pointer, String expected, Json found) {
        problems.error(
                ProblemCode.DATA_TYPE_MISMATCH,
                pointer,
                "expected " + expected + ", found " + found.kind().word());
    }
}
