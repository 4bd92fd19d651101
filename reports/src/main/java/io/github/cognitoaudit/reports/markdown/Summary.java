package io.github.cognitoaudit.reports.markdown;

import static io.github.cognitoaudit.reports.markdown.Markdown.code;
import static io.github.cognitoaudit.reports.markdown.Markdown.heading;
import static io.github.cognitoaudit.reports.markdown.Markdown.message;
import static io.github.cognitoaudit.reports.markdown.Markdown.plain;

import io.github.cognitoaudit.finding.ChainVerdict;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.LinkVerdict;
import io.github.cognitoaudit.finding.TargetGap;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.reports.content.Counted;
import io.github.cognitoaudit.reports.content.Decided;
import io.github.cognitoaudit.reports.content.Mood;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.reports.content.Printable;
import io.github.cognitoaudit.reports.content.Report;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints {@code summary.md}, for the comment on a pull request or the summary of a build step. */
public final class Summary {
    /** GitHub takes 65,536 characters in a comment; a few are left for what a pipeline puts around. */
    private static final int MOST_BYTES = 64_000;

    private static final int MOST_FINDINGS = 100;
    private static final int MOST_OTHERS = 40;
    private static final int MOST_MENDS = 5;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_MESSAGE = 300;
    private static final int LONGEST_MEND = 2_000;

    private final Report report;
    private final BoundedText text = new BoundedText(MOST_BYTES);

    private Summary(Report report) {
        this.report = report;
    }

    /** Returns the summary, at most 64,000 bytes in UTF-8 however much was found; it says how much it leaves out. */
    public static String print(Report report) {
        Summary summary = new Summary(report);
        summary.head();
        summary.chains();
        summary.findings("Findings", "what is wrong", "finding", report.violations());
        summary.mends();
        summary.findings(
                "Could not tell", "what was not read", "answer", report.audit().undetermined());
        summary.decided();
        summary.gaps();
        summary.text.note("\nIdentity side only: SCPs, RCPs and resource policies are not seen. Snapshot of "
                + report.audit().takenAt() + ", " + report.tool().name() + " "
                + plain(report.tool().version()) + ".\n");
        return summary.text.toString();
    }

    private void head() {
        text.note("# " + report.tool().name() + ": " + report.headline().title() + "\n");
        String sentence = report.headline().sentence();
        text.note(sentence.isEmpty() ? "" : "\n" + message(sentence) + "\n");
        List<String> names = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            names.add(Named.inWords(severity));
            counts.add(Counted.number(report.violations(severity)));
        }
        names.addAll(List.of("undetermined", "subjects judged"));
        counts.add(Counted.number(report.audit().undetermined().size()));
        counts.add(Counted.number(report.subjects()));
        text.note("\n" + Markdown.head(names) + Markdown.row(counts));
    }

    private void chains() {
        List<ChainVerdict> chains = report.audit().chains();
        if (chains.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>(List.of("target"));
        for (ChainLink link : ChainLink.values()) {
            names.add(Named.inWords(link));
        }
        text.note(heading(2, "Chains"));
        text.table(names, chains.stream().map(Summary::cells).toList(), MOST_OTHERS, "target");
    }

    private static List<String> cells(ChainVerdict chain) {
        List<String> cells = new ArrayList<>(List.of(name(chain.target())));
        for (ChainLink link : ChainLink.values()) {
            Optional<Mood> mood = chain.links().stream()
                    .filter(verdict -> verdict.link() == link)
                    .findFirst()
                    .map(LinkVerdict::status)
                    .map(Mood::of);
            cells.add(mood.map(Summary::word).orElse("-"));
        }
        return cells;
    }

    private static String word(Mood mood) {
        return mood == Mood.SOUND ? mood.word() : "**" + mood.word() + "**";
    }

    private void findings(String title, String column, String noun, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        text.note(heading(2, title));
        text.table(
                List.of("severity", "rule", "target", "subject", column),
                findings.stream().map(Summary::cells).toList(),
                MOST_FINDINGS,
                noun);
    }

    private static List<String> cells(Finding finding) {
        return List.of(
                Named.inWords(finding.severity()),
                finding.rule().id() + " " + plain(finding.rule().title()),
                name(finding.target()),
                name(finding.subject().value()),
                message(Printable.brief(finding.message(), LONGEST_MESSAGE)));
    }

    /** Shows what to type for the gravest findings; the rest is in the reports that have room for it. */
    private void mends() {
        List<Finding> mendable = report.violations().stream()
                .filter(finding -> !finding.remediation().isEmpty())
                .toList();
        boolean first = true;
        for (Finding finding : mendable.subList(0, Math.min(MOST_MENDS, mendable.size()))) {
            String mend = FindingText.of(finding.remediation().get(0));
            if (mend.length() <= LONGEST_MEND) {
                String section = "\n### " + finding.rule().id() + " "
                        + name(finding.subject().value()) + "\n\n" + mend;
                first &= !text.offer((first ? "\n## What to type first\n" : "") + section);
            }
        }
    }

    private void decided() {
        List<Decided> decided = report.decided();
        if (!decided.isEmpty()) {
            text.note(heading(2, "Suppressed and accepted"));
            text.table(
                    List.of("severity", "rule", "target", "subject", "decision"),
                    decided.stream().map(Summary::cells).toList(),
                    MOST_OTHERS,
                    "finding");
        }
    }

    private static List<String> cells(Decided decided) {
        List<String> cells = new ArrayList<>(cells(decided.finding()));
        cells.set(cells.size() - 1, message(Printable.brief(decided.inWords(), LONGEST_MESSAGE)));
        return cells;
    }

    private void gaps() {
        List<TargetGap> gaps = report.audit().gaps();
        if (gaps.isEmpty()) {
            return;
        }
        text.note(heading(2, "Not read"));
        text.table(
                List.of("target", "call", "why", "to close it, allow"),
                gaps.stream().map(Summary::cells).toList(),
                MOST_OTHERS,
                "gap");
    }

    private static List<String> cells(TargetGap gap) {
        Gap unread = gap.gap();
        return List.of(
                name(gap.target()),
                name(unread.call()),
                Named.inWords(unread.reason()) + ": " + code(Printable.brief(unread.detail(), LONGEST_MESSAGE)),
                unread.needs().isEmpty() ? "-" : name(String.join(", ", unread.needs())));
    }

    private static String name(String foreign) {
        return code(Printable.brief(foreign, LONGEST_NAME));
    }
}
