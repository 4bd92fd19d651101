package io.github.cognitoaudit.reports.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Examined;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.reports.content.Decided;
import io.github.cognitoaudit.reports.content.JsonText;
import io.github.cognitoaudit.reports.content.Report;
import io.github.cognitoaudit.reports.content.ToolInfo;
import java.util.Map;

/**
 * Prints {@code findings.sarif}, a log of SARIF 2.1.0 with one run.
 *
 * <p>A violation is a result of the kind {@code fail}, an answer that could not be given one of the kind {@code open}; what was not read
 * stands among the notifications of the run.
 */
public final class SarifLog {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private SarifLog() {}

    /** Returns the report as JSON text with two spaces of indentation, line feeds, and one at the end. */
    public static String print(Report report) {
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        fillRun(log.putArray("runs").addObject(), report);
        return JsonText.print(log);
    }

    private static void fillRun(ObjectNode run, Report report) {
        SarifRules rules = SarifRules.of(report.audit());
        SarifNotifications notifications = SarifNotifications.of(report);
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", report.tool().name());
        driver.put("version", report.tool().version());
        driver.put("informationUri", ToolInfo.HOME_PAGE);
        rules.fill(driver.putArray("rules"));
        notifications.fillDescriptors(driver.putArray("notifications"));
        ObjectNode invocation = run.putArray("invocations").addObject();
        invocation.put("executionSuccessful", notifications.everyRuleEnded());
        notifications.fill(invocation.putArray("toolExecutionNotifications"));
        ArrayNode results = run.putArray("results");
        Map<Fingerprint, Decided> decisions = report.decisions();
        for (Finding finding : report.audit().findings()) {
            SarifResult.fill(results.addObject(), finding, rules.indexOf(finding.rule()), report, decisions);
        }
        fillProperties(run.putObject("properties"), report);
    }

    private static void fillProperties(ObjectNode properties, Report report) {
        Audit audit = report.audit();
        properties.put("snapshotDigest", audit.snapshotDigest());
        properties.put("takenAt", audit.takenAt().toString());
        properties.put("passed", report.gate().passed());
        ArrayNode examined = properties.putArray("examined");
        for (Examined rule : audit.examined()) {
            ObjectNode node = examined.addObject();
            node.put("ruleId", rule.rule().id());
            node.put("subjects", rule.subjects());
            node.put("violations", rule.violations());
            node.put("undetermined", rule.undetermined());
            rule.skipped().ifPresent(reason -> node.put("skipped", SarifText.line(reason)));
            if (!rule.leftOut().isEmpty()) {
                ArrayNode leftOut = node.putArray("leftOut");
                rule.leftOut().forEach(left -> leftOut.add(SarifText.line(left.inWords())));
            }
        }
    }
}
