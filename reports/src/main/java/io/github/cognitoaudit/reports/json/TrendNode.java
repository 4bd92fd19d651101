package io.github.cognitoaudit.reports.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.history.LeftOut;
import io.github.cognitoaudit.history.Trend;
import io.github.cognitoaudit.history.TrendPoint;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.rule.Severity;

/** Writes the trend of a history into {@code findings.json} and {@code drift.json}. */
final class TrendNode {

    private TrendNode() {}

    static void fill(ObjectNode node, Trend trend) {
        ArrayNode points = node.putArray("points");
        trend.points().forEach(point -> point(points.addObject(), point));
        ArrayNode leftOut = node.putArray("leftOut");
        for (LeftOut one : trend.leftOut()) {
            leftOut.addObject().put("file", one.file()).put("message", one.message());
        }
    }

    private static void point(ObjectNode node, TrendPoint point) {
        node.put("takenAt", point.takenAt().toString());
        for (Severity severity : Severity.values()) {
            node.put(Named.plainly(severity), point.violations(severity));
        }
        node.put("undetermined", point.undetermined());
    }
}
