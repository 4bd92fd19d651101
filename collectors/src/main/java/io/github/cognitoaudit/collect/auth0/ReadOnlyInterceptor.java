package io.github.cognitoaudit.collect.auth0;

import io.github.cognitoaudit.collect.http.UnreadAnswerException;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Refuses, before it is sent, every request that is not a GET of a listed read or the token request.
 *
 * @param address where the calls of the tenant go
 */
record ReadOnlyInterceptor(ManagementAddress address) implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        boolean read =
                request.method().equals("GET") && address.read(request.url()).isPresent();
        boolean token = request.method().equals("POST") && request.url().equals(address.token());
        if (!read && !token) {
            throw UnreadAnswerException.malformed("refused to send " + request.method() + " "
                    + request.url().encodedPath() + ": it is not on the list of reads");
        }
        return chain.proceed(request);
    }
}
