package io.github.cognitoaudit.config.document;

import java.util.Comparator;

/**
 * Says where a setting stands.
 *
 * @param source the file, or the parameter that holds the setting
 * @param line the line in the file, from 1 on; 0 when the source has no lines
 * @param column the column in the line, from 1 on; 0 when the source has no lines
 */
public record Place(String source, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column).thenComparing(Place::source);

    /** Names a source that has no lines, such as a parameter. */
    public static Place of(String source) {
        return new Place(source, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** Returns the place as compilers print it: {@code file:line:column}. */
    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
