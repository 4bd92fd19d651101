package io.github.cognitoaudit.reports.html;

import io.github.cognitoaudit.history.Trend;
import io.github.cognitoaudit.history.TrendPoint;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.reports.content.Printable;
import io.github.cognitoaudit.rule.Severity;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Draws the trend of a history: a line a severity over time, whole pixels, so that the same trend gives the same bytes.
 *
 * @param trend what is drawn
 */
record TrendPicture(Trend trend) {
    static final int WIDTH = 720;
    static final int HEIGHT = 224;
    static final int LEFT = 48;
    static final int RIGHT = 704;
    static final int TOP = 16;
    static final int BOTTOM = 188;
    private static final int MOST_POINTS = 120;
    private static final int MOST_ROWS = 12;
    private static final int MOST_FILES = 10;
    private static final int LONGEST_REASON = 240;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    /** Returns the points that are drawn, the newest ones where there are many. */
    List<TrendPoint> points() {
        return newest(MOST_POINTS);
    }

    private List<TrendPoint> newest(int most) {
        List<TrendPoint> all = trend.points();
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    /** Tells whether there is a line to draw. */
    boolean isDrawn() {
        return points().size() > 1;
    }

    /** Returns what is counted, the gravest first. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            lines.add(line(Named.plainly(severity), Named.inWords(severity), point -> point.violations(severity)));
        }
        lines.add(line("undetermined", "could not tell", TrendPoint::undetermined));
        return lines;
    }

    private Line line(String style, String label, ToLongFunction<TrendPoint> count) {
        List<TrendPoint> points = points();
        String path = points.stream()
                .map(point -> x(points, point) + "," + y(count.applyAsLong(point)))
                .collect(Collectors.joining(" "));
        return new Line(style, label, path, count.applyAsLong(points.get(points.size() - 1)));
    }

    private static long x(List<TrendPoint> points, TrendPoint point) {
        long all = seconds(points.get(0), points.get(points.size() - 1));
        return all == 0 ? LEFT : LEFT + Math.round((double) (RIGHT - LEFT) * seconds(points.get(0), point) / all);
    }

    private static long seconds(TrendPoint from, TrendPoint to) {
        return Duration.between(from.takenAt(), to.takenAt()).toSeconds();
    }

    private long y(long count) {
        return BOTTOM - Math.round((double) (BOTTOM - TOP) * count / highest());
    }

    /** Returns the number at the top of the picture. */
    long highest() {
        return points().stream()
                .flatMapToLong(point -> LongStream.concat(
                        point.violations().values().stream().mapToLong(Long::longValue),
                        LongStream.of(point.undetermined())))
                .reduce(1, Math::max);
    }

    String firstDay() {
        return DAY.format(points().get(0).takenAt());
    }

    String lastDay() {
        return DAY.format(points().get(points().size() - 1).takenAt());
    }

    /** Returns the newest numbers as a table, the newest first. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (TrendPoint point : newest(MOST_ROWS)) {
            List<String> row = new ArrayList<>(List.of(MINUTE.format(point.takenAt())));
            for (Severity severity : Severity.values()) {
                row.add(String.valueOf(point.violations(severity)));
            }
            row.add(String.valueOf(point.undetermined()));
            rows.add(0, row);
        }
        return rows;
    }

    /** Returns why files of the history are not counted, the first of them where there are many. */
    List<String> leftOut() {
        return trend.leftOut().stream()
                .limit(MOST_FILES)
                .map(one -> Printable.brief(one.message(), LONGEST_REASON))
                .toList();
    }

    int moreLeftOut() {
        return Math.max(0, trend.leftOut().size() - MOST_FILES);
    }

    /**
     * Holds one line.
     *
     * @param style its class in the style sheet
     * @param label what it counts
     * @param points where it goes, as SVG has it
     * @param last the newest count
     */
    record Line(String style, String label, String points, long last) {}
}
