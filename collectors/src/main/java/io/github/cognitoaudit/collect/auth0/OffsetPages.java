package io.github.cognitoaudit.collect.auth0;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Reads a listing that comes by numbered pages (facts.md 6.8); it stops at the total that the answers name, since auth0-java always
 * asks for one page more.
 *
 * @param call makes the calls
 * @param read the read
 * @param things what is listed, such as {@code clients}
 */
record OffsetPages(ManagementCall call, ManagementRead read, String things) {

    /** The most that Auth0 lists on a page. */
    static final int PER_PAGE = 100;

    /**
     * Holds one page.
     *
     * @param items what is on it
     * @param total how many there are on all pages
     * @param <T> the type of an item
     */
    record Page<T>(List<T> items, long total) {

        /** Returns a page as auth0-java answers it; the form of the answer was checked, so that it has a total. */
        static <T> Page<T> of(List<T> items, Optional<? extends Number> total) {
            return new Page<>(List.copyOf(items), total.orElseThrow().longValue());
        }
    }

    /**
     * Reads all pages, in the order of the answers and each thing once.
     *
     * @param page reads a page by its number
     * @param taken takes an item over, or leaves the gap in its place
     * @param id what tells two things apart
     */
    <T, R> Listing<R> all(IntFunction<Page<T>> page, Function<T, Listing<R>> taken, Function<R, String> id) {
        Map<String, R> things = new LinkedHashMap<>();
        List<Gap> gaps = new ArrayList<>();
        long fetched = 0;
        long total = 0;
        Optional<Page<T>> current = page(page, 0, gaps);
        for (int number = 1; current.isPresent(); number++) {
            List<T> answered = current.get().items();
            fetched += answered.size();
            total = current.get().total();
            Listing<R> found = Listing.of(answered).flatMap(taken);
            found.items().forEach(thing -> things.putIfAbsent(id.apply(thing), thing));
            gaps.addAll(found.gaps());
            boolean more = fetched < total;
            if (more && answered.isEmpty()) {
                gaps.add(call.malformed(read, "the pages end after " + fetched + " of " + total + " " + this.things));
            }
            current = more && !answered.isEmpty() ? page(page, number, gaps) : Optional.empty();
        }
        if (gaps.isEmpty() && things.size() != total) {
            // What was made or deleted between two pages shifts the rest, so that one thing may have been passed over.
            gaps.add(call.malformed(
                    read,
                    "the pages hold " + things.size() + " different " + this.things + ", and the tenant says "
                            + total));
        }
        return new Listing<>(List.copyOf(things.values()), gaps);
    }

    private <T> Optional<Page<T>> page(IntFunction<Page<T>> page, int number, List<Gap> gaps) {
        return call.make(read, () -> page.apply(number)).fold(Optional::of, gap -> {
            gaps.add(gap);
            return Optional.empty();
        });
    }
}
