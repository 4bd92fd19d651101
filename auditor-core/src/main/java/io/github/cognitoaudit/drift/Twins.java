package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.Auth0Connection;
import io.github.cognitoaudit.model.auth0.Tenant;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.OidcProvider;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Recognises what was made anew: the same name or URL under another id, the one gone and the other there. */
final class Twins {

    private Twins() {}

    static String of(Auth0Client client, Tenant before, Tenant after) {
        return of(
                client,
                before.clients().items(),
                after.clients().items(),
                Auth0Client::clientId,
                one -> known(one.name()),
                "name");
    }

    static String of(Auth0Connection connection, Auth0Client before, Auth0Client after) {
        return of(
                connection,
                before.connections().items(),
                after.connections().items(),
                Auth0Connection::connectionId,
                one -> Optional.of(one.name()),
                "name");
    }

    static String of(IdentityPool pool, Account before, Account after) {
        return of(
                pool,
                before.pools().items(),
                after.pools().items(),
                IdentityPool::poolId,
                one -> known(one.name()),
                "name");
    }

    /** A URL is the same here with or without its final slash and in any case, for each makes another ARN. */
    static String of(OidcProvider provider, Account before, Account after) {
        return of(
                provider,
                before.providers().items(),
                after.providers().items(),
                OidcProvider::arn,
                one -> OidcProvider.urlIn(one.arn()).map(Twins::bare),
                "URL");
    }

    private static String bare(String url) {
        return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url).toLowerCase(java.util.Locale.ROOT);
    }

    private static Optional<String> known(Observed<String> name) {
        return name.fold(Optional::of, gap -> Optional.empty());
    }

    private static <T> String of(
            T item,
            List<T> before,
            List<T> after,
            Function<T, String> identity,
            Function<T, Optional<String>> likeness,
            String word) {
        Optional<String> like = likeness.apply(item);
        if (like.isEmpty()) {
            return "";
        }
        boolean gone = ids(before, identity).contains(identity.apply(item));
        List<String> here = ids(gone ? before : after, identity);
        return (gone ? after : before)
                .stream()
                        .filter(other -> likeness.apply(other).equals(like))
                        .map(identity)
                        .filter(id -> !here.contains(id))
                        .findFirst()
                        .map(id -> gone
                                ? ", made anew as `" + id + "` under the same " + word + ","
                                : ", which takes the place of `" + id + "` of the same " + word + ",")
                        .orElse("");
    }

    private static <T> List<String> ids(List<T> items, Function<T, String> identity) {
        return items.stream().map(identity).toList();
    }
}
