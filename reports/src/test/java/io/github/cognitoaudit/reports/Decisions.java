package io.github.cognitoaudit.reports;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.gate.Baseline;
import io.github.cognitoaudit.gate.Gate;
import io.github.cognitoaudit.gate.GateMemory;
import io.github.cognitoaudit.gate.GateSettings;
import io.github.cognitoaudit.gate.SubjectPattern;
import io.github.cognitoaudit.gate.Suppression;
import io.github.cognitoaudit.reports.content.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Builds what the tests of the reports know of a team's decisions. */
public final class Decisions {
    private static final Audit AUDIT = Audits.small();
    private static final Finding SUPPRESSED = AUDIT.violations().get(0);
    private static final Finding ACCEPTED = AUDIT.violations().get(1);

    private Decisions() {}

    /** Returns the small audit with its first violation suppressed and its second accepted: every kind of verdict is there. */
    public static Report report() {
        Suppression suppression = new Suppression(
                SUPPRESSED.rule().id(),
                new SubjectPattern(SUPPRESSED.subject().value()),
                Optional.of(SUPPRESSED.fingerprint()),
                "moved <soon> | `now`",
                "sec@acme.example",
                LocalDate.parse("2027-01-31"),
                "suppressions.yaml:3:5");
        Baseline baseline = Baseline.of(AUDIT, List.of(ACCEPTED), "1.2.3");
        GateMemory memory = new GateMemory(List.of(suppression), Optional.of(baseline), true);
        return new Report(
                AUDIT,
                new Gate(GateSettings.defaults(), memory).judge(AUDIT, Audits.TAKEN),
                Audits.TOOL,
                Audits.PLACES);
    }
}
