package io.github.cognitoaudit.model.aws;

import java.util.List;
import java.util.Optional;

/**
 * Names a provider of whose logins a pool takes.
 *
 * @param field the field of {@code DescribeIdentityPool} that holds it
 * @param name its ARN or its name
 */
public record AttachedProvider(String field, String name) {

    /** Tells whether a team means it by one of the names: as the pool writes it, or an OIDC provider by its URL without the scheme. */
    public boolean isNamedBy(List<String> names) {
        Optional<String> url = OidcProvider.urlIn(name);
        return names.contains(name) || url.filter(names::contains).isPresent();
    }

    /** Tells whether the application itself says who a user is. */
    public boolean isDeveloper() {
        return field.equals("DeveloperProviderName");
    }

    /** Returns the filter of {@code jq} that takes it out of an answer of {@code DescribeIdentityPool}. */
    public String removal() {
        return switch (field) {
            case "SupportedLoginProviders" -> "del(.SupportedLoginProviders[\"" + name + "\"])";
            case "CognitoIdentityProviders" ->
                ".CognitoIdentityProviders |= map(select(.ProviderName != \"" + name + "\"))";
            case "DeveloperProviderName" -> "del(.DeveloperProviderName)";
            default -> "." + field + " -= [\"" + name + "\"]";
        };
    }
}
