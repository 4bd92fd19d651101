package io.github.cognitoaudit.collect.http;

import io.github.cognitoaudit.collect.http.UnreadAnswerException.Kind;
import io.github.cognitoaudit.model.GapReason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;

/** Says in words why a connection gave no answer. */
final class BrokenConnection {

    private BrokenConnection() {}

    /** Returns the report of a connection that failed before the head of an answer arrived. */
    static UnreadAnswerException beforeAnswer(HttpUrl url, IOException cause) {
        if (cause instanceof UnreadAnswerException unread) {
            return unread;
        }
        String host = "`" + url.host() + "`";
        if (cause instanceof SSLPeerUnverifiedException) {
            return new UnreadAnswerException(
                    GapReason.UNREACHABLE,
                    "the certificate of " + host + " is made out to another name",
                    Kind.UNTRUSTED);
        }
        if (cause instanceof SSLException) {
            return ofTls(host, cause);
        }
        if (cause instanceof SocketTimeoutException) {
            return new UnreadAnswerException(
                    GapReason.TIMED_OUT, "no answer from " + host + " within the time allowed", Kind.PASSING);
        }
        if (cause instanceof InterruptedIOException) {
            return new UnreadAnswerException(
                    GapReason.TIMED_OUT, "the call to " + host + " was given up", Kind.LASTING);
        }
        if (cause instanceof UnknownHostException) {
            return new UnreadAnswerException(
                    GapReason.UNREACHABLE, "the host name " + host + " does not resolve", Kind.UNRESOLVED);
        }
        String said = String.valueOf(cause.getMessage());
        if (said.contains("CONNECT") || said.contains("authenticate with proxy")) {
            return new UnreadAnswerException(
                    GapReason.UNREACHABLE, "the proxy does not let calls to " + host + " through", Kind.PASSING);
        }
        return new UnreadAnswerException(
                GapReason.UNREACHABLE, "no answer from " + host + ": the connection failed", Kind.PASSING);
    }

    /** Returns the report of a connection that failed after the head of an answer had arrived. */
    static UnreadAnswerException withinAnswer(HttpUrl url, IOException cause) {
        if (cause instanceof UnreadAnswerException unread) {
            return unread;
        }
        if (cause instanceof InterruptedIOException) {
            return new UnreadAnswerException(
                    GapReason.TIMED_OUT,
                    "the answer of `" + url.host() + "` did not end within the time allowed",
                    Kind.PASSING);
        }
        return new UnreadAnswerException(
                GapReason.MALFORMED, "the answer of `" + url.host() + "` broke off half way", Kind.PASSING);
    }

    private static UnreadAnswerException ofTls(String host, IOException cause) {
        for (Throwable link = cause; link != null; link = link.getCause()) {
            if (link instanceof CertificateException) {
                return new UnreadAnswerException(
                        GapReason.UNREACHABLE,
                        "the certificate of " + host
                                + " is not trusted here: if the issuer has a private CA, declare it as"
                                + " `tls.issuerCa`; if this network opens TLS, declare its CA as `tls.interceptingCa`",
                        Kind.UNTRUSTED);
            }
        }
        return new UnreadAnswerException(
                GapReason.UNREACHABLE, "no TLS connection with " + host + ": the handshake failed", Kind.PASSING);
    }
}
