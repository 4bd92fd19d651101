package io.github.cognitoaudit.collect.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.collect.HttpProxy;
import io.github.cognitoaudit.config.HostAndPort;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TransportPartsTest {

    private static final HttpProxy PROXY = new HttpProxy(
            new HostAndPort("proxy.acme.com", 3128),
            Optional.of(new HttpProxy.Login("user", "canary-password")),
            List.of("*.internal.acme.com", "exact.acme.com"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/",
                "http://127.0.0.1/",
                "http://127.9.8.7/",
                "https://[::1]/",
                "https://a.internal.acme.com/",
                "https://EXACT.acme.com/",
                "https://login.acme.com/"
            })
    void loopback_and_direct_hosts_pass_the_proxy_by(String address) {
        ProxyRoute route = new ProxyRoute(Optional.of(PROXY), List.of("login.acme.com"));

        assertThat(route.select(URI.create(address))).containsExactly(Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.eu.auth0.com/",
                "https://internal.acme.com/",
                "https://exact.acme.com.evil.com/",
                "https://127.0.0.1.evil.com/"
            })
    void every_other_host_goes_through_the_proxy(String address) {
        ProxyRoute route = new ProxyRoute(Optional.of(PROXY), List.of());

        assertThat(route.select(URI.create(address)))
                .containsExactly(
                        new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.acme.com", 3128)));
    }

    @Test
    void without_a_proxy_every_host_is_reached_directly() {
        assertThat(new ProxyRoute(Optional.empty(), List.of()).select(URI.create("https://acme.eu.auth0.com/")))
                .containsExactly(Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "LOCALHOST, true",
        "127.0.0.1, true",
        "127.1.2.3, true",
        "::1, true",
        "[::1], true",
        "128.0.0.1, false",
        "127.0.0.1.evil.com, false",
        "localhost.evil.com, false",
        "0.0.0.0, false",
        "'', false"
    })
    void loopback_is_told_from_names_that_look_like_it(String host, boolean loopback) {
        assertThat(Loopback.isLoopback(host)).isEqualTo(loopback);
    }

    @Test
    void redaction_hides_the_secrets_it_knows_and_bounds_the_text() {
        Redaction redaction = new Redaction();
        redaction.hide("s3cret");
        redaction.hide("");

        assertThat(redaction.clean("  a s3cret\r\n\u001b[31mb\t" + "x".repeat(300)))
                .startsWith("a *** [31mb xxx")
                .endsWith("xxx...")
                .hasSize(243);
        assertThat(redaction).hasToString("Redaction[1 secrets]");
    }
}
