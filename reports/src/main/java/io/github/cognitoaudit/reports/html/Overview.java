package io.github.cognitoaudit.reports.html;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.TargetGap;
import io.github.cognitoaudit.reports.content.Headline;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.reports.content.Printable;
import io.github.cognitoaudit.reports.content.Report;
import io.github.cognitoaudit.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds what stands above all sections of the index page.
 *
 * @param report what is reported
 * @param parts the parts of every section
 * @param anchors the name of every finding
 * @param files the file of every block by its anchor
 */
record Overview(Report report, List<List<Part>> parts, Anchors anchors, Map<String, String> files) {
    private static final int SHOWN_CALLS = 5;
    private static final int SHOWN_NEEDS = 40;
    private static final int LONGEST_NAME = 100;

    Headline headline() {
        return report.headline();
    }

    String mood() {
        return Named.plainly(headline().mood());
    }

    /** Returns the picture of the history; empty without one. */
    Optional<TrendPicture> trend() {
        return report.trend().map(TrendPicture::new);
    }

    /** Returns the part of each section that stands on the index page. */
    List<Part> firstParts() {
        return parts.stream().map(shared -> shared.get(0)).toList();
    }

    /** Returns how many findings there are of each severity, and how many answers could not be given. */
    List<Counter> counters() {
        Audit audit = report.audit();
        List<Counter> counters = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            String name = Named.plainly(severity);
            counters.add(new Counter(name, name, report.violations(severity), firstOf(severity)));
        }
        String open = audit.undetermined().isEmpty() ? "" : "#" + Section.Kind.UNDETERMINED.id();
        counters.add(new Counter(
                "undetermined", "could not tell", audit.undetermined().size(), open));
        return counters;
    }

    private String firstOf(Severity severity) {
        return report.violations().stream()
                .filter(finding -> finding.severity() == severity)
                .findFirst()
                .map(finding -> link(anchors.of(finding)))
                .orElse("");
    }

    private String link(String anchor) {
        String file = files.getOrDefault(anchor, "index.html");
        return (file.equals("index.html") ? "" : file) + "#" + anchor;
    }

    /** Returns the calls that left gaps, each once. */
    List<String> callsNotRead() {
        return distinctCalls().stream().limit(SHOWN_CALLS).toList();
    }

    int moreCallsNotRead() {
        return Math.max(0, distinctCalls().size() - SHOWN_CALLS);
    }

    private List<String> distinctCalls() {
        return report.audit().gaps().stream()
                .map(gap -> Printable.brief(gap.gap().call(), LONGEST_NAME))
                .distinct()
                .toList();
    }

    /** Returns the permissions and scopes that would close the gaps, each once, sorted. */
    List<String> needs() {
        return report.audit().gaps().stream()
                .map(TargetGap::gap)
                .flatMap(gap -> gap.needs().stream())
                .map(need -> Printable.brief(need, LONGEST_NAME))
                .distinct()
                .sorted()
                .limit(SHOWN_NEEDS)
                .toList();
    }

    /**
     * Counts one kind of finding.
     *
     * @param style its class in the style sheet
     * @param label what is counted
     * @param count how many
     * @param href where the first is; empty when there is none
     */
    record Counter(String style, String label, long count, String href) {}
}
