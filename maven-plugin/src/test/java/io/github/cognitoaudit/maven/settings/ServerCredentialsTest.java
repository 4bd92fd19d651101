package io.github.cognitoaudit.maven.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.collect.Environment;
import io.github.cognitoaudit.config.Auth0CredentialNames;
import io.github.cognitoaudit.config.Auth0Settings;
import io.github.cognitoaudit.config.AwsSettings;
import io.github.cognitoaudit.config.Configuration;
import io.github.cognitoaudit.config.MemoryFiles;
import io.github.cognitoaudit.config.OptionalRead;
import io.github.cognitoaudit.config.TargetConfiguration;
import io.github.cognitoaudit.config.TlsSettings;
import io.github.cognitoaudit.config.document.Place;
import io.github.cognitoaudit.gate.GateSettings;
import io.github.cognitoaudit.history.HistorySettings;
import io.github.cognitoaudit.model.intent.Intent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.junit.jupiter.api.Test;

final class ServerCredentialsTest {

    private static final Map<String, String> VARIABLES =
            Map.of("AUTH0_CLIENT_ID", "old-id", "AUTH0_MANAGEMENT_TOKEN", "old-token", "HOME", "/somewhere");

    @Test
    void without_a_server_the_environment_stays_as_it_is() throws MojoExecutionException {
        assertThat(credentials(Decryption.leavingAll()).environment(VARIABLES, Optional.empty(), production()))
                .isEqualTo(new Environment(VARIABLES));
    }

    @Test
    void a_user_and_password_are_the_client_id_and_secret() throws MojoExecutionException {
        SettingsDecrypter decrypter = Decryption.to("secret");

        assertThat(credentials(decrypter, server("auth0", "id", "{cipher=}"))
                        .environment(VARIABLES, Optional.of("auth0"), production()))
                .isEqualTo(new Environment(
                        Map.of("AUTH0_CLIENT_ID", "id", "AUTH0_CLIENT_SECRET", "secret", "HOME", "/somewhere")));
    }

    @Test
    void a_password_alone_is_a_token_under_the_name_that_the_target_gives() throws MojoExecutionException {
        Configuration configuration =
                configuration(new Auth0CredentialNames("MY_ID", "MY_SECRET", "MY_KEY", "MY_TOKEN"));

        assertThat(credentials(Decryption.leavingAll(), server("auth0", "", "token"))
                        .environment(Map.of("MY_ID", "old"), Optional.of("auth0"), configuration))
                .isEqualTo(new Environment(Map.of("MY_TOKEN", "token")));
    }

    @Test
    void a_password_that_stays_ciphertext_is_never_used() {
        assertThatThrownBy(() -> credentials(Decryption.leavingAll(), server("auth0", "id", "{COQLCE6DU6GtcS5P=}"))
                        .environment(VARIABLES, Optional.of("auth0"), production()))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "the password of the server `auth0` in settings.xml can not be decrypted: set a master password"
                                + " in settings-security.xml (mvn --encrypt-master-password), then encrypt this password again"
                                + " (mvn --encrypt-password)");
    }

    @Test
    void an_error_of_the_decryption_stops_and_a_warning_does_not() throws MojoExecutionException {
        Server server = server("auth0", "id", "secret");

        assertThatThrownBy(() -> credentials(Decryption.with(SettingsProblem.Severity.ERROR), server)
                        .environment(VARIABLES, Optional.of("auth0"), production()))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("can not be decrypted")
                .hasMessageNotContaining("secret");
        assertThat(credentials(Decryption.with(SettingsProblem.Severity.WARNING), server)
                        .environment(Map.of(), Optional.of("auth0"), production()))
                .isEqualTo(new Environment(Map.of("AUTH0_CLIENT_ID", "id", "AUTH0_CLIENT_SECRET", "secret")));
    }

    @Test
    void a_decrypted_password_may_hold_braces() throws MojoExecutionException {
        assertThat(credentials(Decryption.to("a{b}c"), server("auth0", "id", "{cipher=}"))
                        .environment(Map.of(), Optional.of("auth0"), production())
                        .variable("AUTH0_CLIENT_SECRET"))
                .contains("a{b}c");
    }

    @Test
    void a_server_that_is_missing_or_has_no_password_is_named() {
        assertThatThrownBy(() -> credentials(Decryption.leavingAll(), server("auth0", "id", "secret"))
                        .environment(VARIABLES, Optional.of("auth-0"), production()))
                .hasMessage("settings.xml has no server `auth-0`; did you mean `auth0`?");
        assertThatThrownBy(() -> credentials(Decryption.leavingAll(), server("auth0", "id", ""))
                        .environment(VARIABLES, Optional.of("auth0"), production()))
                .hasMessage("the server `auth0` in settings.xml has no password; set <username> and <password>"
                        + " to the client id and secret, or <password> alone to a Management token");
    }

    private static ServerCredentials credentials(SettingsDecrypter decrypter, Server... servers) {
        Settings settings = new Settings();
        settings.setServers(Arrays.asList(servers));
        return new ServerCredentials(settings, decrypter);
    }

    private static Server server(String id, String user, String password) {
        Server server = new Server();
        server.setId(id);
        server.setUsername(user);
        server.setPassword(password);
        return server;
    }

    private static Configuration production() {
        return configuration(Auth0CredentialNames.defaults());
    }

    private static Configuration configuration(Auth0CredentialNames names) {
        Auth0Settings auth0 = new Auth0Settings(
                "acme.eu.auth0.com",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalRead.defaults(),
                names);
        AwsSettings aws = new AwsSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalRead.defaults(),
                Map.of());
        return new Configuration(
                List.of(new TargetConfiguration("production", auth0, aws, Intent.undeclared(), Place.of("pom.xml"))),
                TlsSettings.none(),
                Map.of(),
                GateSettings.defaults(),
                MemoryFiles.none(),
                Configuration.USUAL_FORECAST_DAYS,
                HistorySettings.none(),
                Set.of());
    }
}
