package io.github.cognitoaudit.reports;

import io.github.cognitoaudit.history.LeftOut;
import io.github.cognitoaudit.history.Trend;
import io.github.cognitoaudit.history.TrendPoint;
import io.github.cognitoaudit.rule.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds the trends that the tests of the reports print. */
public final class Trends {
    private Trends() {}

    /** Returns a trend of so many daily snapshots, the last one of the day of the sample audits, with one file left out. */
    public static Trend of(int snapshots, String unread) {
        List<TrendPoint> points = new ArrayList<>();
        for (int number = 0; number < snapshots; number++) {
            points.add(new TrendPoint(
                    Audits.TAKEN.minus(Duration.ofDays(snapshots - 1L - number)),
                    Map.of(Severity.CRITICAL, number % 2L, Severity.HIGH, 4L, Severity.LOW, (long) number),
                    number % 3));
        }
        return new Trend(points, List.of(new LeftOut(unread, "`" + unread + "`: expected JSON")));
    }
}
