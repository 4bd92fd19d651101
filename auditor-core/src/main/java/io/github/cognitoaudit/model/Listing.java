package io.github.cognitoaudit.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Holds the items that were read and the gaps where more may be, so that a list that was not read never looks empty.
 *
 * @param items what was read, in a stable order
 * @param gaps what was not read; empty when the listing is complete
 * @param <T> the type of an item
 */
public record Listing<T>(List<T> items, List<Gap> gaps) {

    /** Copies both lists and drops repeated gaps. */
    public Listing {
        items = List.copyOf(items);
        gaps = gaps.stream().distinct().toList();
    }

    /** Returns a complete listing. */
    public static <T> Listing<T> of(List<T> items) {
        return new Listing<>(items, List.of());
    }

    /** Returns a listing of which nothing was read. */
    public static <T> Listing<T> unread(Gap gap) {
        return new Listing<>(List.of(), List.of(gap));
    }

    /** Returns the fact as a listing: its items when it was read, the gap when it was not. */
    public static <T> Listing<T> from(Observed<List<T>> observed) {
        return observed.fold(Listing::of, Listing::unread);
    }

    /** Tells whether everything was read. */
    public boolean isComplete() {
        return gaps.isEmpty();
    }

    /** Tells whether everything was read and that is nothing. */
    public boolean isCertainlyEmpty() {
        return items.isEmpty() && isComplete();
    }

    /** Tells whether there is an item: yes where one was read, no where all were and there is none, else the first gap. */
    public Observed<Boolean> hasAny() {
        return !items.isEmpty() || isComplete() ? Observed.known(!items.isEmpty()) : Observed.unknown(gaps.get(0));
    }

    /** Returns the listing of what the function makes of each item, with the same gaps. */
    public <R> Listing<R> map(Function<? super T, ? extends R> function) {
        return new Listing<>(items.stream().<R>map(function).toList(), gaps);
    }

    /** Returns the items for which the answer is yes; an answer that was not read becomes a gap of the result. */
    public Listing<T> filter(Function<? super T, Observed<Boolean>> predicate) {
        return flatMap(item ->
                predicate.apply(item).fold(yes -> yes ? of(List.of(item)) : of(List.<T>of()), Listing::<T>unread));
    }

    /** Returns the items of all the listings that the function finds, with the gaps of this one and of theirs. */
    public <R> Listing<R> flatMap(Function<? super T, Listing<R>> function) {
        List<R> found = new ArrayList<>();
        List<Gap> missing = new ArrayList<>(gaps);
        for (T item : items) {
            Listing<R> inner = function.apply(item);
            found.addAll(inner.items());
            missing.addAll(inner.gaps());
        }
        return new Listing<>(found, missing);
    }

    /** Returns this listing with its items in the order of the comparator. */
    public Listing<T> sorted(Comparator<? super T> order) {
        return new Listing<>(items.stream().sorted(order).toList(), gaps);
    }

    /** Returns this listing with the items and gaps of another behind its own; equal items stay once. */
    public Listing<T> and(Listing<? extends T> other) {
        return new Listing<>(
                Stream.<T>concat(items.stream(), other.items().stream())
                        .distinct()
                        .toList(),
                Stream.concat(gaps.stream(), other.gaps().stream()).toList());
    }

    /** Says which optional read is switched off, so that items may lack; empty where none is. */
    public Optional<String> whySwitchedOff() {
        return gaps.stream().flatMap(gap -> gap.whySwitchedOff().stream()).findFirst();
    }
}
