package io.github.cognitoaudit.history;

import java.util.List;

/**
 * Shows how findings came and went over the snapshots of a history.
 *
 * @param points one point a snapshot, the earliest first; the last one is the audit at hand
 * @param leftOut the files of the folder that are not among the points, in the order of their names
 */
public record Trend(List<TrendPoint> points, List<LeftOut> leftOut) {

    /** Copies the lists. */
    public Trend {
        points = List.copyOf(points);
        leftOut = List.copyOf(leftOut);
    }
}
