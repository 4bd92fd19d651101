package io.github.cognitoaudit.world;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects the items and the gaps of a listing. */
final class Readings<T> {
    private final Function<T, ?> key;
    private final List<T> items = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    Readings(Function<T, ?> key) {
        this.key = key;
    }

    /** Puts the item in the place of the one with the same key, or behind all. */
    void put(T item) {
        for (int i = 0; i < items.size(); i++) {
            if (key.apply(items.get(i)).equals(key.apply(item))) {
                items.set(i, item);
                return;
            }
        }
        items.add(item);
    }

    void remove(Object wanted) {
        items.removeIf(item -> key.apply(item).equals(wanted));
    }

    void clear() {
        items.clear();
        gaps.clear();
    }

    /** Forgets everything and leaves a gap. */
    void unread(Gap gap) {
        clear();
        gaps.add(gap);
    }

    /** Leaves a gap beside what was read. */
    void moreUnread(Gap gap) {
        gaps.add(gap);
    }

    Listing<T> listing() {
        return new Listing<>(items, gaps);
    }
}
