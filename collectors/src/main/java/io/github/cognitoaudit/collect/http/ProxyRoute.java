package io.github.cognitoaudit.collect.http;

import io.github.cognitoaudit.collect.HttpProxy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Authenticator;
import okhttp3.Credentials;

/** Chooses between the proxy and the direct way; loopback addresses are always reached directly. */
final class ProxyRoute extends ProxySelector {

    private final Optional<HttpProxy> proxy;
    private final List<Pattern> direct;

    /** Creates the route; the extra hosts are reached directly too. */
    ProxyRoute(Optional<HttpProxy> proxy, List<String> extraDirectHosts) {
        this.proxy = proxy;
        this.direct = Stream.concat(
                        proxy.stream().flatMap(known -> known.directHosts().stream()), extraDirectHosts.stream())
                .map(ProxyRoute::pattern)
                .toList();
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        boolean directly = Loopback.isLoopback(host)
                || direct.stream().anyMatch(hosts -> hosts.matcher(host).matches());
        return proxy.filter(known -> !directly)
                .map(known -> List.of(new Proxy(
                        Proxy.Type.HTTP,
                        InetSocketAddress.createUnresolved(
                                known.address().host(), known.address().port()))))
                .orElse(List.of(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
        // The failure reaches the caller as the exception of the call.
    }

    /** Logs in to the proxy with Basic, once for each request. */
    Authenticator authenticator() {
        return (route, response) -> {
            boolean refused = response.request().header("Proxy-Authorization") != null;
            return proxy.flatMap(HttpProxy::login)
                    .filter(login -> !refused)
                    .map(login -> response.request()
                            .newBuilder()
                            .header(
                                    "Proxy-Authorization",
                                    Credentials.basic(login.user(), login.password(), StandardCharsets.UTF_8))
                            .build())
                    .orElse(null);
        };
    }

    private static Pattern pattern(String hosts) {
        String[] parts = hosts.toLowerCase(Locale.ROOT).split("\\*", -1);
        return Pattern.compile(Arrays.stream(parts).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
