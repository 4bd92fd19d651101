package io.github.cognitoaudit.collect.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.collect.http.HttpFailure;
import io.github.cognitoaudit.collect.http.StrictJson;
import io.github.cognitoaudit.collect.http.UnreadAnswerException;
import io.github.cognitoaudit.model.Observed;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Reads public JSON documents; a redirect is followed three times at most, and only to the same host over https.
 *
 * @param http sends the requests
 * @param target the target's name
 * @param progress hears of each call
 */
record DocumentReader(Call.Factory http, String target, Progress progress) {

    private static final int MOST_REDIRECTS = 3;

    /**
     * A document as answered.
     *
     * @param json the document
     * @param untrusted whether it was not read because of the certificate of its host
     */
    record Document(Observed<JsonNode> json, boolean untrusted) {}

    /** Reads a document, or the gap in its place. */
    Document read(String call, HttpUrl address) {
        progress.began(target, call);
        try {
            return new Document(follow(call, address), false);
        } catch (UnreadAnswerException e) {
            return new Document(Observed.unknown(e.gap(call, List.of())), e.isUntrusted());
        } catch (IOException e) {
            return new Document(
                    Observed.unknown(UnreadAnswerException.of(address, e).gap(call, List.of())), false);
        } catch (RuntimeException e) {
            return new Document(
                    Observed.unknown(UnreadAnswerException.malformed("the answer could not be taken")
                            .gap(call, List.of())),
                    false);
        } finally {
            progress.ended(target, call);
        }
    }

    private Observed<JsonNode> follow(String call, HttpUrl address) throws IOException {
        HttpUrl url = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Request request = new Request.Builder()
                    .url(url)
                    .header("Accept", "application/json")
                    .header("User-Agent", "cognito-audit")
                    .build();
            try (Response response = http.newCall(request).execute()) {
                if (response.isSuccessful()) {
                    return Observed.known(StrictJson.parse(
                            Optional.ofNullable(response.body().contentType()),
                            response.body().string()));
                }
                if (response.code() < 300 || response.code() >= 400) {
                    return Observed.unknown(HttpFailure.gap(call, response.code(), "", List.of()));
                }
                url = next(url, response);
            }
        }
        throw UnreadAnswerException.malformed("answered with more than " + MOST_REDIRECTS + " redirects");
    }

    private static HttpUrl next(HttpUrl url, Response response) throws UnreadAnswerException {
        HttpUrl next = Optional.ofNullable(response.header("Location"))
                .map(url::resolve)
                .orElseThrow(
                        () -> UnreadAnswerException.malformed("answered " + response.code() + " without an address"));
        if (!next.isHttps() || !next.host().equals(url.host()) || next.port() != url.port()) {
            throw UnreadAnswerException.malformed(
                    "answered with a redirect to `" + next.scheme() + "://" + next.host() + "`, which is not followed");
        }
        return next;
    }
}
