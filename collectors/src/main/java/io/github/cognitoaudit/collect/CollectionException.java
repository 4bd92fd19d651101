package io.github.cognitoaudit.collect;

/**
 * Reports that collecting can not be made at all, such as missing credentials or a pool that does not exist; the message says what to set.
 *
 * <p>A single call that fails is no such thing: it leaves a {@link io.github.cognitoaudit.model.Gap}.
 */
public final class CollectionException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates the report; the message is lower case, without a secret, and says what to do. */
    public CollectionException(String message) {
        super(message);
    }
}
