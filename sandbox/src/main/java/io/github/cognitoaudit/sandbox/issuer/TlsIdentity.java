package io.github.cognitoaudit.sandbox.issuer;

import io.github.cognitoaudit.sandbox.scenario.Issuer;
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
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/**
 * Holds a root, an intermediate and a leaf made for this run, and the chain that the issuers present. Issuers whose certificate is to end
 * on another day have a leaf of their own, under the same intermediate.
 */
public final class TlsIdentity {

    private static final String ALIAS = "issuer";
    private static final int AUTHORITY_DAYS = 90;

    private final KeyPair leafKeys;
    private final List<List<X509Certificate>> chains;
    private final X509Certificate root;

    private TlsIdentity(KeyPair leafKeys, List<List<X509Certificate>> chains, X509Certificate root) {
        this.leafKeys = leafKeys;
        this.chains = chains;
        this.root = root;
    }

    /**
     * Makes the keys and certificates.
     *
     * @param issuers the issuers that the leaves are for; the first says what is presented to whoever asks for no host
     * @param presentsRoot whether the root is part of the presented chain
     * @throws GeneralSecurityException when the platform lacks an algorithm
     */
    public static TlsIdentity make(List<Issuer> issuers, boolean presentsRoot) throws GeneralSecurityException {
        try {
            KeyPair rootKeys = keys();
            KeyPair intermediateKeys = keys();
            KeyPair leafKeys = keys();
            X500Principal rootName = new X500Principal("CN=Sandbox Root CA, O=Acme");
            X500Principal intermediateName = new X500Principal("CN=Sandbox Issuing CA, O=Acme");
            X509Certificate root = signed(authority(rootName, rootKeys, rootName, 1), rootKeys);
            X509Certificate intermediate = signed(authority(intermediateName, intermediateKeys, rootName, 0), rootKeys);
            List<List<X509Certificate>> chains = new ArrayList<>();
            for (Map.Entry<Integer, List<String>> hosts : hostsByDays(issuers).entrySet()) {
                X509Certificate leaf =
                        signed(server(leafKeys, intermediateName, hosts.getValue(), hosts.getKey()), intermediateKeys);
                chains.add(presentsRoot ? List.of(leaf, intermediate, root) : List.of(leaf, intermediate));
            }
            return new TlsIdentity(leafKeys, List.copyOf(chains), root);
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException("could not make the sandbox's certificates", e);
        }
    }

    private static Map<Integer, List<String>> hostsByDays(List<Issuer> issuers) {
        Map<Integer, List<String>> hosts = new LinkedHashMap<>();
        issuers.forEach(issuer -> hosts.computeIfAbsent(issuer.certificateDays(), days -> new ArrayList<>())
                .add(issuer.host()));
        return hosts;
    }

    /** Returns the chain as the first issuer presents it, the leaf first. */
    public List<X509Certificate> presented() {
        return chains.get(0);
    }

    /** Returns the trust anchor. */
    public X509Certificate root() {
        return root;
    }

    /** Returns the SHA-1 of the last presented certificate, the thumbprint that IAM asks for (facts.md 1.3); it is the same in every chain. */
    public String thumbprint() throws GeneralSecurityException {
        byte[] der = presented().get(presented().size() - 1).getEncoded();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(der));
    }

    /** Writes the leaves' key and the presented chains as PKCS12. */
    public void writeKeyStore(Path file, String password) throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        for (List<X509Certificate> chain : chains) {
            String alias = ALIAS + "-" + store.size();
            store.setKeyEntry(alias, leafKeys.getPrivate(), password.toCharArray(), chain.toArray(Certificate[]::new));
        }
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
        JcaX509v3CertificateBuilder builder = builder(name, keys, issuer, AUTHORITY_DAYS);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(pathLength));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return builder;
    }

    private static JcaX509v3CertificateBuilder server(KeyPair keys, X500Principal issuer, List<String> hosts, int days)
            throws CertIOException {
        X500Principal name = new X500Principal("CN=" + hosts.get(0));
        JcaX509v3CertificateBuilder builder = builder(name, keys, issuer, days);
        GeneralName[] names = hosts.stream()
                .map(host -> new GeneralName(GeneralName.dNSName, host))
                .toArray(GeneralName[]::new);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        return builder;
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Principal name, KeyPair keys, X500Principal issuer, int days) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(64, new SecureRandom()).add(BigInteger.ONE),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(Duration.ofDays(days))),
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
