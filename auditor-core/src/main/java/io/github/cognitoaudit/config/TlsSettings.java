package io.github.cognitoaudit.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Says what to know about certificates on the way. Both stores are PKCS12; the password comes from the environment variable
 * {@code COGNITO_AUDIT_TRUST_STORE_PASSWORD}.
 *
 * @param issuerCa a trust store with the private CA that the issuer really has; rules judge against it
 * @param interceptingCa a trust store with the CA of a proxy that opens TLS here; certificates seen through it prove nothing
 */
public record TlsSettings(Optional<Path> issuerCa, Optional<Path> interceptingCa) {

    /** Returns the settings of a network that leaves TLS alone and an issuer with a public certificate. */
    public static TlsSettings none() {
        return new TlsSettings(Optional.empty(), Optional.empty());
    }
}
