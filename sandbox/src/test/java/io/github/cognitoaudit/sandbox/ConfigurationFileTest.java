package io.github.cognitoaudit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.sandbox.scenario.Credentials;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import io.github.cognitoaudit.sandbox.scenario.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationFileTest {

    @Test
    void the_file_points_an_audit_at_the_ports_of_this_run(@TempDir Path folder) throws Exception {
        try (Sandbox sandbox = Sandbox.start(Scenarios.sound())) {
            sandbox.write(folder);
            String aws = sandbox.awsUrl("111122223333").toString();

            assertThat(Files.readString(folder.resolve("cognito-audit.yaml"))).isEqualTo("""
                            # Points cognito-audit at a running sandbox: nothing here is real, and every address is on loopback.
                            version: 1
                            targets:
                              production:
                                auth0:
                                  domain: acme.eu.auth0.com
                                  issuer: login.acme.example
                                  clients: ["vNmy8wlOUuiSwvtMQNy4o8BAEFkG31Wq"]
                                  managementUrl: %s
                                  issuerConnectTo: "127.0.0.1:%d"
                                aws:
                                  region: ["eu-west-1"]
                                  identityPools: ["eu-west-1:bbdd3702-92b5-3eb4-a8c2-40b719545870"]
                                  endpoints: {iam: "%s", sts: "%s", cognitoIdentity: "%s"}
                                intent:
                                  guests: forbidden
                            tls:
                              issuerCa: issuer-ca.p12
                            gate:
                              failOn: medium
                              undetermined: fail
                            """.formatted(
                            sandbox.managementUrl("acme.eu.auth0.com"), sandbox.issuerPort(), aws, aws, aws));
        }
    }

    @Test
    void the_file_says_what_a_target_declares_and_its_ceiling_lies_beside_it(@TempDir Path folder) throws Exception {
        Target declaring = Scenarios.sound()
                .targets()
                .get(0)
                .declaring(declared -> declared.withoutIssuer()
                        .withoutPools()
                        .readingLastAccess()
                        .intending("accounts", "[]")
                        .within("{\"Version\":\"2012-10-17\",\"Statement\":[]}"));
        try (Sandbox sandbox = Sandbox.start(Scenarios.sound().withTargets(List.of(declaring)))) {
            sandbox.write(folder);

            assertThat(Files.readString(folder.resolve("cognito-audit.yaml")))
                    .contains(
                            "domain: acme.eu.auth0.com\n      clients: ", "aws:\n      region: all\n      endpoints: ")
                    .contains("""
                                reads:
                                  lastAccess: true
                                intent:
                                  accounts: []
                                  ceiling: production-ceiling.json
                                  guests: forbidden
                            """);
            assertThat(folder.resolve("production-ceiling.json"))
                    .hasContent("{\"Version\":\"2012-10-17\",\"Statement\":[]}");
        }
    }

    @Test
    void no_secret_is_written(@TempDir Path folder) throws Exception {
        try (Sandbox sandbox = Sandbox.start(Scenarios.flawed())) {
            sandbox.write(folder);

            assertThat(Files.readString(folder.resolve("cognito-audit.yaml")))
                    .doesNotContain(Credentials.canaries())
                    .doesNotContain(Credentials.TRUST_STORE_PASSWORD);
        }
    }
}
