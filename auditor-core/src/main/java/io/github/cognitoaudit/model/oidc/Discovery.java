package io.github.cognitoaudit.model.oidc;

import io.github.cognitoaudit.model.Observed;
import java.util.List;

/**
 * Holds the parts of the discovery document that the chain needs.
 *
 * @param issuer the {@code issuer} member
 * @param jwksUri the {@code jwks_uri} member
 * @param signingAlgorithms the {@code id_token_signing_alg_values_supported} member
 */
public record Discovery(Observed<String> issuer, Observed<String> jwksUri, Observed<List<String>> signingAlgorithms) {}
