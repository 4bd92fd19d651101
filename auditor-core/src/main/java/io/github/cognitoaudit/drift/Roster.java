package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Holds the items of a list by their identity, and knows of an item that is not in it whether it is certainly not there.
 *
 * @param listing the items that were read
 * @param identity tells the identity of an item
 * @param finder looks for an item by its identity
 * @param <T> the type of an item
 */
record Roster<T>(Listing<T> listing, Function<T, String> identity, Function<String, Observed<Optional<T>>> finder) {

    /** Returns a roster in which a missing item is certainly not there when the listing is complete. */
    static <T> Roster<T> of(Listing<T> listing, Function<T, String> identity) {
        Observed<Optional<T>> nothing = listing.isComplete()
                ? Observed.known(Optional.empty())
                : Observed.unknown(listing.gaps().get(0));
        return new Roster<>(listing, identity, id -> nothing);
    }

    List<Gap> gaps() {
        return listing.gaps();
    }

    /** Returns why it is not known whether an item that is not in the list is there; empty where it is known. */
    Optional<Gap> whyUnknown(String id) {
        return finder.apply(id).fold(known -> Optional.empty(), Optional::of);
    }

    /** Returns the items by identity; those that share one are told apart by how many came before. */
    Map<String, T> byIdentity() {
        Map<String, T> items = new LinkedHashMap<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (T item : listing.items()) {
            String id = identity.apply(item);
            int earlier = seen.merge(id, 1, Integer::sum) - 1;
            items.put(earlier == 0 ? id : id + "#" + earlier, item);
        }
        return items;
    }
}
