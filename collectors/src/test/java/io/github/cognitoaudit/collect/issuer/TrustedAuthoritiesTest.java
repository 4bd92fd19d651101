package io.github.cognitoaudit.collect.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.Environment;
import io.github.cognitoaudit.collect.http.TrustedAuthorities;
import io.github.cognitoaudit.config.TlsSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrustedAuthoritiesTest {

    private static final Environment OPENED =
            new Environment(Map.of(TrustedAuthorities.PASSWORD, TestAuthority.PASSWORD));

    @TempDir
    private Path folder;

    @Test
    void without_declared_stores_only_the_jdks_authorities_are_known() throws Exception {
        TrustedAuthorities known = TrustedAuthorities.load(TlsSettings.none(), new Environment(Map.of()));

        assertThat(known.publicCas()).hasSizeGreaterThan(50);
        assertThat(known.jvmCas()).isNotEmpty();
        assertThat(known.issuerCas()).isEmpty();
        assertThat(known.interceptingCas()).isEmpty();
        assertThat(known.trustManager().getAcceptedIssuers()).hasSizeGreaterThan(50);
    }

    @Test
    void a_declared_store_is_read_and_trusted() throws Exception {
        TestAuthority issuer = TestAuthority.root("Issuer");
        TestAuthority proxy = TestAuthority.root("Proxy");

        TrustedAuthorities known = TrustedAuthorities.load(
                new TlsSettings(
                        Optional.of(issuer.trustStore(folder.resolve("a.p12"))),
                        Optional.of(proxy.trustStore(folder.resolve("b.p12")))),
                OPENED);

        assertThat(known.issuerCas()).containsExactly(issuer.certificate());
        assertThat(known.interceptingCas()).containsExactly(proxy.certificate());
        assertThat(known.publicCas()).doesNotContain(issuer.certificate(), proxy.certificate());
        assertThat(known.trustManager().getAcceptedIssuers()).contains(issuer.certificate(), proxy.certificate());
    }

    @Test
    void a_store_that_is_not_there_or_no_store_or_locked_is_named_with_what_it_must_be() throws Exception {
        Path locked = TestAuthority.root("Issuer").trustStore(folder.resolve("locked.p12"));
        Path text = Files.writeString(folder.resolve("text.p12"), "no store");

        assertUnreadable(folder.resolve("nowhere.p12"), OPENED);
        assertUnreadable(text, OPENED);
        assertUnreadable(locked, new Environment(Map.of(TrustedAuthorities.PASSWORD, "canary-wrong-password")));
    }

    @Test
    void a_locked_store_without_a_password_says_what_to_set() throws Exception {
        Path locked = TestAuthority.root("Issuer").trustStore(folder.resolve("locked.p12"));

        assertThatThrownBy(() -> load(locked, new Environment(Map.of())))
                .isInstanceOf(CollectionException.class)
                .hasMessage("the trust store `" + locked + "` of `tls.issuerCa` shows no certificate: set"
                        + " COGNITO_AUDIT_TRUST_STORE_PASSWORD, or put the CA in");
    }

    private static void assertUnreadable(Path file, Environment environment) {
        assertThatThrownBy(() -> load(file, environment))
                .isInstanceOf(CollectionException.class)
                .hasMessage("the trust store `" + file
                        + "` of `tls.issuerCa` can not be read: it must be an existing PKCS12"
                        + " file, opened by the password in COGNITO_AUDIT_TRUST_STORE_PASSWORD");
    }

    private static TrustedAuthorities load(Path file, Environment environment) throws CollectionException {
        return TrustedAuthorities.load(new TlsSettings(Optional.of(file), Optional.empty()), environment);
    }
}
