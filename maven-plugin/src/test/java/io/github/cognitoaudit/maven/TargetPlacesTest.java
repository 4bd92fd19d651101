package io.github.cognitoaudit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.config.Auth0CredentialNames;
import io.github.cognitoaudit.config.Auth0Settings;
import io.github.cognitoaudit.config.AwsSettings;
import io.github.cognitoaudit.config.OptionalRead;
import io.github.cognitoaudit.config.TargetConfiguration;
import io.github.cognitoaudit.config.document.Place;
import io.github.cognitoaudit.model.intent.Intent;
import io.github.cognitoaudit.reports.content.FilePlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TargetPlacesTest {
    private static final Path POM = Path.of("infra/pom.xml").toAbsolutePath();

    @Test
    void a_target_of_a_file_stands_on_its_line() {
        assertThat(TargetPlaces.of(List.of(target(new Place("infra/cognito-audit.yaml", 7, 3))), Optional.of(POM)))
                .isEqualTo(Map.of("production", new FilePlace("infra/cognito-audit.yaml", 7)));
    }

    @Test
    void a_target_of_the_pom_stands_in_the_pom() {
        assertThat(TargetPlaces.of(List.of(target(Place.of("pom.xml"))), Optional.of(POM)))
                .isEqualTo(Map.of("production", new FilePlace("infra/pom.xml", 1)));
    }

    @Test
    void a_file_outside_of_the_working_folder_is_named_in_full() {
        Path outside = Path.of("").toAbsolutePath().resolveSibling("shared/cognito-audit.yaml");

        assertThat(TargetPlaces.of(List.of(target(new Place(outside.toString(), 3, 3))), Optional.empty()))
                .isEqualTo(Map.of("production", new FilePlace(outside.toString().replace('\\', '/'), 3)));
    }

    @Test
    void a_target_of_the_command_line_stands_nowhere() {
        assertThat(TargetPlaces.of(List.of(target(Place.of("command line"))), Optional.empty()))
                .isEmpty();
    }

    private static TargetConfiguration target(Place place) {
        return new TargetConfiguration(
                "production",
                new Auth0Settings(
                        "acme.eu.auth0.com",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalRead.defaults(),
                        Auth0CredentialNames.defaults()),
                new AwsSettings(
                        Optional.of(List.of("eu-west-1")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalRead.defaults(),
                        Map.of()),
                Intent.undeclared(),
                place);
    }
}
