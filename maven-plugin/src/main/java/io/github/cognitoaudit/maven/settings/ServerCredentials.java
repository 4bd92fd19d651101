package io.github.cognitoaudit.maven.settings;

import io.github.cognitoaudit.collect.Environment;
import io.github.cognitoaudit.config.Auth0CredentialNames;
import io.github.cognitoaudit.config.Configuration;
import io.github.cognitoaudit.config.TargetConfiguration;
import io.github.cognitoaudit.config.document.NearestWord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Puts the Auth0 credentials of a {@code settings.xml} server in the place of those of the environment. */
public final class ServerCredentials {

    private final Settings settings;
    private final SecretSettings secrets;

    /** Creates a source of credentials. */
    public ServerCredentials(Settings settings, SettingsDecrypter decrypter) {
        this.settings = settings;
        this.secrets = new SecretSettings(decrypter);
    }

    /**
     * Returns the variables that the targets read their Auth0 credentials from, as the server has them: a user name is the client
     * id and its password the client secret; a password alone is a Management API token.
     *
     * @param serverId the id of the server; when empty, the variables stay as they are
     * @throws MojoExecutionException when there is no such server, no password, or one that can not be decrypted
     */
    public Environment environment(
            Map<String, String> variables, Optional<String> serverId, Configuration configuration)
            throws MojoExecutionException {
        if (serverId.isEmpty()) {
            return new Environment(variables);
        }
        Server server = secrets.decrypted(server(serverId.get()));
        Optional<String> password = given(server.getPassword());
        if (password.isEmpty()) {
            throw new MojoExecutionException(
                    "the server `" + serverId.get() + "` in settings.xml has no password;"
                            + " set <username> and <password> to the client id and secret, or <password> alone to a Management token");
        }
        Map<String, String> replaced = new HashMap<>(variables);
        for (TargetConfiguration target : configuration.targets()) {
            Auth0CredentialNames names = target.auth0().credentials();
            replaced.keySet()
                    .removeAll(List.of(
                            names.clientId(), names.clientSecret(), names.privateKeyFile(), names.managementToken()));
        }
        for (TargetConfiguration target : configuration.targets()) {
            put(target.auth0().credentials(), given(server.getUsername()), password.get(), replaced);
        }
        return new Environment(replaced);
    }

    private static void put(
            Auth0CredentialNames names, Optional<String> user, String password, Map<String, String> variables) {
        if (user.isPresent()) {
            variables.put(names.clientId(), user.get());
            variables.put(names.clientSecret(), password);
        } else {
            variables.put(names.managementToken(), password);
        }
    }

    private Server server(String id) throws MojoExecutionException {
        Optional<Server> found = Optional.ofNullable(settings.getServer(id));
        return found.orElseThrow(() -> new MojoExecutionException("settings.xml has no server `" + id + "`"
                + NearestWord.to(
                                id,
                                settings.getServers().stream()
                                        .map(Server::getId)
                                        .toList())
                        .stream()
                        .findFirst()
                        .map(nearest -> "; did you mean `" + nearest + "`?")
                        .orElse("; add one with <id>" + id + "</id>, or leave out -Dcognito-audit.serverId")));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
