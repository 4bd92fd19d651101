package io.github.cognitoaudit.collect.issuer;

import io.github.cognitoaudit.collect.http.TrustedAuthorities;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.oidc.TlsCertificate;
import io.github.cognitoaudit.model.oidc.TlsChain;
import io.github.cognitoaudit.model.oidc.TlsTrust;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in which CA a chain ends, by a PKIX path that is built from what was presented.
 *
 * @param authorities the CAs that are known here
 */
record TrustJudge(TrustedAuthorities authorities) {

    /** Describes a chain; a gap where only the trust store of this JVM knows its CA, since nobody says what that CA is. */
    Observed<TlsChain> judge(String call, String host, List<X509Certificate> presented) {
        Optional<X509Certificate> known = anchor(presented, authorities.publicCas());
        if (known.isPresent()) {
            return chain(call, host, presented, TlsTrust.PUBLIC, known);
        }
        Optional<X509Certificate> declared = anchor(presented, authorities.issuerCas());
        if (declared.isPresent()) {
            return chain(call, host, presented, TlsTrust.DECLARED_CA, declared);
        }
        if (anchor(presented, authorities.jvmCas()).isPresent()) {
            return Observed.unknown(new Gap(
                    GapReason.UNDECIDED,
                    call,
                    "the chain ends in a CA that only the trust store of this JVM (`javax.net.ssl.trustStore`) knows: declare it"
                            + " as `tls.issuerCa` if it is the issuer's own, as `tls.interceptingCa` if it opens TLS here",
                    List.of()));
        }
        return chain(call, host, presented, TlsTrust.UNTRUSTED, Optional.empty());
    }

    private static Observed<TlsChain> chain(
            String call,
            String host,
            List<X509Certificate> presented,
            TlsTrust trust,
            Optional<X509Certificate> anchor) {
        try {
            List<TlsCertificate> described = new ArrayList<>();
            for (X509Certificate certificate : presented) {
                described.add(describe(certificate));
            }
            Optional<TlsCertificate> end = anchor.isPresent() ? Optional.of(describe(anchor.get())) : Optional.empty();
            return Observed.known(new TlsChain(host, described, trust, end));
        } catch (GeneralSecurityException e) {
            return Observed.unknown(
                    new Gap(GapReason.MALFORMED, call, "a presented certificate can not be encoded", List.of()));
        }
    }

    /** An expired chain still ends where it ends: it is judged at the last moment at which all its certificates held. */
    private static Optional<X509Certificate> anchor(List<X509Certificate> presented, Set<X509Certificate> cas) {
        if (cas.isEmpty()) {
            return Optional.empty();
        }
        X509Certificate leaf = presented.get(0);
        if (cas.contains(leaf)) {
            return Optional.of(leaf);
        }
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(leaf);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                    cas.stream().map(ca -> new TrustAnchor(ca, null)).collect(Collectors.toUnmodifiableSet()), target);
            parameters.setRevocationEnabled(false);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(presented)));
            parameters.setDate(Date.from(Stream.concat(
                            Stream.of(Instant.now()),
                            presented.stream().map(known -> known.getNotAfter().toInstant()))
                    .min(Comparator.naturalOrder())
                    .orElseThrow()));
            PKIXCertPathBuilderResult path = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            return Optional.ofNullable(path.getTrustAnchor().getTrustedCert());
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static TlsCertificate describe(X509Certificate certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded());
        return new TlsCertificate(
                HexFormat.of().formatHex(digest),
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotAfter().toInstant(),
                certificate.getBasicConstraints() >= 0);
    }
}
