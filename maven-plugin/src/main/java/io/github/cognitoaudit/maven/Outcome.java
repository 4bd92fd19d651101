package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.gate.GateResult;
import io.github.cognitoaudit.gate.SuppressionRemark;
import io.github.cognitoaudit.rule.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts what stops a build into one line, as Maven shows it once behind the goal's name: counts first, the report last.
 *
 * @param gate what stops it
 * @param written the reports, the one to open first
 */
record Outcome(GateResult gate, List<Path> written) {

    private static final int MOST_NEEDS = 5;

    /** Returns the message of the failure; empty when the build goes on. */
    Optional<String> failure() {
        if (gate.passed()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        if (!gate.violations().isEmpty()) {
            parts.add(violations());
        }
        if (gate.undeterminedFails() && !gate.undetermined().isEmpty()) {
            parts.add(undetermined());
        }
        if (gate.undeterminedFails()) {
            gate.staleness().ifPresent(parts::add);
        }
        suppressions(gate.remembered().stopping()).ifPresent(parts::add);
        String report = written.stream()
                .findFirst()
                .map(path -> "; see " + path.toAbsolutePath().toUri())
                .orElse("");
        return Optional.of(String.join(", ", parts) + report);
    }

    /** Returns what is worth a warning although the build goes on: answers that could not be given. Empty when there are none. */
    Optional<String> warning() {
        List<String> parts = new ArrayList<>();
        if (gate.passed() && !gate.undetermined().isEmpty()) {
            parts.add(undetermined());
        }
        if (gate.passed()) {
            gate.staleness().ifPresent(parts::add);
        }
        return Optional.of(String.join(", ", parts)).filter(text -> !text.isEmpty());
    }

    private static Optional<String> suppressions(List<SuppressionRemark> remarks) {
        return remarks.stream()
                .findFirst()
                .map(first -> remarks.size() + (remarks.size() == 1 ? " suppression" : " suppressions")
                        + " to see to, the first at " + first.inWords());
    }

    private String undetermined() {
        return gate.undetermined().size() + " undetermined" + needs();
    }

    private String violations() {
        int count = gate.violations().size();
        List<String> severities = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long graves = gate.violations().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (graves > 0) {
                severities.add(graves + " " + severity.name().toLowerCase(Locale.ROOT));
            }
        }
        return count + (count == 1 ? " violation" : " violations") + " (" + String.join(", ", severities) + ")";
    }

    /** Names the permissions that would close the gaps, so that a reader of the log alone knows what to grant. */
    private String needs() {
        List<String> needs = gate.undetermined().stream()
                .map(Finding::gaps)
                .flatMap(List::stream)
                .flatMap(gap -> gap.needs().stream())
                .distinct()
                .sorted()
                .toList();
        if (needs.isEmpty()) {
            return "";
        }
        String named =
                needs.stream().limit(MOST_NEEDS).map(need -> "`" + need + "`").collect(Collectors.joining(", "));
        int left = needs.size() - MOST_NEEDS;
        return " (grant " + named + (left > 0 ? " and " + left + " more" : "") + ")";
    }
}
