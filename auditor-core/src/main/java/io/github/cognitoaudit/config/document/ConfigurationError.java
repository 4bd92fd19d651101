package io.github.cognitoaudit.config.document;

import java.util.Comparator;

/**
 * Says what is wrong with one setting.
 *
 * @param place where it stands
 * @param message what was expected and what was found, lower case, without a secret
 */
public record ConfigurationError(Place place, String message) {

    /** Sorts by place, then by message. */
    static final Comparator<ConfigurationError> ORDER =
            Comparator.comparing(ConfigurationError::place).thenComparing(ConfigurationError::message);

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
