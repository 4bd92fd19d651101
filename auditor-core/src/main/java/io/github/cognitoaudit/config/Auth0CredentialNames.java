package io.github.cognitoaudit.config;

/**
 * Names the environment variables that hold Auth0 credentials; never the credentials themselves.
 *
 * @param clientId the variable with the client id
 * @param clientSecret the variable with the client secret
 * @param privateKeyFile the variable with the path of a PEM private key, for private-key JWT
 * @param managementToken the variable with a ready Management API token
 */
public record Auth0CredentialNames(
        String clientId, String clientSecret, String privateKeyFile, String managementToken) {

    /** Returns the names that are used when the configuration names none. */
    public static Auth0CredentialNames defaults() {
        return new Auth0CredentialNames(
                "AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET", "AUTH0_PRIVATE_KEY_FILE", "AUTH0_MANAGEMENT_TOKEN");
    }
}
