package io.github.cognitoaudit.reports.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.TargetGap;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.reports.content.Report;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Prints what was not read, and rules that ended with an error, as notifications of the run. */
final class SarifNotifications {
    private final Report report;
    private final List<TargetGap> gaps;
    private final List<NotificationKind> kinds;

    private SarifNotifications(Report report, List<TargetGap> gaps) {
        this.report = report;
        this.gaps = gaps;
        this.kinds = Stream.concat(
                        gaps.stream().map(gap -> NotificationKind.of(gap.gap().reason())),
                        report.gate().staleness().map(stale -> NotificationKind.STALE).stream())
                .distinct()
                .sorted(Comparator.comparing(NotificationKind::id))
                .toList();
    }

    static SarifNotifications of(Report report) {
        Stream<TargetGap> failedRules = report.audit().findings().stream().flatMap(SarifNotifications::failedRule);
        return new SarifNotifications(
                report,
                Stream.concat(report.audit().gaps().stream(), failedRules)
                        .distinct()
                        .toList());
    }

    private static Stream<TargetGap> failedRule(Finding finding) {
        return finding.gaps().stream()
                .filter(gap -> gap.reason() == GapReason.RULE_FAILED)
                .map(gap -> new TargetGap(finding.target(), gap));
    }

    /** Tells whether no rule ended with an error. */
    boolean everyRuleEnded() {
        return gaps.stream().noneMatch(gap -> gap.gap().reason() == GapReason.RULE_FAILED);
    }

    void fillDescriptors(ArrayNode descriptors) {
        for (NotificationKind kind : kinds) {
            ObjectNode node = descriptors.addObject().put("id", kind.id());
            node.putObject("shortDescription").put("text", kind.meaning());
            node.putObject("fullDescription").put("text", kind.meaning());
            node.putObject("help").put("text", kind.help());
        }
    }

    void fill(ArrayNode notifications) {
        for (TargetGap gap : gaps) {
            boolean failed = gap.gap().reason() == GapReason.RULE_FAILED;
            ObjectNode node = notifications.addObject();
            NotificationKind kind = NotificationKind.of(gap.gap().reason());
            fillHead(node, kind, failed ? "error" : "warning", text(gap));
            SarifText.fillPlace(node.putArray("locations").addObject(), report.placeOf(gap.target()));
            ArrayNode needs = node.putObject("properties").putArray("needs");
            gap.gap().needs().forEach(need -> needs.add(SarifText.line(need)));
        }
        report.gate()
                .staleness()
                .ifPresent(stale ->
                        fillHead(notifications.addObject(), NotificationKind.STALE, "warning", sentence(stale)));
    }

    private void fillHead(ObjectNode node, NotificationKind kind, String level, String text) {
        node.putObject("descriptor").put("id", kind.id()).put("index", kinds.indexOf(kind));
        node.put("level", level);
        node.putObject("message").put("text", text);
    }

    private static String text(TargetGap gap) {
        Gap unread = gap.gap();
        String needs = unread.needs().isEmpty() ? "" : " To close it, allow " + String.join(", ", unread.needs()) + ".";
        return SarifText.line(
                SarifText.sentence("Not read for " + gap.target() + ": " + unread.call() + " (" + unread.detail() + ")")
                        + needs);
    }

    private static String sentence(String phrase) {
        return SarifText.sentence(Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1));
    }
}
