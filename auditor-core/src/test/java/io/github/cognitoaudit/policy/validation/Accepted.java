package io.github.cognitoaudit.policy.validation;

import java.util.List;

/**
 * Holds one construct that IAM accepts.
 *
 * @param name what the construct is
 * @param kind where the document stands
 * @param text the document
 * @param warnings codes and pointers
 */
record Accepted(String name, PolicyKind kind, String text, List<String> warnings) {

    static Accepted accepted(String name, PolicyKind kind, String text, String... warnings) {
        return new Accepted(name, kind, text, List.of(warnings));
    }

    @Override
    public String toString() {
        return name;
    }
}
