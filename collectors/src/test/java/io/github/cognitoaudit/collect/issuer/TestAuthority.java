package io.github.cognitoaudit.collect.issuer;

import io.github.cognitoaudit.model.oidc.TlsCertificate;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate with its key, made at the start of a test.
 *
 * @param certificate the certificate
 * @param keys its keys
 */
record TestAuthority(X509Certificate certificate, KeyPair keys) {

    static final String PASSWORD = "changeit";

    static TestAuthority root(String name) throws Exception {
        return make(
                name, Optional.empty(), true, Optional.empty(), Instant.now().plus(Duration.ofDays(30)));
    }

    TestAuthority intermediate(String name) throws Exception {
        return make(
                name, Optional.of(this), true, Optional.empty(), Instant.now().plus(Duration.ofDays(20)));
    }

    TestAuthority leaf(String host) throws Exception {
        return leaf(host, Instant.now().plus(Duration.ofDays(10)));
    }

    TestAuthority leaf(String host, Instant notAfter) throws Exception {
        return make(host, Optional.of(this), false, Optional.of(host), notAfter);
    }

    private static TestAuthority make(
            String name, Optional<TestAuthority> signer, boolean ca, Optional<String> host, Instant notAfter)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair keys = generator.generateKeyPair();
        X500Name subject = new X500Name("CN=" + name);
        X500Name issuer = signer.map(known -> X500Name.getInstance(
                        known.certificate().getSubjectX500Principal().getEncoded()))
                .orElse(subject);
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(64, new java.security.SecureRandom()).abs(),
                Date.from(notAfter.minus(Duration.ofDays(90))),
                Date.from(notAfter.truncatedTo(ChronoUnit.SECONDS)),
                subject,
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
        if (host.isPresent()) {
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.dNSName, host.get())));
        }
        KeyPair signing = signer.map(TestAuthority::keys).orElse(keys);
        return new TestAuthority(
                new JcaX509CertificateConverter()
                        .getCertificate(builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA").build(signing.getPrivate()))),
                keys);
    }

    /** Writes a key store in which this certificate presents a chain. */
    Path keyStore(Path file, List<X509Certificate> chain) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", keys.getPrivate(), PASSWORD.toCharArray(), chain.toArray(X509Certificate[]::new));
        return write(store, file);
    }

    /** Writes a trust store with this certificate. */
    Path trustStore(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("ca", certificate);
        return write(store, file);
    }

    /** Describes the certificate as the model does, by the JDK's own digest over its DER form. */
    TlsCertificate described() throws GeneralSecurityException {
        return new TlsCertificate(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded())),
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotAfter().toInstant(),
                certificate.getBasicConstraints() >= 0);
    }

    private static Path write(KeyStore store, Path file) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }
}
