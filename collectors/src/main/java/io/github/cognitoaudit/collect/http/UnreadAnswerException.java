package io.github.cognitoaudit.collect.http;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import java.io.IOException;
import java.util.List;
import okhttp3.HttpUrl;

/** Reports that a call got no answer that could be used, with the reason a gap needs; the message never holds a secret. */
public final class UnreadAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says whether repeating the call, or trusting another CA, could help. */
    enum Kind {
        /** The same call may succeed later. */
        PASSING,
        /** The host name is not known to the name servers; it may be in a moment. */
        UNRESOLVED,
        /** The certificate of the host is not trusted, or not made out to it. */
        UNTRUSTED,
        /** The same call will fail again. */
        LASTING
    }

    private final GapReason reason;
    private final Kind kind;

    UnreadAnswerException(GapReason reason, String detail, Kind kind) {
        super(detail);
        this.reason = reason;
        this.kind = kind;
    }

    /** Creates the report of an answer that arrived and could not be understood. */
    public static UnreadAnswerException malformed(String detail) {
        return new UnreadAnswerException(GapReason.MALFORMED, detail, Kind.LASTING);
    }

    /** Creates the report of a call that failed without an answer. */
    public static UnreadAnswerException of(HttpUrl url, IOException cause) {
        return BrokenConnection.beforeAnswer(url, cause);
    }

    /** Returns the gap that the call leaves. */
    public Gap gap(String call, List<String> needs) {
        return new Gap(reason, call, detail(), needs);
    }

    /** Returns what happened, in words. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Tells whether the certificate of the host was the reason. */
    public boolean isUntrusted() {
        return kind == Kind.UNTRUSTED;
    }

    /** Tells whether the host name did not resolve. */
    public boolean isUnresolved() {
        return kind == Kind.UNRESOLVED;
    }

    boolean mayPass() {
        return kind == Kind.PASSING || kind == Kind.UNRESOLVED;
    }
}
