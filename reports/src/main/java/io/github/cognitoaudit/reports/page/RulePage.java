package io.github.cognitoaudit.reports.page;

import static io.github.cognitoaudit.reports.markdown.Markdown.block;
import static io.github.cognitoaudit.reports.markdown.Markdown.code;
import static io.github.cognitoaudit.reports.markdown.Markdown.heading;
import static io.github.cognitoaudit.reports.markdown.Markdown.row;
import static io.github.cognitoaudit.reports.markdown.Markdown.sentence;

import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.RuleDescriptor;
import java.util.List;
import java.util.Locale;

/** Prints the page of a rule in Markdown: what it says about itself, and what it said about examples. */
public final class RulePage {

    private RulePage() {}

    /** Prints what a rule says about itself; reads as plain text too. */
    public static String of(RuleDescriptor rule) {
        return of(rule, List.of());
    }

    /** Prints what a rule says about itself and what it said about the examples, in their order. */
    public static String of(RuleDescriptor rule, List<RuleExample> examples) {
        StringBuilder page = new StringBuilder("# " + rule.id() + ": " + rule.title() + "\n\n");
        page.append(row(List.of("name", "severity", "link of the chain")))
                .append("|---|---|---|\n")
                .append(row(List.of(code(rule.name()), word(rule.severity()), word(rule.link()))));
        page.append("\n").append(rule.because()).append("\n");
        rule.reportedBy()
                .ifPresent(source -> page.append("\nThe vendors do not document all of this. It is reported by ")
                        .append(source)
                        .append(".\n"));
        appendFlagged(page, examples);
        appendAccepted(page, examples);
        appendClauses(page, rule);
        page.append(heading(2, "References"));
        rule.references()
                .forEach(reference -> page.append("- <").append(reference).append(">\n"));
        return page.toString();
    }

    private static void appendFlagged(StringBuilder page, List<RuleExample> examples) {
        List<RuleExample> flagged = examples.stream()
                .filter(example -> !example.findings().isEmpty())
                .toList();
        if (flagged.isEmpty()) {
            return;
        }
        page.append(heading(2, "Examples"));
        for (RuleExample example : flagged) {
            page.append(heading(3, sentence(example.title())).stripLeading());
            example.findings().forEach(finding -> append(page, finding));
        }
        page.setLength(page.length() - 1);
    }

    private static void append(StringBuilder page, Finding finding) {
        page.append("Subject: ").append(code(finding.subject().value())).append("\n\n");
        page.append("> ").append(finding.message()).append("\n\n");
        if (!finding.evidence().isEmpty()) {
            page.append(row(List.of("where", "expected", "found", "read by"))).append("|---|---|---|---|\n");
            finding.evidence().forEach(item -> page.append(evidence(item)));
            page.append("\n");
        }
        finding.witness().ifPresent(witness -> {
            page.append("Witness: ");
            page.append(String.join(
                    ", ",
                    witness.values().entrySet().stream()
                            .map(value -> value.getKey() + " " + code(value.getValue()))
                            .toList()));
            page.append("\n\n");
        });
        finding.remediation().forEach(mend -> append(page, mend));
    }

    private static String evidence(Evidence item) {
        return row(List.of(code(item.path()), code(item.expected()), code(item.actual()), code(item.call())));
    }

    private static void append(StringBuilder page, Remediation mend) {
        page.append("**Mend, on the side of ")
                .append(mend.side() == Remediation.Side.AUTH0 ? "Auth0" : "AWS")
                .append(".** ")
                .append(mend.summary())
                .append("\n\n");
        if (!mend.command().isBlank()) {
            page.append(block("sh", mend.command())).append("\n");
        }
        if (!mend.terraform().isBlank()) {
            page.append(block("hcl", mend.terraform())).append("\n");
        }
        page.append("Impact: ").append(mend.impact()).append("\n\n");
    }

    private static void appendAccepted(StringBuilder page, List<RuleExample> examples) {
        List<RuleExample> accepted = examples.stream()
                .filter(example -> example.findings().isEmpty())
                .toList();
        if (!accepted.isEmpty()) {
            page.append(heading(2, "No finding"));
            accepted.forEach(example ->
                    page.append("- ").append(sentence(example.title())).append(".\n"));
        }
    }

    private static void appendClauses(StringBuilder page, RuleDescriptor rule) {
        if (!rule.clauses().isEmpty()) {
            page.append(heading(2, "Frameworks"));
            rule.clauses()
                    .forEach(clause -> page.append("- ")
                            .append(clause.framework().title())
                            .append(": ")
                            .append(clause.id())
                            .append("\n"));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
