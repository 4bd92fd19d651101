package io.github.cognitoaudit.model.auth0;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallbackUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "https://LOCALHOST:3000/callback",
                "https://app.localhost/",
                "http://user:secret@localhost:80/?a=b#c"
            })
    void finds_localhost_by_name(String url) {
        assertThat(new CallbackUrl(url).namesLocalhost()).isTrue();
        assertThat(new CallbackUrl(url).isLoopback()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1", "https://127.1.2.3:8080/callback", "http://[::1]/", "http://[::1]:51004"})
    void finds_loopback_addresses(String url) {
        assertThat(new CallbackUrl(url).namesLocalhost()).isFalse();
        assertThat(new CallbackUrl(url).isLoopback()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost.acme.example/",
                "https://notlocalhost/",
                "https://127.0.0.1.acme.example/",
                "https://acme.example/localhost",
                "https://acme.example?to=@localhost",
                "com.acme.app://localhost/callback",
                ""
            })
    void takes_no_other_host_for_the_users_own_machine(String url) {
        assertThat(new CallbackUrl(url).isLoopback()).isFalse();
    }

    @Test
    void finds_a_wildcard_in_the_host_alone() {
        assertThat(new CallbackUrl("https://*.acme.example/callback").hasWildcard())
                .isTrue();
        assertThat(new CallbackUrl("https://app-*.acme.example").hasWildcard()).isTrue();
        assertThat(new CallbackUrl("https://acme.example/*").hasWildcard()).isFalse();
        assertThat(new CallbackUrl("https://{organization_name}.acme.example/").hasWildcard())
                .isFalse();
    }

    @Test
    void finds_plain_http_in_any_case() {
        assertThat(new CallbackUrl("HTTP://acme.example").isPlainHttp()).isTrue();
        assertThat(new CallbackUrl("https://acme.example").isPlainHttp()).isFalse();
        assertThat(new CallbackUrl("httpx://acme.example").isPlainHttp()).isFalse();
    }
}
