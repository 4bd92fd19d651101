package io.github.cognitoaudit.collect.http;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.Environment;
import io.github.cognitoaudit.config.TlsSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Holds the certificate authorities that are known here, by what they prove.
 *
 * @param publicCas the JDK's own list ({@code lib/security/cacerts})
 * @param jvmCas the list that this JVM was started with; the JDK's own, unless {@code javax.net.ssl.trustStore} names another
 * @param issuerCas the private CAs that the configuration declares as the issuer's own
 * @param interceptingCas the CAs of proxies that open TLS on the way
 */
public record TrustedAuthorities(
        Set<X509Certificate> publicCas,
        Set<X509Certificate> jvmCas,
        Set<X509Certificate> issuerCas,
        Set<X509Certificate> interceptingCas) {

    /** The variable with the password of the trust stores. */
    public static final String PASSWORD = "COGNITO_AUDIT_TRUST_STORE_PASSWORD";

    /** Copies the sets. */
    public TrustedAuthorities {
        publicCas = Set.copyOf(publicCas);
        jvmCas = Set.copyOf(jvmCas);
        issuerCas = Set.copyOf(issuerCas);
        interceptingCas = Set.copyOf(interceptingCas);
    }

    /**
     * Loads the JDK's authorities and the declared ones.
     *
     * @param settings names the PKCS12 stores
     * @param environment holds their password in {@link #PASSWORD}
     * @throws CollectionException when a declared store can not be read, or holds no certificate
     */
    public static TrustedAuthorities load(TlsSettings settings, Environment environment) throws CollectionException {
        return new TrustedAuthorities(
                Installed.JDK,
                Installed.JVM,
                declared("tls.issuerCa", settings.issuerCa(), environment),
                declared("tls.interceptingCa", settings.interceptingCa(), environment));
    }

    /**
     * Loads them as {@link #load} does, beside other work: deriving the key of a store takes some ten milliseconds.
     *
     * @return a future that ends with a {@link CollectionException} (in a {@link CompletionException}) where loading throws one
     */
    public static CompletableFuture<TrustedAuthorities> loading(
            TlsSettings settings, Environment environment, Executor executor) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return load(settings, environment);
                    } catch (CollectionException e) {
                        throw new CompletionException(e);
                    }
                },
                executor);
    }

    /** Returns a trust manager that trusts all of them, for reading. */
    public X509TrustManager trustManager() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int alias = 0;
            for (X509Certificate ca : Stream.of(publicCas, jvmCas, issuerCas, interceptingCas)
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet())) {
                store.setCertificateEntry("ca-" + alias++, ca);
            }
            return trustManager(Optional.of(store));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this JVM can not trust a list of certificates", e);
        }
    }

    @Override
    public String toString() {
        return "TrustedAuthorities[" + publicCas.size() + " public, " + issuerCas.size() + " of the issuer, "
                + interceptingCas.size() + " intercepting]";
    }

    private static Set<X509Certificate> declared(String key, Optional<Path> file, Environment environment)
            throws CollectionException {
        if (file.isEmpty()) {
            return Set.of();
        }
        Optional<String> password = environment.variable(PASSWORD);
        String store = "the trust store `" + file.get() + "` of `" + key + "`";
        try {
            Set<X509Certificate> found = certificates(KeyStore.getInstance(
                    file.get().toFile(), password.map(String::toCharArray).orElse(null)));
            if (found.isEmpty()) {
                throw new CollectionException(store + " shows no certificate"
                        + (password.isEmpty() ? ": set " + PASSWORD + ", or put the CA in" : ": put the CA in"));
            }
            return found;
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw new CollectionException(store + " can not be read: it must be an existing PKCS12 file, opened by the"
                    + " password in " + PASSWORD);
        }
    }

    private static Set<X509Certificate> certificates(KeyStore store) throws GeneralSecurityException {
        Set<X509Certificate> found = new LinkedHashSet<>();
        for (String alias : Collections.list(store.aliases())) {
            Certificate certificate = store.getCertificate(alias);
            if (certificate instanceof X509Certificate x509) {
                found.add(x509);
            }
        }
        return found;
    }

    private static X509TrustManager trustManager(Optional<KeyStore> store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store.orElse(null));
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no X.509 trust manager"));
    }

    /** The lists that come with this JVM, read once, however many targets need them. */
    private static final class Installed {

        static final Set<X509Certificate> JVM = ofJvm();
        static final Set<X509Certificate> JDK = ofJdk(JVM);

        private static Set<X509Certificate> ofJvm() {
            try {
                return Set.copyOf(Arrays.asList(trustManager(Optional.empty()).getAcceptedIssuers()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this JVM has no trust store", e);
            }
        }

        private static Set<X509Certificate> ofJdk(Set<X509Certificate> jvm) {
            File cacerts = Path.of(System.getProperty("java.home", ""), "lib", "security", "cacerts")
                    .toFile();
            if (!cacerts.isFile()) {
                return jvm;
            }
            try {
                return certificates(KeyStore.getInstance(cacerts, (char[]) null));
            } catch (GeneralSecurityException | IOException e) {
                return jvm;
            }
        }
    }
}
