package io.github.cognitoaudit.collect.aws.call;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds one page of a listing.
 *
 * @param items what is on it
 * @param next the mark of the next page; empty on the last one
 * @param <T> the type of an item
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Returns a page as IAM marks it.
     *
     * @throws MalformedAnswerException when it says that there is more and not where
     */
    public static <T> Page<T> ofIam(List<T> items, @Nullable Boolean truncated, @Nullable String marker) {
        if (truncated == null || (truncated && (marker == null || marker.isBlank()))) {
            throw new MalformedAnswerException("expected a `Marker` on a page with another behind it, found none");
        }
        return new Page<>(items, truncated ? Optional.ofNullable(marker) : Optional.empty());
    }

    /** Reads page after page to the end, here and now; where a page fails the listing ends with its gap. */
    public static <T> Listing<T> readAll(
            AwsCalls calls, ReadOperation operation, String subject, Function<Optional<String>, Page<T>> page) {
        return calls.now(operation, subject, () -> page.apply(Optional.empty()))
                .fold(first -> readAll(calls, operation, subject, first, page), Listing::<T>unread);
    }

    /** Reads the pages behind the first one in the same way. */
    public static <T> Listing<T> readAll(
            AwsCalls calls,
            ReadOperation operation,
            String subject,
            Page<T> first,
            Function<Optional<String>, Page<T>> page) {
        List<T> items = new ArrayList<>(first.items());
        List<Gap> gaps = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<String> next = first.next();
        while (next.isPresent()) {
            if (!seen.add(next.get())) {
                gaps.add(AwsGaps.malformed(operation, subject, "expected a new page, found one that was read before"));
                break;
            }
            Optional<String> mark = next;
            next = calls.now(operation, subject, () -> page.apply(mark))
                    .fold(
                            read -> {
                                items.addAll(read.items());
                                return read.next();
                            },
                            gap -> {
                                gaps.add(gap);
                                return Optional.<String>empty();
                            });
        }
        return new Listing<>(items, gaps);
    }
}
