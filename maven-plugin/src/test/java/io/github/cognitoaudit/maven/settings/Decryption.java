package io.github.cognitoaudit.maven.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * Decrypts as a test says.
 *
 * @param password what becomes of a password
 * @param problems what there is to say about it
 */
record Decryption(UnaryOperator<String> password, List<SettingsProblem> problems) implements SettingsDecrypter {

    /** Leaves passwords as they are, as Maven does without settings-security.xml. */
    static Decryption leavingAll() {
        return new Decryption(text -> text, List.of());
    }

    /** Turns every password into the text. */
    static Decryption to(String text) {
        return new Decryption(any -> text, List.of());
    }

    /** Leaves passwords as they are, with a problem. */
    static Decryption with(SettingsProblem.Severity severity) {
        return new Decryption(
                text -> text, List.of(new DefaultSettingsProblem("a problem", severity, "settings.xml", 1, 1, null)));
    }

    @Override
    public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
        List<Server> servers = request.getServers().stream().map(this::server).toList();
        List<Proxy> proxies = request.getProxies().stream().map(this::proxy).toList();
        return new Decrypted(servers, proxies, problems);
    }

    private Server server(Server written) {
        Server server = written.clone();
        server.setPassword(password.apply(written.getPassword()));
        return server;
    }

    private Proxy proxy(Proxy written) {
        Proxy proxy = written.clone();
        Optional.ofNullable(written.getPassword()).map(password).ifPresent(proxy::setPassword);
        return proxy;
    }

    private record Decrypted(List<Server> servers, List<Proxy> proxies, List<SettingsProblem> problems)
            implements SettingsDecryptionResult {

        @Override
        public Server getServer() {
            return servers.get(0);
        }

        @Override
        public List<Server> getServers() {
            return servers;
        }

        @Override
        public Proxy getProxy() {
            return proxies.get(0);
        }

        @Override
        public List<Proxy> getProxies() {
            return proxies;
        }

        @Override
        public List<SettingsProblem> getProblems() {
            return problems;
        }
    }
}
