package io.github.cognitoaudit.model.oidc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Describes the certificate chain that a host presents.
 *
 * @param host the host name that was asked (SNI)
 * @param presented the certificates as presented, the leaf first; not empty
 * @param trust where the chain ends
 * @param anchor the trust anchor that ends the path; empty when no path was found
 */
public record TlsChain(String host, List<TlsCertificate> presented, TlsTrust trust, Optional<TlsCertificate> anchor) {

    /**
     * Copies the certificates.
     *
     * @throws IllegalArgumentException when no certificate was presented
     */
    public TlsChain {
        presented = List.copyOf(presented);
        if (presented.isEmpty()) {
            throw new IllegalArgumentException("a chain has at least one certificate, found none from `" + host + "`");
        }
    }

    /** Returns the last certificate presented, whose SHA-1 is the thumbprint that IAM asks for (facts.md 1.3). */
    public TlsCertificate last() {
        return presented.get(presented.size() - 1);
    }

    /** Tells whether AWS verifies the host with its own library of CAs, so that no thumbprint is consulted (facts.md 1.3). */
    public boolean isPubliclyTrusted() {
        return trust == TlsTrust.PUBLIC;
    }

    /** Returns the presented certificates that end at an instant or before. */
    public List<TlsCertificate> endingBy(Instant instant) {
        return presented.stream()
                .filter(certificate -> !certificate.notAfter().isAfter(instant))
                .toList();
    }

    /**
     * Tells whether a configured thumbprint names a certificate of this chain that IAM may mean: the last one presented, another
     * CA certificate presented, or the trust anchor. Upper and lower case are the same.
     */
    public boolean matches(String thumbprint) {
        return Stream.concat(
                        Stream.concat(Stream.of(last()), anchor.stream()),
                        presented.stream().filter(TlsCertificate::ca))
                .anyMatch(certificate -> certificate.sha1().equalsIgnoreCase(thumbprint));
    }
}
