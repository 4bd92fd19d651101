package io.github.cognitoaudit.sandbox.scenario;

import java.util.List;

/** Holds the made-up credentials of every sandbox; the secret ones contain {@code canary}, so that a test can look for leaks. */
public final class Credentials {

    /** The client id of the auditor itself. */
    public static final String AUTH0_CLIENT_ID = Ids.client("cognito-audit");

    /** The client secret of the auditor itself. */
    public static final String AUTH0_CLIENT_SECRET = "canary-auth0-client-secret-5Zt0Qw";

    /** The Management API token that the token endpoint hands out. */
    public static final String ACCESS_TOKEN = "canary-management-token-8Kx2Lp";

    /** The AWS access key id. */
    public static final String AWS_ACCESS_KEY_ID = "AKIACANARYSANDBOX000";

    /** The AWS secret access key. */
    public static final String AWS_SECRET_ACCESS_KEY = "canary/aws/secret/access/key/4Jr7Nv9bTgYhUm";

    /** The password of the trust store with the issuer's CA; protects nothing that is secret. */
    public static final String TRUST_STORE_PASSWORD = "sandbox-trust-store";

    private Credentials() {}

    /** Returns the secret of an application, which the auditor must never ask for. */
    public static String clientSecret(String clientId) {
        return "canary-client-secret-" + clientId;
    }

    /** Returns what every secret contains or is, to look for in files and logs. */
    public static List<String> canaries() {
        return List.of(
                AUTH0_CLIENT_SECRET, ACCESS_TOKEN, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, "canary-client-secret-");
    }
}
