package io.github.cognitoaudit.config.document;

import java.util.List;
import java.util.stream.Collectors;

/** Reports a configuration that can not be used; it carries everything that is wrong with it, in the order of the places. */
public final class ConfigurationException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 20;

    private final transient List<ConfigurationError> errors;

    /** Creates the report; the message shows the first errors, one a line, and counts the rest. */
    public ConfigurationException(List<ConfigurationError> errors) {
        super(message(
                errors.stream().distinct().sorted(ConfigurationError.ORDER).toList()));
        this.errors =
                errors.stream().distinct().sorted(ConfigurationError.ORDER).toList();
    }

    /** Creates the report of a single error. */
    public ConfigurationException(Place place, String message) {
        this(List.of(new ConfigurationError(place, message)));
    }

    /** Returns the errors, sorted by place. */
    public List<ConfigurationError> errors() {
        return errors;
    }

    private static String message(List<ConfigurationError> errors) {
        String shown = errors.stream()
                .limit(MOST_SHOWN)
                .map(ConfigurationError::toString)
                .collect(Collectors.joining("\n"));
        int left = errors.size() - MOST_SHOWN;
        return left > 0 ? shown + "\nand " + left + " more" : shown;
    }
}
