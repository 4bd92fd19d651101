package io.github.cognitoaudit.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Says that a fact was not read, why, and what would close the gap.
 *
 * @param reason why the fact was not read
 * @param call the call that should have read it, such as {@code iam:GetRole} or {@code GET /api/v2/clients}
 * @param detail what the service answered, in words; never a secret
 * @param needs the IAM actions or Auth0 scopes that would close the gap; empty where no permission would
 */
public record Gap(GapReason reason, String call, String detail, List<String> needs) {

    /** Copies the needs. */
    public Gap {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(detail, "detail");
        needs = List.copyOf(needs);
    }

    /** Returns the gap of a fact that nobody asked for, since it belongs to nothing in scope. */
    public static Gap notAsked(String call, String why) {
        return new Gap(GapReason.NOT_ASKED, call, why, List.of());
    }

    /** Returns the gap of an optional read that the configuration switches off. */
    public static Gap switchedOff(String call, String read) {
        return new Gap(GapReason.SWITCHED_OFF, call, "the optional read `" + read + "` is switched off", List.of());
    }

    /** Returns a gap of reasoning: the facts were read, and no answer follows from them. */
    public static Gap undecided(String question, String why) {
        return new Gap(GapReason.UNDECIDED, question, why, List.of());
    }

    /** Says which optional read is switched off; empty where the gap has another reason. */
    public Optional<String> whySwitchedOff() {
        return reason == GapReason.SWITCHED_OFF ? Optional.of(detail) : Optional.empty();
    }
}
