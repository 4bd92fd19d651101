package io.github.cognitoaudit.reports.console;

import io.github.cognitoaudit.gate.Remembered;
import io.github.cognitoaudit.gate.SuppressedFinding;
import io.github.cognitoaudit.gate.SuppressionRemark;
import io.github.cognitoaudit.reports.content.Counted;
import io.github.cognitoaudit.reports.content.Printable;
import java.util.List;

/** Prints what earlier decisions of the team let pass, and what is to be seen to about them. */
final class DecisionLines {

    private static final int LISTED = 10;

    private final Sheet sheet;

    DecisionLines(Sheet sheet) {
        this.sheet = sheet;
    }

    void print(Remembered remembered) {
        suppressed(remembered.suppressed());
        if (!remembered.accepted().isEmpty()) {
            sheet.blank()
                    .line(sheet.paint(Tone.STRONG, "ACCEPTED")
                            + sheet.paint(
                                    Tone.QUIET, "  " + remembered.accepted().size() + " in the baseline"));
        }
        if (!remembered.leftovers().isEmpty()) {
            sheet.prose(
                    "  ",
                    Counted.of(remembered.leftovers().size(), "entry of the baseline", "entries of the baseline")
                            + Counted.choose(remembered.leftovers().size(), " matches", " match")
                            + " nothing any more: mended, or named otherwise by this version. Write it anew with"
                            + " cognito-audit:baseline.");
        }
        remarks("SUPPRESSIONS THAT STOP THE BUILD", Tone.FLAWED, remembered.stopping());
        remarks("SUPPRESSIONS", Tone.STRONG, remembered.said());
    }

    private void suppressed(List<SuppressedFinding> suppressed) {
        if (suppressed.isEmpty()) {
            return;
        }
        sheet.blank().line(sheet.paint(Tone.STRONG, "SUPPRESSED") + sheet.paint(Tone.QUIET, "  " + suppressed.size()));
        for (SuppressedFinding one : suppressed.stream().limit(LISTED).toList()) {
            sheet.line("  " + sheet.paint(Tone.STRONG, one.finding().rule().id()) + "  until "
                    + one.suppression().until()
                    + sheet.paint(
                            Tone.QUIET, "  [" + Printable.line(one.finding().target()) + "]"));
            sheet.prose("    ", one.finding().subject().value());
            sheet.prose(
                    "    ", one.suppression().owner() + ": " + one.suppression().reason());
        }
        more(suppressed.size());
    }

    private void remarks(String heading, Tone tone, List<SuppressionRemark> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        sheet.blank().line(sheet.paint(tone, heading) + sheet.paint(Tone.QUIET, "  " + remarks.size()));
        remarks.stream().limit(LISTED).forEach(remark -> sheet.prose("  ", remark.inWords()));
        more(remarks.size());
    }

    private void more(int all) {
        int left = all - LISTED;
        if (left > 0) {
            sheet.prose("  ", "and " + Counted.number(left) + " more: see the report.");
        }
    }
}
