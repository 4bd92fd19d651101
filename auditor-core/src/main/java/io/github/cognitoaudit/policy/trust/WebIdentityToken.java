package io.github.cognitoaudit.policy.trust;

import io.github.cognitoaudit.policy.condition.ConditionTest;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Describes a web identity token that asks for a role: through which federated principal it comes and what is known of the
 * context keys that it brings.
 *
 * <p>A key that is not named may be there or not, so that a condition on it leaves the answer undecided. Key names ignore case.
 */
public final class WebIdentityToken {

    /** The action by which such a token takes a role. */
    public static final String ACTION = "sts:AssumeRoleWithWebIdentity";

    /** The action that passing session tags takes besides. */
    public static final String TAGGING = "sts:TagSession";

    private static final String AUTHENTICATED = "authenticated";
    private static final String UNAUTHENTICATED = "unauthenticated";

    private final String principal;
    private final Map<String, KnownKey> keys;

    private WebIdentityToken(String principal, Map<String, KnownKey> keys) {
        this.principal = principal;
        this.keys = keys;
    }

    /**
     * Returns a token of which no context key is known yet.
     *
     * @param principal the federated principal: a Cognito service name of the partition, or the ARN of an OIDC provider
     */
    public static WebIdentityToken through(String principal) {
        return new WebIdentityToken(principal, Map.of());
    }

    /**
     * Returns the token of a guest of an identity pool: {@code amr} is {@code unauthenticated} and nothing else, {@code sub} is
     * there (facts.md 4.1).
     *
     * @param principal the federated principal, such as {@code cognito-identity.amazonaws.com}
     * @param keyPrefix the prefix of the condition keys, such as {@code cognito-identity.amazonaws.com}; differs from the
     *     principal in China
     * @param aud the id of the identity pool
     */
    public static WebIdentityToken guest(String principal, String keyPrefix, String aud) {
        return through(principal)
                .with(keyPrefix + ":aud", aud)
                .with(keyPrefix + ":amr", UNAUTHENTICATED)
                .withSome(keyPrefix + ":sub");
    }

    /**
     * Returns the token of a signed-in identity: {@code amr} holds {@code authenticated}, the given names, and perhaps further
     * values that are not {@code unauthenticated} (facts.md 4.1: the third value is not documented).
     *
     * @param principal the federated principal, such as {@code cognito-identity.amazonaws.com}
     * @param keyPrefix the prefix of the condition keys; differs from the principal in China
     * @param aud the id of the identity pool; another pool's for the token of a stranger
     * @param providerNames the names of the login provider that {@code amr} is known to hold; empty when none is known
     */
    public static WebIdentityToken signedIn(
            String principal, String keyPrefix, String aud, List<String> providerNames) {
        List<String> amr =
                Stream.concat(Stream.of(AUTHENTICATED), providerNames.stream()).toList();
        return through(principal)
                .with(keyPrefix + ":aud", aud)
                .withAtLeast(keyPrefix + ":amr", amr, Set.of(UNAUTHENTICATED))
                .withSome(keyPrefix + ":sub");
    }

    /** Returns this token with a key that holds exactly these values; with none given the key is absent. */
    public WebIdentityToken with(String key, String... values) {
        return with(key, new KnownKey(List.of(values), false, Set.of()));
    }

    /**
     * Returns this token with a key that holds these values and perhaps more.
     *
     * @param key the context key
     * @param values values that are there
     * @param never values that are certainly not there, in any case of letters
     */
    public WebIdentityToken withAtLeast(String key, List<String> values, Set<String> never) {
        return with(key, new KnownKey(values, true, never));
    }

    /** Returns this token with a key that is there and whose value is not known. */
    public WebIdentityToken withSome(String key) {
        return withAtLeast(key, List.of(), Set.of());
    }

    /** Returns this token with a key that is certainly absent. */
    public WebIdentityToken without(String key) {
        return with(key);
    }

    /** Returns this token without the condition keys of other providers that the policy names, for it never brings them. */
    public WebIdentityToken withoutKeysOfOthers(PolicyDocument policy) {
        WebIdentityToken own = this;
        for (String key : ClaimLimits.ofOthers(List.of(policy), TrustAccess.keyPrefix(principal))) {
            own = own.without(key);
        }
        return own;
    }

    private WebIdentityToken with(String key, KnownKey known) {
        Map<String, KnownKey> more = new TreeMap<>(keys);
        more.put(key.toLowerCase(Locale.ROOT), known);
        return new WebIdentityToken(principal, more);
    }

    /** Returns the federated principal through which the token comes. */
    public String principal() {
        return principal;
    }

    /** Returns what is known as conditions that every request with the token meets, with the words of the policy. */
    List<ConditionTest> demands(PolicyDocument policy) {
        return keys.entrySet().stream()
                .flatMap(entry -> entry.getValue().demands(entry.getKey(), compared(policy, entry.getKey())).stream())
                .toList();
    }

    private static List<String> compared(PolicyDocument policy, String key) {
        return policy.statements().stream()
                .flatMap(statement -> statement.conditionsOn(key).stream())
                .map(Condition::values)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return "token through " + principal + " with " + keys;
    }
}
