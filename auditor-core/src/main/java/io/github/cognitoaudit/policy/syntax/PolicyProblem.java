package io.github.cognitoaudit.policy.syntax;

/**
 * Says what is wrong with one part of a policy document.
 *
 * @param code what kind of problem it is
 * @param pointer the JSON pointer (RFC 6901) of the part; empty for the whole document
 * @param message what was expected and what was found, without the place
 * @param level how grave it is
 */
public record PolicyProblem(ProblemCode code, String pointer, String message, Level level) {

    /** Tells whether IAM refuses the document for it. */
    public boolean isError() {
        return level == Level.ERROR;
    }

    /** Tells how grave a problem is. */
    public enum Level {
        /** IAM refuses the document. */
        ERROR,
        /** IAM takes the document, or the sources do not say that it does not; the part may not do what its author meant. */
        WARNING
    }
}
