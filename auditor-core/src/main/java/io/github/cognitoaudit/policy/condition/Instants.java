package io.github.cognitoaudit.policy.condition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the numbers and dates of conditions: dates as the ISO 8601 profile of W3C or as seconds since 1970. */
final class Instants {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,100}(\\.\\d{0,100})?|\\.\\d{1,100})([eE][+-]?\\d{1,3})?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern COLONLESS_OFFSET = Pattern.compile(".*[+-]\\d{4}");

    private static final BigDecimal FIRST = BigDecimal.valueOf(
            LocalDate.of(1, 1, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    private static final BigDecimal LAST = BigDecimal.valueOf(
            LocalDate.of(9999, 12, 31).atStartOfDay(ZoneOffset.UTC).toEpochSecond());

    private static final int NANOS = 9;
    private static final int LONGEST = 80;

    private Instants() {}

    static Optional<BigDecimal> number(String text) {
        String stripped = text.strip();
        return NUMBER.matcher(stripped).matches()
                ? Optional.of(new BigDecimal(stripped).stripTrailingZeros())
                : Optional.empty();
    }

    static Optional<BigDecimal> seconds(String text) {
        String stripped = text.strip();
        try {
            if (YEAR.matcher(stripped).matches()) {
                return day(LocalDate.of(Integer.parseInt(stripped), 1, 1));
            }
            if (MONTH.matcher(stripped).matches()) {
                return day(YearMonth.parse(stripped).atDay(1));
            }
            if (DAY.matcher(stripped).matches()) {
                return day(LocalDate.parse(stripped));
            }
            Optional<BigDecimal> number = number(stripped);
            return number.isPresent() ? number : instant(stripped);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> day(LocalDate date) {
        return Optional.of(BigDecimal.valueOf(date.atStartOfDay(ZoneOffset.UTC).toEpochSecond()));
    }

    private static Optional<BigDecimal> instant(String text) {
        String offset = COLONLESS_OFFSET.matcher(text).matches()
                ? text.substring(0, text.length() - 2) + ":" + text.substring(text.length() - 2)
                : text;
        Instant instant = OffsetDateTime.parse(offset).toInstant();
        BigDecimal seconds = BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
        return Optional.of(seconds.stripTrailingZeros());
    }

    /** Writes a number so that it reads back the same. */
    static String plain(BigDecimal number) {
        return number.precision() + Math.abs(number.scale()) > LONGEST ? number.toString() : number.toPlainString();
    }

    /** Writes an instant as the requests of AWS carry it; one beyond the calendar's four digits of a year, in seconds. */
    static String date(BigDecimal seconds) {
        if (seconds.compareTo(FIRST) < 0 || seconds.compareTo(LAST) > 0) {
            return plain(seconds);
        }
        if (seconds.scale() > NANOS) {
            return plain(seconds);
        }
        BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.ONE);
        return Instant.ofEpochSecond(
                        parts[0].longValue(), parts[1].movePointRight(9).longValue())
                .toString();
    }
}
