package io.github.cognitoaudit.reports.content;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.cognitoaudit.finding.Finding;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Prints the entry of the suppressions file that lets a finding pass; who pastes it has to fill in the reason and the owner. */
public final class SuppressionEntry {

    private static final long PROPOSED_DAYS = 90;

    private SuppressionEntry() {}

    /**
     * Returns the entry as YAML, bound to the fingerprint of the finding.
     *
     * <p>Reason and owner are left blank, which the reader of the file refuses: nobody lets a finding pass without saying why.
     *
     * @param takenAt when the snapshot was taken, UTC; the entry proposes to end 90 days later
     */
    public static String of(Finding finding, Instant takenAt) {
        return String.join(
                "\n",
                "- rule: " + finding.rule().id(),
                "  subject: " + quoted(finding.subject().value()),
                "  fingerprint: " + quoted(finding.fingerprint().value()),
                "  reason: \"\"",
                "  owner: \"\"",
                "  until: "
                        + takenAt.plus(PROPOSED_DAYS, ChronoUnit.DAYS)
                                .atZone(ZoneOffset.UTC)
                                .toLocalDate());
    }

    /** A text in the quotes of JSON is the same text in YAML 1.2; what would steer a terminal is spelled out. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        TextNode.valueOf(text).toString().chars().forEach(character -> {
            boolean plain = character >= ' ' && character < 0x7f;
            quoted.append(plain ? String.valueOf((char) character) : String.format("\\u%04x", character));
        });
        return quoted.toString();
    }
}
