package io.github.cognitoaudit.policy.syntax;

import java.util.List;
import java.util.Locale;

/**
 * Holds a JSON value as it is written; unlike most trees it keeps every member of an object, also those whose name stands twice.
 *
 * @param kind what the value is
 * @param text the characters of a string, or a number, a Boolean or null as written; empty for the rest
 * @param items the items of an array; empty for the rest
 * @param members the members of an object in their order; empty for the rest
 */
record Json(Kind kind, String text, List<Json> items, List<Member> members) {

    static Json scalar(Kind kind, String text) {
        return new Json(kind, text, List.of(), List.of());
    }

    boolean is(Kind expected) {
        return kind == expected;
    }

    record Member(String name, Json value) {}

    enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        BOOLEAN,
        NULL;

        /** Returns the word for a message. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
