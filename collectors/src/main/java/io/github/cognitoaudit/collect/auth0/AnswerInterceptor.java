package io.github.cognitoaudit.collect.auth0;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.collect.http.StrictJson;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Checks the form of each answer, and takes out what must not be kept, before auth0-java sees it.
 *
 * <p>auth0-java 3.2.0 takes {@code {}} where a list belongs for an empty list, turns numbers into text and text into flags,
 * and ignores what follows a first JSON value, so that an answer that was not understood would look like a fact.
 *
 * @param address where the calls of the tenant go
 */
record AnswerInterceptor(ManagementAddress address) implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Response response = chain.proceed(request);
        Optional<ManagementRead> read = address.read(request.url());
        if (read.isEmpty() || !response.isSuccessful()) {
            return response;
        }
        ResponseBody body = response.body();
        Optional<MediaType> type = Optional.ofNullable(body.contentType());
        String text = body.string();
        JsonNode answer = StrictJson.parse(type, text);
        new AnswerForm(read.get()).check(answer);
        new NeededParts(read.get()).keep(answer);
        return response.newBuilder()
                .body(ResponseBody.create(answer.toString(), type.orElse(null)))
                .build();
    }
}
