package io.github.cognitoaudit.reports.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.drift.Change;
import io.github.cognitoaudit.drift.Direction;
import io.github.cognitoaudit.drift.Drift;
import io.github.cognitoaudit.drift.FindingDrift;
import io.github.cognitoaudit.drift.Uncompared;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.reports.content.DriftReport;
import io.github.cognitoaudit.reports.content.JsonText;
import io.github.cognitoaudit.reports.content.Named;
import java.util.List;

/**
 * Prints {@code drift.json}, the canonical result of a comparison.
 *
 * <p>Its form is {@code drift.schema.json} in this package; members may be added within a version, none is renamed or dropped.
 */
public final class DriftJson {

    /** The version of the form. */
    public static final int SCHEMA_VERSION = 1;

    private DriftJson() {}

    /** Returns the report as JSON text with two spaces of indentation, line feeds, and one at the end. */
    public static String print(DriftReport report) {
        Drift drift = report.drift();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("schemaVersion", SCHEMA_VERSION);
        document.putObject("tool")
                .put("name", report.tool().name())
                .put("version", report.tool().version());
        document.put("before", drift.before().toString());
        document.put("after", drift.after().toString());
        summary(document.putObject("summary"), drift);
        ArrayNode changes = document.putArray("changes");
        drift.changes().forEach(change -> change(changes.addObject(), change));
        ArrayNode uncompared = document.putArray("uncompared");
        drift.uncompared().forEach(one -> uncompared(uncompared.addObject(), one));
        drift.onlyBefore().forEach(document.putArray("onlyBefore")::add);
        drift.onlyAfter().forEach(document.putArray("onlyAfter")::add);
        findings(document.putObject("findings"), drift.findings());
        ForecastNode.fill(document.putObject("forecast"), report.forecast());
        report.trend().ifPresent(trend -> TrendNode.fill(document.putObject("trend"), trend));
        return JsonText.print(document);
    }

    private static void summary(ObjectNode node, Drift drift) {
        for (Direction direction : Direction.values()) {
            node.put(Named.plainly(direction), drift.changes(direction).size());
        }
        node.put("uncompared", drift.uncompared().size());
        node.put("opened", drift.findings().opened().size());
        node.put("closed", drift.findings().closed().size());
    }

    private static void change(ObjectNode node, Change change) {
        node.put("target", change.target());
        node.put("subject", change.subject().value());
        node.put("path", change.path());
        node.put("kind", Named.plainly(change.kind()));
        node.put("direction", Named.plainly(change.direction()));
        node.put("message", change.message());
        change.before().ifPresentOrElse(value -> node.put("before", value), () -> node.putNull("before"));
        change.after().ifPresentOrElse(value -> node.put("after", value), () -> node.putNull("after"));
        change.witness()
                .ifPresentOrElse(
                        witness -> {
                            ObjectNode values = node.putObject("witness");
                            witness.values().forEach(values::put);
                        },
                        () -> node.putNull("witness"));
        fingerprints(node.putArray("opened"), change.opened());
        fingerprints(node.putArray("closed"), change.closed());
    }

    private static void fingerprints(ArrayNode node, List<Finding> findings) {
        findings.forEach(finding -> node.add(finding.fingerprint().value()));
    }

    private static void uncompared(ObjectNode node, Uncompared uncompared) {
        node.put("target", uncompared.target());
        node.put("subject", uncompared.subject().value());
        node.put("path", uncompared.path());
        node.put("side", Named.plainly(uncompared.side()));
        node.put("message", uncompared.message());
        FindingNode.fillGap(node.putObject("gap"), uncompared.gap());
    }

    private static void findings(ObjectNode node, FindingDrift findings) {
        findings(node.putArray("opened"), findings.opened());
        findings(node.putArray("closed"), findings.closed());
        ArrayNode changed = node.putArray("changed");
        for (FindingDrift.Changed pair : findings.changed()) {
            ObjectNode both = changed.addObject();
            finding(both.putObject("before"), pair.before());
            finding(both.putObject("after"), pair.after());
        }
        findings(node.putArray("unclear"), findings.unclear());
    }

    private static void findings(ArrayNode node, List<Finding> findings) {
        findings.forEach(finding -> finding(node.addObject(), finding));
    }

    private static void finding(ObjectNode node, Finding finding) {
        node.put("ruleId", finding.rule().id());
        node.put("title", finding.rule().title());
        node.put("severity", Named.plainly(finding.severity()));
        node.put("target", finding.target());
        node.put("subject", finding.subject().value());
        node.put("message", finding.message());
        node.put("fingerprint", finding.fingerprint().value());
    }
}
