package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Observed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Shows the values of settings as text. */
final class Shown {

    private Shown() {}

    /** Returns the value in words: {@code left out} for one that is not there, {@code none} for an empty list. */
    static String of(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Shown::of).orElse("left out");
        }
        if (value instanceof Collection<?> items) {
            return items.isEmpty() ? "none" : items.stream().map(Shown::of).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> entries) {
            return entries.isEmpty()
                    ? "none"
                    : entries.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + of(entry.getValue()))
                            .collect(Collectors.joining(", "));
        }
        if (value instanceof Observed<?> observed) {
            return observed.fold(Shown::of, gap -> "not read");
        }
        return value instanceof Record components ? components(components) : value.toString();
    }

    private static String components(Record value) {
        StringJoiner shown = new StringJoiner(", ");
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                shown.add(component.getName() + " " + of(component.getAccessor().invoke(value)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("the records of the model are public", e);
            }
        }
        return shown.toString();
    }
}
