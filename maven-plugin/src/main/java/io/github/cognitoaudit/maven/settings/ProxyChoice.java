package io.github.cognitoaudit.maven.settings;

import io.github.cognitoaudit.collect.HttpProxy;
import io.github.cognitoaudit.config.HostAndPort;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Takes the proxy from {@code settings.xml}. */
public final class ProxyChoice {

    private final Settings settings;
    private final SecretSettings secrets;

    /** Creates a choice among the proxies of the settings. */
    public ProxyChoice(Settings settings, SettingsDecrypter decrypter) {
        this.settings = settings;
        this.secrets = new SecretSettings(decrypter);
    }

    /**
     * Returns the first active proxy, one for https before others, since every call but those to loopback is https.
     *
     * @throws MojoExecutionException when its password can not be decrypted
     */
    public Optional<HttpProxy> proxy() throws MojoExecutionException {
        List<Proxy> active =
                settings.getProxies().stream().filter(Proxy::isActive).toList();
        Optional<Proxy> chosen = active.stream()
                .filter(proxy -> "https".equalsIgnoreCase(proxy.getProtocol()))
                .findFirst()
                .or(() -> active.stream().findFirst());
        return chosen.isEmpty() ? Optional.empty() : Optional.of(httpProxy(secrets.decrypted(chosen.get())));
    }

    private static HttpProxy httpProxy(Proxy proxy) {
        Optional<HttpProxy.Login> login = given(proxy.getUsername())
                .map(user ->
                        new HttpProxy.Login(user, given(proxy.getPassword()).orElse("")));
        List<String> direct = given(proxy.getNonProxyHosts()).stream()
                .flatMap(hosts -> Arrays.stream(hosts.split("[|,]")))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
        return new HttpProxy(new HostAndPort(proxy.getHost(), proxy.getPort()), login, direct);
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
