package io.github.cognitoaudit.sandbox.issuer;

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
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Holds a root, an intermediate and a leaf made for this run, and the chain that the issuer presents. */
public final class TlsIdentity {

    private static final String ALIAS = "issuer";
    private static final Duration VALIDITY = Duration.ofDays(90);

    private final KeyPair leafKeys;
    private final List<X509Certificate> presented;
    private final X509Certificate root;

    private TlsIdentity(KeyPair leafKeys, List<X509Certificate> presented, X509Certificate root) {
        this.leafKeys = leafKeys;
        this.presented = presented;
        this.root = root;
    }

    /**
     * Makes the keys and certificates.
     *
     * @param hosts the host names that the leaf is for
     * @param presentsRoot whether the root is part of the presented chain
     * @throws GeneralSecurityException when the platform lacks an algorithm
     */
    public static TlsIdentity make(List<String> hosts, boolean presentsRoot) throws GeneralSecurityException {
        try {
            KeyPair rootKeys = keys();
            KeyPair intermediateKeys = keys();
            KeyPair leafKeys = keys();
            X500Principal rootName = new X500Principal("CN=Sandbox Root CA, O=Acme");
            X500Principal intermediateName = new X500Principal("CN=Sandbox Issuing CA, O=Acme");
            X500Principal leafName = new X500Principal("CN=" + hosts.get(0));
            X509Certificate root = signed(authority(rootName, rootKeys, rootName, 1), rootKeys);
            X509Certificate intermediate = signed(authority(intermediateName, intermediateKeys, rootName, 0), rootKeys);
            X509Certificate leaf = signed(server(leafName, leafKeys, intermediateName, hosts), intermediateKeys);
            Stream<X509Certificate> chain = Stream.of(leaf, intermediate);
            return new TlsIdentity(
                    leafKeys,
                    presentsRoot ? Stream.concat(chain, Stream.of(root)).toList() : chain.toList(),
                    root);
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException("could not make the sandbox's certificates", e);
        }
    }

    /** Returns the chain as presented, the leaf first. */
    public List<X509Certificate> presented() {
        return presented;
    }

    /** Returns the trust anchor. */
    public X509Certificate root() {
        return root;
    }

    /** Returns the SHA-1 of the last presented certificate, the thumbprint that IAM asks for (facts.md 1.3). */
    public String thumbprint() throws GeneralSecurityException {
        byte[] der = presented.get(presented.size() - 1).getEncoded();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(der));
    }

    /** Writes the leaf's key and the presented chain as PKCS12. */
    public void writeKeyStore(Path file, String password) throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        store.setKeyEntry(ALIAS, leafKeys.getPrivate(), password.toCharArray(), presented.toArray(Certificate[]::new));
        store(store, file, password);
    }

    /** Writes the root as a PKCS12 trust store. */
    public void writeTrustStore(Path file, String password) throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        store.setCertificateEntry("sandbox-root", root);
        store(store, file, password);
    }

    private static JcaX509v3CertificateBuilder authority(
            X500Principal name, KeyPair keys, X500Principal issuer, int pathLength) throws CertIOException {
        JcaX509v3CertificateBuilder builder = builder(name, keys, issuer);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(pathLength));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return builder;
    }

    private static JcaX509v3CertificateBuilder server(
            X500Principal name, KeyPair keys, X500Principal issuer, List<String> hosts) throws CertIOException {
        JcaX509v3CertificateBuilder builder = builder(name, keys, issuer);
        GeneralName[] names = hosts.stream()
                .map(host -> new GeneralName(GeneralName.dNSName, host))
                .toArray(GeneralName[]::new);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        return builder;
    }

    private static JcaX509v3CertificateBuilder builder(X500Principal name, KeyPair keys, X500Principal issuer) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(64, new SecureRandom()).add(BigInteger.ONE),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(VALIDITY)),
                name,
                keys.getPublic());
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, KeyPair issuerKeys)
            throws OperatorCreationException, GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate())));
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static void store(KeyStore store, Path file, String password) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }
}
