package io.github.cognitoaudit.sandbox.issuer;

import io.github.cognitoaudit.sandbox.scenario.SigningKey;
import io.github.cognitoaudit.sandbox.scenario.Tenant;
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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Holds the RSA keys that the tenants publish, with their self-signed certificates: one of each size, which stands under every key id of
 * that size, for nothing is signed.
 */
public final class SigningIdentity {

    private static final int LINE = 64;
    private static final Duration VALIDITY = Duration.ofDays(5000);

    private final Map<String, Integer> bits;
    private final Map<Integer, X509Certificate> certificates;

    private SigningIdentity(Map<String, Integer> bits, Map<Integer, X509Certificate> certificates) {
        this.bits = bits;
        this.certificates = certificates;
    }

    /**
     * Makes the keys and their certificates.
     *
     * @param tenants whose signing keys they are; a key id means the same key in each, and one that no tenant has is of the usual size
     * @throws GeneralSecurityException when the platform lacks an algorithm
     */
    public static SigningIdentity make(List<Tenant> tenants) throws GeneralSecurityException {
        Map<String, Integer> bits = new HashMap<>();
        Map<Integer, X509Certificate> certificates = new HashMap<>();
        certificates.put(SigningKey.USUAL_BITS, certificate(tenants.get(0).domain(), SigningKey.USUAL_BITS));
        for (Tenant tenant : tenants) {
            for (SigningKey key : tenant.keys()) {
                bits.putIfAbsent(key.kid(), key.bits());
                if (!certificates.containsKey(key.bits())) {
                    certificates.put(key.bits(), certificate(tenant.domain(), key.bits()));
                }
            }
        }
        return new SigningIdentity(Map.copyOf(bits), Map.copyOf(certificates));
    }

    private static X509Certificate certificate(String domain, int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
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
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("could not make the sandbox's signing certificate", e);
        }
    }

    /** Returns the certificate of a key in PEM. */
    public String pem(String kid) {
        byte[] lineEnd = "\n".getBytes(StandardCharsets.US_ASCII);
        String body = Base64.getMimeEncoder(LINE, lineEnd).encodeToString(der(kid));
        return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    }

    /** Returns the SHA-1 of a key's certificate, 40 upper-case hexadecimal digits. */
    public String thumbprint(String kid) {
        return HexFormat.of().withUpperCase().formatHex(sha1(kid));
    }

    /** Returns the SHA-1 of a key's certificate, bytes separated by colons. */
    public String fingerprint(String kid) {
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(sha1(kid));
    }

    /** Returns the certificate as in {@code x5c} of a published key. */
    String x5c(String kid) {
        return Base64.getEncoder().encodeToString(der(kid));
    }

    /** Returns the SHA-1 as in {@code x5t} of a published key. */
    String x5t(String kid) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha1(kid));
    }

    RSAPublicKey key(String kid) {
        return (RSAPublicKey) certificate(kid).getPublicKey();
    }

    private X509Certificate certificate(String kid) {
        return Objects.requireNonNull(certificates.get(bits.getOrDefault(kid, SigningKey.USUAL_BITS)));
    }

    private byte[] der(String kid) {
        try {
            return certificate(kid).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was just made has an encoded form", e);
        }
    }

    private byte[] sha1(String kid) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(der(kid));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
