package io.github.cognitoaudit.collect.http;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import java.util.List;

/** Says what an HTTP status other than success leaves behind. */
public final class HttpFailure {

    private HttpFailure() {}

    /**
     * Returns the gap of a call that was answered with a failure.
     *
     * @param call the call, as in {@link Gap#call()}
     * @param status the HTTP status
     * @param said what the service said, already cleaned of secrets; may be empty
     * @param needs the scopes that the call needs; kept only where the call was refused
     */
    public static Gap gap(String call, int status, String said, List<String> needs) {
        GapReason reason = reason(status);
        String detail = "answered " + status + (said.isEmpty() ? "" : ": " + said);
        if (status >= 300 && status < 400) {
            detail = "answered " + status + ", a redirect, which is not followed";
        }
        return new Gap(reason, call, detail, reason == GapReason.ACCESS_DENIED ? needs : List.of());
    }

    private static GapReason reason(int status) {
        if (status == 401 || status == 403) {
            return GapReason.ACCESS_DENIED;
        }
        if (status == 429) {
            return GapReason.THROTTLED;
        }
        if (status == 408) {
            return GapReason.TIMED_OUT;
        }
        return status >= 500 ? GapReason.UNREACHABLE : GapReason.MALFORMED;
    }
}
