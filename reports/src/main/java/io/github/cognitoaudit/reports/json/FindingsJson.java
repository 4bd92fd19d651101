package io.github.cognitoaudit.reports.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.ChainVerdict;
import io.github.cognitoaudit.finding.Examined;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.finding.LinkVerdict;
import io.github.cognitoaudit.finding.TargetGap;
import io.github.cognitoaudit.gate.GateResult;
import io.github.cognitoaudit.gate.SuppressionRemark;
import io.github.cognitoaudit.reports.content.Decided;
import io.github.cognitoaudit.reports.content.JsonText;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.reports.content.Report;
import io.github.cognitoaudit.rule.Severity;
import java.util.Map;
import java.util.Optional;

/**
 * Prints {@code findings.json}, the canonical result.
 *
 * <p>Its form is {@code findings.schema.json} in this package; members may be added within a version, none is renamed or dropped.
 */
public final class FindingsJson {

    /** The version of the form. */
    public static final int SCHEMA_VERSION = 1;

    private FindingsJson() {}

    /** Returns the report as JSON text with two spaces of indentation, line feeds, and one at the end. */
    public static String print(Report report) {
        return JsonText.print(document(report));
    }

    private static ObjectNode document(Report report) {
        Audit audit = report.audit();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("schemaVersion", SCHEMA_VERSION);
        document.putObject("tool")
                .put("name", report.tool().name())
                .put("version", report.tool().version());
        document.put("snapshotDigest", audit.snapshotDigest());
        document.put("takenAt", audit.takenAt().toString());
        ArrayNode targets = document.putArray("targets");
        audit.chains().forEach(chain -> target(targets.addObject(), chain));
        ArrayNode findings = document.putArray("findings");
        Map<Fingerprint, Decided> decisions = report.decisions();
        audit.findings()
                .forEach(finding -> FindingNode.fill(
                        findings.addObject(), finding, Optional.ofNullable(decisions.get(finding.fingerprint()))));
        ArrayNode examined = document.putArray("examined");
        audit.examined().forEach(rule -> examined(examined.addObject(), rule));
        ArrayNode gaps = document.putArray("gaps");
        audit.gaps().forEach(gap -> gap(gaps.addObject(), gap));
        summary(document.putObject("summary"), report);
        ArrayNode remarks = document.putArray("suppressionRemarks");
        report.gate().remembered().remarks().forEach(remark -> remark(remarks.addObject(), remark));
        report.trend().ifPresent(trend -> TrendNode.fill(document.putObject("trend"), trend));
        return document;
    }

    private static void target(ObjectNode node, ChainVerdict chain) {
        node.put("name", chain.target());
        node.put("scope", chain.scope());
        node.put("loginKey", chain.loginKey());
        ArrayNode links = node.putArray("chain");
        for (LinkVerdict link : chain.links()) {
            links.addObject()
                    .put("link", Named.plainly(link.link()))
                    .put("status", Named.plainly(link.status()))
                    .put("expected", link.expected())
                    .put("actual", link.actual());
        }
    }

    private static void examined(ObjectNode node, Examined examined) {
        node.put("ruleId", examined.rule().id());
        node.put("ruleName", examined.rule().name());
        node.put("subjects", examined.subjects());
        node.put("violations", examined.violations());
        node.put("undetermined", examined.undetermined());
        node.put("skipped", examined.skipped().orElse(null));
        if (!examined.leftOut().isEmpty()) {
            ArrayNode leftOut = node.putArray("leftOut");
            examined.leftOut()
                    .forEach(left ->
                            leftOut.addObject().put("target", left.target()).put("because", left.because()));
        }
    }

    private static void gap(ObjectNode node, TargetGap gap) {
        node.put("target", gap.target());
        FindingNode.fillGap(node, gap.gap());
    }

    private static void remark(ObjectNode node, SuppressionRemark remark) {
        node.put("kind", Named.plainly(remark.kind()));
        node.put("ruleId", remark.suppression().rule());
        node.put("subject", remark.suppression().subject().text());
        node.put("place", remark.suppression().place());
        node.put("text", remark.text());
    }

    private static void summary(ObjectNode node, Report report) {
        Audit audit = report.audit();
        GateResult gate = report.gate();
        for (Severity severity : Severity.values()) {
            node.put(Named.plainly(severity), report.violations(severity));
        }
        node.put("undetermined", audit.undetermined().size());
        node.put("subjects", report.subjects());
        node.put("gaps", audit.gaps().size());
        node.put("suppressed", gate.remembered().suppressed().size());
        node.put("accepted", gate.remembered().accepted().size());
        node.put("passed", gate.passed());
        node.put("stopping", gate.violations().size());
        node.put("staleness", gate.staleness().orElse(null));
    }
}
