package io.github.cognitoaudit.reports.page;

import static io.github.cognitoaudit.reports.markdown.Markdown.code;
import static io.github.cognitoaudit.reports.markdown.Markdown.row;

import io.github.cognitoaudit.rule.RuleDescriptor;
import java.util.List;
import java.util.Locale;

/** Prints the index of the rule pages in Markdown. */
public final class RuleIndex {

    private RuleIndex() {}

    /** Prints one row a rule, in the order given, each with a link to its page. */
    public static String of(List<RuleDescriptor> rules) {
        StringBuilder index = new StringBuilder("# Rules\n\n");
        index.append(row(List.of("id", "flaw", "severity", "link", "in one line")))
                .append("|---|---|---|---|---|\n");
        rules.forEach(rule -> index.append(row(List.of(
                "[" + rule.id() + "](" + rule.id() + ".md)",
                code(rule.name()),
                rule.severity().name().toLowerCase(Locale.ROOT),
                rule.link().name().toLowerCase(Locale.ROOT),
                rule.title()))));
        return index.toString();
    }
}
