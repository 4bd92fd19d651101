package io.github.cognitoaudit.maven.site;

import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.TargetGap;
import io.github.cognitoaudit.reports.content.Decided;
import io.github.cognitoaudit.reports.content.Headline;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.reports.content.Printable;
import io.github.cognitoaudit.reports.content.Report;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.doxia.sink.Sink;

/**
 * Shows an audit in the skin of a site: the verdict and every finding in a row, with a link to the report that has the chains, the
 * evidence and the mends.
 *
 * @param report the audit
 * @param full the address of that report, relative to the page
 */
public record SitePage(Report report, String full) {

    /** Writes the page; the sink escapes every text. */
    public void write(Sink sink) {
        Headline headline = report.headline();
        sink.head();
        sink.title();
        sink.text("cognito-audit");
        sink.title_();
        sink.head_();
        sink.body();
        sink.section1();
        title(sink, headline.title());
        paragraph(sink, headline.sentence());
        paragraph(sink, "Identity side only: SCPs, RCPs and resource policies are not seen.");
        paragraph(
                sink,
                "Snapshot of " + report.audit().takenAt() + ", SHA-256 "
                        + report.audit().snapshotDigest() + ".");
        link(sink, "The full report has the chains, the evidence and the mends.");
        sink.section1_();
        table(
                sink,
                "Findings",
                List.of("Severity", "Rule", "Target", "Subject", "Finding"),
                report.violations().stream().map(finding -> row(finding, finding.message())));
        table(
                sink,
                "Could not tell",
                List.of("Severity if broken", "Rule", "Target", "Subject", "Question"),
                report.audit().undetermined().stream().map(finding -> row(finding, finding.message())));
        table(
                sink,
                "Suppressed and accepted",
                List.of("Severity", "Rule", "Target", "Subject", "Decision"),
                report.decided().stream().map(SitePage::row));
        table(
                sink,
                "Not read",
                List.of("Target", "Call", "Allow"),
                report.audit().gaps().stream().map(SitePage::row));
        sink.body_();
    }

    private static List<String> row(Finding finding, String text) {
        return List.of(
                Named.plainly(finding.severity()),
                finding.rule().id(),
                finding.target(),
                finding.subject().value(),
                text);
    }

    private static List<String> row(Decided decided) {
        return row(decided.finding(), decided.inWords());
    }

    private static List<String> row(TargetGap gap) {
        return List.of(
                gap.target(), gap.gap().call(), String.join(", ", gap.gap().needs()));
    }

    private static void table(Sink sink, String title, List<String> columns, Stream<List<String>> rows) {
        List<List<String>> shown = rows.toList();
        if (shown.isEmpty()) {
            return;
        }
        int[] alignments = new int[columns.size()];
        Arrays.fill(alignments, Sink.JUSTIFY_LEFT);
        sink.section1();
        title(sink, title + " (" + shown.size() + ")");
        sink.table();
        sink.tableRows(alignments, false);
        sink.tableRow();
        for (String column : columns) {
            sink.tableHeaderCell();
            sink.text(column);
            sink.tableHeaderCell_();
        }
        sink.tableRow_();
        for (List<String> row : shown) {
            sink.tableRow();
            for (String cell : row) {
                sink.tableCell();
                sink.text(Printable.line(cell));
                sink.tableCell_();
            }
            sink.tableRow_();
        }
        sink.tableRows_();
        sink.table_();
        sink.section1_();
    }

    private static void title(Sink sink, String text) {
        sink.sectionTitle1();
        sink.text(text);
        sink.sectionTitle1_();
    }

    private static void paragraph(Sink sink, String text) {
        sink.paragraph();
        sink.text(text);
        sink.paragraph_();
    }

    private void link(Sink sink, String text) {
        sink.paragraph();
        sink.link(full);
        sink.text(text);
        sink.link_();
        sink.paragraph_();
    }
}
