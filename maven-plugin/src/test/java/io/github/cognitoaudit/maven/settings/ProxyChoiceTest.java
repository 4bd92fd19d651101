package io.github.cognitoaudit.maven.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.collect.HttpProxy;
import io.github.cognitoaudit.config.HostAndPort;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.junit.jupiter.api.Test;

final class ProxyChoiceTest {

    @Test
    void no_active_proxy_means_none() throws MojoExecutionException {
        Proxy off = proxy("http", "off.example");
        off.setActive(false);

        assertThat(choice(Decryption.leavingAll(), off).proxy()).isEmpty();
    }

    @Test
    void the_one_for_https_comes_before_others() throws MojoExecutionException {
        assertThat(choice(Decryption.leavingAll(), proxy("http", "plain.example"), proxy("https", "tls.example"))
                        .proxy())
                .contains(new HttpProxy(new HostAndPort("tls.example", 3128), Optional.empty(), List.of()));
    }

    @Test
    void login_and_direct_hosts_come_along() throws MojoExecutionException {
        Proxy proxy = proxy("http", "proxy.example");
        proxy.setUsername("me");
        proxy.setPassword("{cipher=}");
        proxy.setNonProxyHosts("localhost|*.acme.com, 10.0.0.1");

        assertThat(choice(Decryption.to("secret"), proxy).proxy())
                .contains(new HttpProxy(
                        new HostAndPort("proxy.example", 3128),
                        Optional.of(new HttpProxy.Login("me", "secret")),
                        List.of("localhost", "*.acme.com", "10.0.0.1")));
    }

    @Test
    void a_password_that_stays_ciphertext_is_never_used() {
        Proxy proxy = proxy("http", "proxy.example");
        proxy.setId("office");
        proxy.setUsername("me");
        proxy.setPassword("{COQLCE6DU6GtcS5P=}");

        assertThatThrownBy(() -> choice(Decryption.leavingAll(), proxy).proxy())
                .hasMessageStartingWith("the password of the proxy `office` in settings.xml can not be decrypted");
    }

    private static ProxyChoice choice(SettingsDecrypter decrypter, Proxy... proxies) {
        Settings settings = new Settings();
        settings.setProxies(Arrays.asList(proxies));
        return new ProxyChoice(settings, decrypter);
    }

    private static Proxy proxy(String protocol, String host) {
        Proxy proxy = new Proxy();
        proxy.setProtocol(protocol);
        proxy.setHost(host);
        proxy.setPort(3128);
        return proxy;
    }
}
