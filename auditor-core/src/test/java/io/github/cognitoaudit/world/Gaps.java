package io.github.cognitoaudit.world;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import java.util.List;

/** Makes the gaps that a world withholds. */
public final class Gaps {

    private Gaps() {}

    /** Returns a gap of an AWS call; a refused one needs the action of the same name. */
    public static Gap gap(GapReason reason, String call) {
        return gap(reason, call, call);
    }

    /** Returns a gap of a call; a refused one needs the permission. */
    public static Gap gap(GapReason reason, String call, String permission) {
        return new Gap(
                reason,
                call,
                "the world withholds it",
                reason == GapReason.ACCESS_DENIED ? List.of(permission) : List.of());
    }
}
