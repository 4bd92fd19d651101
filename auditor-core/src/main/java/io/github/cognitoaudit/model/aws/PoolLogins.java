package io.github.cognitoaudit.model.aws;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Names what a pool takes logins of besides IAM OIDC providers (facts.md 3.1); what an answer leaves out is not there.
 *
 * @param social {@code SupportedLoginProviders}: the app id by provider name, such as {@code graph.facebook.com}
 * @param developerProvider {@code DeveloperProviderName}
 * @param userPools {@code CognitoIdentityProviders}: the provider names, such as
 *     {@code cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc}
 * @param samlProviderArns {@code SamlProviderARNs}
 */
public record PoolLogins(
        Map<String, String> social,
        Optional<String> developerProvider,
        List<String> userPools,
        List<String> samlProviderArns) {

    /** Brings everything into the order of its names, each once. */
    public PoolLogins {
        social = Collections.unmodifiableMap(new TreeMap<>(social));
        userPools = userPools.stream().sorted().distinct().toList();
        samlProviderArns = samlProviderArns.stream().sorted().distinct().toList();
    }

    /** Returns the logins of a pool that takes none of these. */
    public static PoolLogins none() {
        return new PoolLogins(Map.of(), Optional.empty(), List.of(), List.of());
    }

    /** Returns the names by the field of {@code DescribeIdentityPool} that holds them. */
    public Map<String, List<String>> byField() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("SupportedLoginProviders", List.copyOf(social.keySet()));
        fields.put("DeveloperProviderName", developerProvider.stream().toList());
        fields.put("CognitoIdentityProviders", userPools);
        fields.put("SamlProviderARNs", samlProviderArns);
        return fields;
    }

    /**
     * Tells whether one of these is meant by the key of a role mapping or principal-tag map; that of a user pool may end with an app
     * client, which is not looked at.
     */
    public boolean areMeantBy(String key) {
        return names().contains(key) || userPools.stream().anyMatch(name -> key.startsWith(name + ":"));
    }

    /** Returns the names of all, as a team names them in its intent. */
    public List<String> names() {
        return byField().values().stream().flatMap(List::stream).toList();
    }
}
