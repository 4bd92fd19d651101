package io.github.cognitoaudit.gate;

import io.github.cognitoaudit.finding.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says what earlier decisions of the team did to an audit.
 *
 * @param suppressed the violations that a suppression lets pass
 * @param accepted the violations that the baseline lets pass
 * @param remarks what is to be seen to about suppressions, in the order of their file
 * @param remarksFail whether an expired, unused or over-broad suppression stops the build
 * @param hasBaseline whether there is a baseline
 * @param leftovers the entries of the baseline whose violation is no more
 */
public record Remembered(
        List<SuppressedFinding> suppressed,
        List<Finding> accepted,
        List<SuppressionRemark> remarks,
        boolean remarksFail,
        boolean hasBaseline,
        List<Baseline.Entry> leftovers) {

    /** Copies the lists. */
    public Remembered {
        suppressed = List.copyOf(suppressed);
        accepted = List.copyOf(accepted);
        remarks = List.copyOf(remarks);
        leftovers = List.copyOf(leftovers);
    }

    /** Returns the outcome where nothing was decided before. */
    public static Remembered nothing() {
        return new Remembered(List.of(), List.of(), List.of(), true, false, List.of());
    }

    /** Returns the remarks that stop the build. */
    public List<SuppressionRemark> stopping() {
        return remarks(true).toList();
    }

    /** Returns the remarks that are only said. */
    public List<SuppressionRemark> said() {
        return remarks(false).toList();
    }

    private Stream<SuppressionRemark> remarks(boolean stopping) {
        return remarks.stream().filter(remark -> (remarksFail && remark.kind().stops()) == stopping);
    }
}
