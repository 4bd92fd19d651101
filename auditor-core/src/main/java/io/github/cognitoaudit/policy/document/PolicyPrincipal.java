package io.github.cognitoaudit.policy.document;

import java.util.Optional;

/**
 * Names one principal of a {@code Principal} or {@code NotPrincipal} element.
 *
 * @param type {@code AWS}, {@code Federated}, {@code Service} or {@code CanonicalUser}; {@code *} for the bare star
 * @param value the principal as written
 */
public record PolicyPrincipal(String type, String value) {

    private static final String OIDC_PROVIDER = ":oidc-provider/";
    private static final String ACCOUNT = "\\d{12}";

    /** Returns the account that the principal belongs to; empty for a star, a service and the id of a deleted principal. */
    public Optional<String> account() {
        if (value.matches(ACCOUNT)) {
            return Optional.of(value);
        }
        String[] fields = value.split(":", 6);
        return fields.length == 6 && fields[4].matches(ACCOUNT) ? Optional.of(fields[4]) : Optional.empty();
    }

    /** Returns the URL of the IAM OIDC provider that the principal is, as its ARN has it (facts.md 1.2); empty for another. */
    public Optional<String> oidcProviderUrl() {
        int url = value.indexOf(OIDC_PROVIDER);
        return type.equals("Federated") && url >= 0
                ? Optional.of(value.substring(url + OIDC_PROVIDER.length()))
                : Optional.empty();
    }
}
