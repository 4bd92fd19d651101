package io.github.cognitoaudit.model.oidc;

import java.time.Instant;

/**
 * Describes a certificate.
 *
 * @param sha1 the SHA-1 of its DER form, 40 lower-case hexadecimal digits, as in an IAM thumbprint list
 * @param subject the distinguished name of the subject (RFC 2253)
 * @param issuer the distinguished name of the issuer (RFC 2253)
 * @param notAfter the end of validity, UTC
 * @param ca whether it may sign other certificates (basic constraints)
 */
public record TlsCertificate(String sha1, String subject, String issuer, Instant notAfter, boolean ca) {

    /** Returns the end of validity as text, UTC. */
    public String validUntil() {
        return notAfter.toString();
    }
}
