package io.github.cognitoaudit.collect.http;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import okhttp3.Response;

/** Reads how long a server asks to wait (facts.md 6.7). */
final class RateLimit {

    private RateLimit() {}

    /** Returns how long the server asks to wait before the call is repeated: {@code Retry-After}, else the reset. */
    static Optional<Duration> asksToWait(Response response, Instant now) {
        return header(response, "Retry-After")
                .flatMap(value -> seconds(value)
                        .map(Duration::ofSeconds)
                        .or(() -> date(value).map(date -> Duration.between(serverTime(response, now), date))))
                .or(() -> untilReset(response, now))
                .filter(wait -> !wait.isNegative());
    }

    /** Returns how long it is until the limit is reset, measured on the server's own clock where it shows it. */
    static Optional<Duration> untilReset(Response response, Instant now) {
        return header(response, "X-RateLimit-Reset")
                .flatMap(RateLimit::seconds)
                .map(reset ->
                        Duration.ofSeconds(reset - serverTime(response, now).getEpochSecond()))
                .filter(wait -> !wait.isNegative());
    }

    /** Tells whether the answer used up the limit. */
    static boolean isUsedUp(Response response) {
        return header(response, "X-RateLimit-Remaining")
                .flatMap(RateLimit::seconds)
                .filter(remaining -> remaining == 0)
                .isPresent();
    }

    private static Instant serverTime(Response response, Instant now) {
        return header(response, "Date").flatMap(RateLimit::date).orElse(now);
    }

    private static Optional<String> header(Response response, String name) {
        return Optional.ofNullable(response.header(name)).map(String::strip);
    }

    private static Optional<Long> seconds(String value) {
        return value.matches("[0-9]{1,12}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
