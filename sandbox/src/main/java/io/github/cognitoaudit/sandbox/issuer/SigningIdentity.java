package io.github.cognitoaudit.sandbox.issuer;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Holds the RSA key that a tenant publishes, with its self-signed certificate; it stands under every key id, for nothing is signed. */
public final class SigningIdentity {

    private static final int BITS = 2048;
    private static final int LINE = 64;
    private static final Duration VALIDITY = Duration.ofDays(5000);

    private final X509Certificate certificate;

    private SigningIdentity(X509Certificate certificate) {
        this.certificate = certificate;
    }

    /**
     * Makes a key and its certificate.
     *
     * @param domain the tenant's canonical domain, the subject of the certificate
     * @throws GeneralSecurityException when the platform lacks an algorithm
     */
    public static SigningIdentity make(String domain) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        KeyPair keys = generator.generateKeyPair();
        X500Principal name = new X500Principal("CN=" + domain);
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(64, new SecureRandom()).add(BigInteger.ONE),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(VALIDITY)),
                name,
                keys.getPublic());
        try {
            return new SigningIdentity(new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()))));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("could not make the sandbox's signing certificate", e);
        }
    }

    /** Returns the certificate in PEM. */
    public String pem() {
        byte[] lineEnd = "\n".getBytes(StandardCharsets.US_ASCII);
        String body = Base64.getMimeEncoder(LINE, lineEnd).encodeToString(der());
        return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    }

    /** Returns the SHA-1 of the certificate, 40 upper-case hexadecimal digits. */
    public String thumbprint() {
        return HexFormat.of().withUpperCase().formatHex(sha1());
    }

    /** Returns the SHA-1 of the certificate, bytes separated by colons. */
    public String fingerprint() {
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(sha1());
    }

    /** Returns the certificate as in {@code x5c} of a published key. */
    String x5c() {
        return Base64.getEncoder().encodeToString(der());
    }

    /** Returns the SHA-1 as in {@code x5t} of a published key. */
    String x5t() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha1());
    }

    RSAPublicKey key() {
        return (RSAPublicKey) certificate.getPublicKey();
    }

    private byte[] der() {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was just made has an encoded form", e);
        }
    }

    private byte[] sha1() {
        try {
            return MessageDigest.getInstance("SHA-1").digest(der());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
