package io.github.cognitoaudit.world;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects the items of a listing, and the gaps of the call that should have read them. */
final class Readings<T> {
    private final String call;
    private final String permission;
    private final Function<T, ?> key;
    private final List<T> items = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    Readings(String action, Function<T, ?> key) {
        this(action, action, key);
    }

    Readings(String call, String permission, Function<T, ?> key) {
        this.call = call;
        this.permission = permission;
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
    void unread(GapReason reason) {
        clear();
        moreUnread(reason);
    }

    /** Leaves a gap beside what was read. */
    void moreUnread(GapReason reason) {
        gaps.add(Gaps.gap(reason, call, permission));
    }

    /** Forgets one item and leaves the gap of the call that reads it alone. */
    void unread(Object wanted, Gap gap) {
        remove(wanted);
        gaps.add(gap);
    }

    Listing<T> listing() {
        return new Listing<>(items, gaps);
    }
}
