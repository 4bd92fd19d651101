package io.github.cognitoaudit.reports.content;

import io.github.cognitoaudit.forecast.Ending;
import io.github.cognitoaudit.forecast.Forecast;
import io.github.cognitoaudit.forecast.Unforeseen;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts what ends into the words of all reports.
 *
 * @param ending what ends
 */
public record EndingText(Ending ending) {
    private static final int NAMED = 5;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    /** Returns the texts of all endings of a forecast. */
    public static List<EndingText> of(Forecast forecast) {
        return forecast.endings().stream().map(EndingText::new).toList();
    }

    /** Returns when it ends, such as {@code 2026-12-01 00:00 UTC}. */
    public String when() {
        return MINUTE.format(ending.ends());
    }

    /** Returns how long it is until then, such as {@code 8 days left}. */
    public String left() {
        long days = ending.daysLeft();
        if (days < -1) {
            return "ended " + Counted.of(-days - 1, "day") + " ago";
        }
        if (days == -1) {
            return "has ended";
        }
        return days == 0 ? "ends within a day" : Counted.of(days, "day") + " left";
    }

    /** Returns the target; all of them for a suppression. */
    public String target() {
        return ending.target().orElse("every target");
    }

    /** Returns how many endings need somebody: tokens end by themselves, and every day. */
    public static long pressing(Forecast forecast) {
        return forecast.endings().stream()
                .filter(ending -> ending.kind() != Ending.Kind.TOKEN)
                .count();
    }

    /** Returns of what the end is not known, each message once with the targets that it is said of. */
    public static List<String> notKnown(Forecast forecast) {
        Map<String, List<String>> targets = new LinkedHashMap<>();
        for (Unforeseen one : forecast.unforeseen()) {
            targets.computeIfAbsent(one.message(), message -> new ArrayList<>()).add(one.target());
        }
        return targets.entrySet().stream()
                .map(entry -> entry.getKey() + "  [" + named(entry.getValue()) + "]")
                .toList();
    }

    private static String named(List<String> targets) {
        int more = targets.size() - NAMED;
        Optional<String> rest = more > 0 ? Optional.of(" and " + Counted.of(more, "more target")) : Optional.empty();
        return String.join(", ", targets.stream().limit(NAMED).toList()) + rest.orElse("");
    }
}
