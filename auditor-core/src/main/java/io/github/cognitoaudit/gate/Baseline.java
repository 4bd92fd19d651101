package io.github.cognitoaudit.gate;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Examined;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the violations that a team took over with its estate, so that only new ones stop a build.
 *
 * <p>An entry accepts one fingerprint: the same rule, target, subject and settings. The same flaw at another place, and the same
 * place with other settings, is new (peers.md, D15).
 *
 * @param takenAt when the snapshot was taken whose violations were accepted, UTC
 * @param tool the version of the program that wrote it
 * @param entries what is accepted, sorted
 */
public record Baseline(Instant takenAt, String tool, List<Entry> entries) {

    /** Sorts the entries. */
    public Baseline {
        entries = entries.stream().sorted(Entry.ORDER).distinct().toList();
    }

    /** Accepts all violations of an audit; what could not be told is never accepted. */
    public static Baseline of(Audit audit, String tool) {
        return of(audit, audit.violations(), tool);
    }

    /** Accepts some violations of an audit. */
    public static Baseline of(Audit audit, List<Finding> violations, String tool) {
        return new Baseline(
                audit.takenAt(), tool, violations.stream().map(Entry::of).toList());
    }

    /**
     * Returns this baseline with the entries of an earlier one that belong to targets which are not audited here.
     *
     * @param audited the names of the targets that are
     */
    public Baseline keepingOthers(Baseline earlier, Set<String> audited) {
        return new Baseline(
                takenAt,
                tool,
                Stream.concat(
                                entries.stream(),
                                earlier.entries.stream().filter(entry -> !audited.contains(entry.target())))
                        .toList());
    }

    /** Tells whether the violation is accepted. */
    public boolean accepts(Finding finding) {
        return finding.status() == Finding.Status.VIOLATION
                && entries.stream().anyMatch(entry -> entry.fingerprint().equals(finding.fingerprint()));
    }

    /**
     * Returns the entries whose violation is no more, as far as that is known.
     *
     * <p>An entry of a target that was not audited, or of a rule that could not be answered, is not among them.
     */
    public List<Entry> leftovers(Audit audit) {
        Set<Fingerprint> found =
                audit.violations().stream().map(Finding::fingerprint).collect(Collectors.toSet());
        Set<String> targets =
                audit.chains().stream().map(chain -> chain.target()).collect(Collectors.toSet());
        Set<String> answered = audit.examined().stream()
                .filter(Examined::isAnsweredEverywhere)
                .map(examined -> examined.rule().id())
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> !found.contains(entry.fingerprint())
                        && targets.contains(entry.target())
                        && answered.contains(entry.ruleId()))
                .toList();
    }

    /**
     * Names an accepted violation; only the fingerprint decides, the rest is for readers.
     *
     * @param ruleId the rule
     * @param target the target's name
     * @param subject the subject's identity
     * @param fingerprint the finding's identity
     */
    public record Entry(String ruleId, String target, String subject, Fingerprint fingerprint) {

        private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::target)
                .thenComparing(Entry::ruleId)
                .thenComparing(Entry::subject)
                .thenComparing(Entry::fingerprint);

        static Entry of(Finding finding) {
            return new Entry(
                    finding.rule().id(), finding.target(), finding.subject().value(), finding.fingerprint());
        }
    }
}
