package io.github.cognitoaudit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.sandbox.scenario.Credentials;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
final class IssuerWireTest {

    private static final String HOST = "login.acme.example";

    private final Sandbox sandbox = Sandbox.start(Scenarios.sound());
    private final Caller caller = new Caller(sandbox);

    @AfterAll
    void close() {
        sandbox.close();
    }

    @Test
    void the_leaf_and_the_intermediate_are_presented() throws Exception {
        assertThat(caller.presented(HOST)).isEqualTo(sandbox.tls().presented()).hasSize(2);
    }

    @Test
    void the_root_is_presented_too_where_the_scenario_says_so() throws Exception {
        try (Sandbox whole = Sandbox.start(Scenarios.sound().presentingRoot())) {
            assertThat(new Caller(whole).presented(HOST))
                    .hasSize(3)
                    .last()
                    .isEqualTo(whole.tls().root());
        }
    }

    @Test
    void a_host_that_no_issuer_has_does_not_match_the_certificate() {
        assertThatThrownBy(() -> caller.presented("login.other.example")).isInstanceOf(SSLException.class);
    }

    @Test
    void discovery_names_the_issuer_with_its_slash_and_the_keys_on_its_own_host() throws Exception {
        JsonNode document = Caller.json(
                caller.issuer(HOST, "/.well-known/openid-configuration").body());

        assertThat(document.path("issuer").asText()).isEqualTo("https://login.acme.example/");
        assertThat(document.path("jwks_uri").asText()).isEqualTo("https://login.acme.example/.well-known/jwks.json");
        assertThat(document.path("id_token_signing_alg_values_supported"))
                .extracting(JsonNode::asText)
                .containsExactly("HS256", "RS256", "PS256");
    }

    @Test
    void the_canonical_domain_answers_for_itself() throws Exception {
        JsonNode document = Caller.json(caller.issuer("acme.eu.auth0.com", "/.well-known/openid-configuration")
                .body());

        assertThat(document.path("issuer").asText()).isEqualTo("https://acme.eu.auth0.com/");
    }

    @Test
    void the_keys_in_use_are_published_and_the_revoked_one_is_not() throws Exception {
        JsonNode keys =
                Caller.json(caller.issuer(HOST, "/.well-known/jwks.json").body());
        JsonNode tenantKeys =
                Caller.json(new Caller(sandbox).auth0("/api/v2/keys/signing").body());

        assertThat(keys.findValuesAsText("kid"))
                .containsExactly(
                        tenantKeys.path(0).path("kid").asText(),
                        tenantKeys.path(1).path("kid").asText());
        byte[] modulus = Base64.getUrlDecoder()
                .decode(keys.path("keys").path(0).path("n").asText());
        assertThat(new BigInteger(1, modulus).bitLength()).isEqualTo(2048);
    }

    @Test
    void anything_else_is_not_found() throws Exception {
        assertThat(caller.issuer(HOST, "/authorize").status()).isEqualTo(404);
    }

    @Test
    void the_trust_store_holds_the_root_under_the_password_of_the_environment(@TempDir Path folder) throws Exception {
        sandbox.write(folder);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("issuer-ca.p12"))) {
            store.load(in, Credentials.TRUST_STORE_PASSWORD.toCharArray());
        }

        assertThat(store.getCertificate("sandbox-root")).isEqualTo(sandbox.tls().root());
        assertThat(sandbox.environment())
                .containsEntry("COGNITO_AUDIT_TRUST_STORE_PASSWORD", Credentials.TRUST_STORE_PASSWORD);
    }

    @Test
    void openssl_prints_the_same_thumbprint_for_the_last_certificate() throws Exception {
        String shown = openssl("", "s_client", "-showcerts", "-servername", HOST, "-connect", address());
        String last = shown.substring(
                shown.lastIndexOf("-----BEGIN CERTIFICATE-----", lastCertificate(shown)), lastCertificate(shown));
        String printed = openssl(last, "x509", "-noout", "-fingerprint", "-sha1");

        assertThat(printed.substring(printed.indexOf('=') + 1)
                        .replace(":", "")
                        .strip()
                        .toLowerCase(Locale.ROOT))
                .isEqualTo(sandbox.tls().thumbprint());
    }

    /** Finds the end of the last certificate of the chain; after the chain openssl prints the leaf once more. */
    private static int lastCertificate(String shown) {
        String end = "-----END CERTIFICATE-----";
        int chainEnd = shown.indexOf("Server certificate");
        return shown.lastIndexOf(end, chainEnd) + end.length();
    }

    private String address() {
        return "127.0.0.1:" + sandbox.issuerPort();
    }

    private static String openssl(String input, String... arguments) throws IOException, InterruptedException {
        Process process;
        try {
            List<String> command = new ArrayList<>(List.of("openssl"));
            command.addAll(List.of(arguments));
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return abort("openssl is not on the PATH, so its fingerprint was not compared");
        }
        try (OutputStream standardInput = process.getOutputStream()) {
            standardInput.write(input.getBytes(StandardCharsets.US_ASCII));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
