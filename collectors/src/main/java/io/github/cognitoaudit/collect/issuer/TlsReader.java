package io.github.cognitoaudit.collect.issuer;

import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.collect.http.HttpTransport;
import io.github.cognitoaudit.collect.http.UnreadAnswerException;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.oidc.TlsChain;
import java.io.IOException;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Reads the certificate chain that a host presents, trusted or not (facts.md 1.3): with SNI, through the proxy, and without
 * sending a request.
 *
 * @param transport builds the client
 * @param judge says where a chain ends
 * @param target the target's name
 * @param progress hears of each call
 */
record TlsReader(HttpTransport transport, TrustJudge judge, String target, Progress progress) {

    /** Reads the chain of the host of an address, or the gap in its place. */
    Observed<TlsChain> read(HttpUrl address) {
        String call = "TLS " + address.host();
        progress.began(target, call);
        CapturingTrustManager capture = new CapturingTrustManager();
        OkHttpClient http = transport.client(capture, 1, List.of());
        try (Response response =
                http.newCall(new Request.Builder().url(address).build()).execute()) {
            return Observed.unknown(new Gap(
                    GapReason.MALFORMED, call, "answered " + response.code() + " without a certificate", List.of()));
        } catch (IOException e) {
            return capture.presented().isEmpty()
                    ? Observed.unknown(UnreadAnswerException.of(address, e).gap(call, List.of()))
                    : judge.judge(call, address.host(), capture.presented());
        } catch (RuntimeException e) {
            return Observed.unknown(
                    new Gap(GapReason.MALFORMED, call, "the presented chain could not be taken", List.of()));
        } finally {
            HttpTransport.close(http);
            progress.ended(target, call);
        }
    }
}
