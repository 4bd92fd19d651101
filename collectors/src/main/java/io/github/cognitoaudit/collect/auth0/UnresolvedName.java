package io.github.cognitoaudit.collect.auth0;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.http.UnreadAnswerException;
import io.github.cognitoaudit.model.auth0.Tenant;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Remembers that the host name of the tenant did not resolve: a mistyped domain needs one message, not a gap for each fact. */
final class UnresolvedName implements Interceptor {

    private final AtomicReference<Optional<String>> name = new AtomicReference<>(Optional.empty());

    @Override
    public Response intercept(Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (UnreadAnswerException e) {
            if (e.isUnresolved()) {
                name.set(Optional.of(chain.request().url().host()));
            }
            throw e;
        }
    }

    /**
     * Returns the tenant as it is.
     *
     * @throws CompletionException around a {@link CollectionException} when the name did not resolve
     */
    Tenant check(Tenant tenant) {
        Optional<String> unresolved = Optional.ofNullable(name.get()).flatMap(known -> known);
        if (unresolved.isPresent()) {
            throw new CompletionException(new CollectionException("the host name `" + unresolved.get()
                    + "` does not resolve: check `auth0.domain`, and whether this network needs a proxy"));
        }
        return tenant;
    }
}
