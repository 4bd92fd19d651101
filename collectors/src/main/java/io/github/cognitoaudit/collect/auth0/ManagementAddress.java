package io.github.cognitoaudit.collect.auth0;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.http.Loopback;
import io.github.cognitoaudit.config.Auth0Settings;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Says where the calls of a tenant go.
 *
 * @param domain the canonical domain, which the audience is made of wherever the calls go (facts.md 6.9)
 * @param base the address above {@code /api/v2} and {@code /oauth/token}
 */
record ManagementAddress(String domain, HttpUrl base) {

    /**
     * Finds the address in the settings.
     *
     * @throws CollectionException when the domain is no bare host name, or the management address is not https, or http for
     *     another host than this machine
     */
    static ManagementAddress of(Auth0Settings settings) throws CollectionException {
        String domain = settings.domain();
        HttpUrl canonical = HttpUrl.parse("https://" + domain + "/");
        if (canonical == null
                || !canonical.host().equals(domain.toLowerCase(Locale.ROOT))
                || !canonical.encodedPath().equals("/")) {
            throw new CollectionException(
                    "`auth0.domain` must be a bare host name such as `acme.eu.auth0.com`, found `" + domain + "`");
        }
        Optional<URI> instead = settings.managementUrl();
        return new ManagementAddress(domain, instead.isEmpty() ? canonical : checked(instead.get()));
    }

    private static HttpUrl checked(URI address) throws CollectionException {
        HttpUrl url = HttpUrl.parse(address.toString());
        if (url == null
                || !url.encodedUsername().isEmpty()
                || !url.encodedPassword().isEmpty()
                || url.encodedQuery() != null
                || url.encodedFragment() != null) {
            throw new CollectionException("`auth0.managementUrl` must be an http(s) address without user, query and"
                    + " fragment, such as `http://127.0.0.1:8080`");
        }
        if (!url.isHttps() && !Loopback.isLoopback(url.host())) {
            throw new CollectionException(
                    "`auth0.managementUrl` must be https, or http for a loopback address, found http" + " for `"
                            + url.host() + "`: the token would be sent in the clear");
        }
        return url;
    }

    String audience() {
        return "https://" + domain + "/api/v2/";
    }

    HttpUrl api() {
        return base.newBuilder().addPathSegments("api/v2").build();
    }

    HttpUrl token() {
        return base.newBuilder().addPathSegments("oauth/token").build();
    }

    /** Finds the read that a request makes; empty when it is none of ours. */
    Optional<ManagementRead> read(HttpUrl url) {
        HttpUrl api = api();
        List<String> prefix = api.encodedPathSegments();
        List<String> path = url.encodedPathSegments();
        boolean below = url.scheme().equals(api.scheme())
                && url.host().equals(api.host())
                && url.port() == api.port()
                && path.size() > prefix.size()
                && path.subList(0, prefix.size()).equals(prefix);
        return below ? ManagementRead.of(path.subList(prefix.size(), path.size())) : Optional.empty();
    }
}
