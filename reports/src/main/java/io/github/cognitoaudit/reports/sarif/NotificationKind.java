package io.github.cognitoaudit.reports.sarif;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.reports.content.Named;

/**
 * Describes a kind of notification.
 *
 * @param id the id, stable across versions
 * @param meaning what it says, a sentence
 * @param help what to do, a sentence
 */
record NotificationKind(String id, String meaning, String help) {
    private static final String LATER = "Run the audit again later.";

    /** The snapshot is older than the gate allows. */
    static final NotificationKind STALE = new NotificationKind(
            "stale_snapshot", "The snapshot is older than the gate allows.", "Take a new snapshot and audit that.");

    static NotificationKind of(GapReason reason) {
        return new NotificationKind(Named.plainly(reason), meaning(reason), help(reason));
    }

    private static String meaning(GapReason reason) {
        return switch (reason) {
            case ACCESS_DENIED -> "A service refused a call.";
            case THROTTLED -> "A service kept answering that calls come too fast.";
            case UNREACHABLE -> "There was no connection, or a service kept failing.";
            case TIMED_OUT -> "There was no whole answer within the time allowed.";
            case MALFORMED -> "An answer could not be understood.";
            case REGION_DISABLED -> "A region is not enabled for the account.";
            case UNKNOWN_UNTIL_APPLY -> "A plan does not know a value before it is applied.";
            case UNDECIDED -> "The facts were read, and no answer follows from them.";
            case NOT_ASKED -> "Nobody asked for a fact, since it belongs to nothing in scope.";
            case SWITCHED_OFF -> "The configuration switches an optional read off.";
            case RULE_FAILED -> "A rule ended with an error.";
            case SHARD_MISSING -> "The snapshot of a shard is not there.";
        };
    }

    private static String help(GapReason reason) {
        return switch (reason) {
            case ACCESS_DENIED -> "Allow the auditor what the notification names.";
            case THROTTLED, UNREACHABLE, TIMED_OUT -> LATER;
            case MALFORMED, RULE_FAILED -> "Report it to the makers of this program.";
            case REGION_DISABLED -> "Take the region out of the configuration.";
            case UNKNOWN_UNTIL_APPLY -> "Apply the plan and audit what is there then.";
            case UNDECIDED -> "Look at the subject of the finding yourself.";
            case NOT_ASKED -> "Name the resource in the configuration if it matters.";
            case SWITCHED_OFF -> "Switch the read on under `reads` of the target.";
            case SHARD_MISSING -> "Add the snapshot of the shard and merge again.";
        };
    }
}
