package io.github.cognitoaudit.policy;

import java.util.List;
import java.util.Optional;

/**
 * Holds a policy document, as written and as read.
 *
 * @param source the JSON text as the service answered it, URL-decoded
 * @param version the {@code Version} element; empty when left out, which IAM reads as {@code 2008-10-17}
 * @param statements the statements in their order
 */
public record PolicyDocument(String source, Optional<String> version, List<Statement> statements) {

    /** Copies the statements. */
    public PolicyDocument {
        statements = List.copyOf(statements);
    }

    /**
     * Reads a policy document.
     *
     * @param source JSON text, not URL-encoded
     * @throws PolicySyntaxException when the text is not a policy document; nothing is dropped in silence
     */
    public static PolicyDocument parse(String source) throws PolicySyntaxException {
        return new PolicyReader(source).read();
    }
}
