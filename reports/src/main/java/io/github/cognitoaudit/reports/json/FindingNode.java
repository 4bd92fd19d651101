package io.github.cognitoaudit.reports.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.reports.content.Decided;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Witness;
import java.util.Optional;

/** Prints one finding, and the gaps that findings and targets share. */
final class FindingNode {
    private FindingNode() {}

    static void fill(ObjectNode node, Finding finding, Optional<Decided> decided) {
        node.put("ruleId", finding.rule().id());
        node.put("ruleName", finding.rule().name());
        node.put("title", finding.rule().title());
        node.put("severity", Named.plainly(finding.severity()));
        node.put("status", decided.map(Decided::status).orElseGet(() -> Named.plainly(finding.status())));
        node.put("target", finding.target());
        node.put("subject", finding.subject().value());
        node.put("link", Named.plainly(finding.rule().link()));
        node.put("message", finding.message());
        decided.flatMap(Decided::suppression)
                .ifPresentOrElse(
                        suppression -> node.putObject("suppression")
                                .put("reason", suppression.reason())
                                .put("owner", suppression.owner())
                                .put("until", suppression.until().toString()),
                        () -> node.putNull("suppression"));
        ArrayNode evidence = node.putArray("evidence");
        finding.evidence().forEach(item -> fillEvidence(evidence.addObject(), item));
        finding.witness()
                .ifPresentOrElse(
                        witness -> fillWitness(node.putObject("witness"), witness), () -> node.putNull("witness"));
        ArrayNode remediation = node.putArray("remediation");
        finding.remediation().forEach(mend -> fillRemediation(remediation.addObject(), mend));
        node.putArray("impliedBy");
        node.put("fingerprint", finding.fingerprint().value());
        ArrayNode references = node.putArray("references");
        finding.rule().references().forEach(reference -> references.add(reference.toString()));
        ArrayNode gaps = node.putArray("gaps");
        finding.gaps().forEach(gap -> fillGap(gaps.addObject(), gap));
    }

    static void fillGap(ObjectNode node, Gap gap) {
        node.put("reason", Named.plainly(gap.reason()));
        node.put("call", gap.call());
        node.put("detail", gap.detail());
        ArrayNode needs = node.putArray("needs");
        gap.needs().forEach(needs::add);
    }

    private static void fillEvidence(ObjectNode node, Evidence evidence) {
        node.put("path", evidence.path());
        node.put("expected", evidence.expected());
        node.put("actual", evidence.actual());
        node.put("call", evidence.call());
    }

    private static void fillWitness(ObjectNode node, Witness witness) {
        witness.values().forEach(node::put);
    }

    private static void fillRemediation(ObjectNode node, Remediation mend) {
        node.put("side", Named.plainly(mend.side()));
        node.put("summary", mend.summary());
        node.put("command", mend.command());
        node.put("terraform", mend.terraform());
        node.put("impact", mend.impact());
    }
}
