package io.github.cognitoaudit.model.aws;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import io.github.cognitoaudit.policy.pattern.Glob;
import io.github.cognitoaudit.policy.trust.WebIdentityToken;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names the words by which the Cognito of one region appears in trust policies (facts.md 4.1).
 *
 * @param principal the federated principal
 * @param keyPrefix the prefix of the condition keys {@code aud}, {@code amr} and {@code sub}
 */
public record CognitoFederation(String principal, String keyPrefix) {

    private static final Pattern POOL_ID = Pattern.compile("[\\w-]+:[0-9a-f-]+");
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    /** Returns the words of a region, such as {@code cognito-identity.amazonaws.com} for all of the partition {@code aws}. */
    public static CognitoFederation of(String partition, String region) {
        return switch (partition) {
            case "aws-cn" ->
                new CognitoFederation(
                        "cognito-identity." + region + ".amazonaws.com.cn", "cognito-identity.amazonaws.com.cn");
            case "aws-us-gov" ->
                region.equals("us-gov-west-1")
                        ? ofOneWord("cognito-identity-us-gov.amazonaws.com")
                        : ofOneWord("cognito-identity." + region + ".amazonaws.com");
            default -> ofOneWord("cognito-identity.amazonaws.com");
        };
    }

    private static CognitoFederation ofOneWord(String word) {
        return new CognitoFederation(word, word);
    }

    /** Returns the prefixes of condition keys that the Cognito of any region of the partition has. */
    public static List<String> keyPrefixes(String partition) {
        return Stream.of("us-gov-west-1", "us-gov-east-1")
                .map(region -> of(partition, region).keyPrefix())
                .distinct()
                .toList();
    }

    /** Returns the condition key that holds the pool id. */
    public String aud() {
        return keyPrefix + ":aud";
    }

    /** Returns the condition key that holds how the identity got in. */
    public String amr() {
        return keyPrefix + ":amr";
    }

    /** Tells whether the principal is the Cognito of this region, federated. */
    public boolean is(PolicyPrincipal candidate) {
        return candidate.type().equals("Federated") && candidate.value().equals(principal);
    }

    /**
     * Returns ids that no pool has: one a region, and one for each wildcard that the trust policy has for the pool id.
     *
     * <p>Whoever is let in with such an id is let in with any that looks like it.
     */
    public List<String> poolsOfNobody(PolicyDocument trust, List<String> regions) {
        Stream<String> ofWildcards = trust.statements().stream()
                .flatMap(statement -> statement.conditionsOn(aud()).stream())
                .flatMap(condition -> condition.values().stream())
                .filter(value -> Glob.of(value).hasWildcard())
                .map(CognitoFederation::matching);
        return Stream.concat(regions.stream().map(region -> region + ":" + NOBODY), ofWildcards)
                .distinct()
                .toList();
    }

    /** Returns the pool ids that the trust policy names in full, each once; they have a region and no wildcard (facts.md 3.1). */
    public List<String> poolsNamedBy(PolicyDocument trust) {
        return trust.statements().stream()
                .flatMap(statement -> statement.conditionsOn(aud()).stream())
                .flatMap(condition -> condition.values().stream())
                .filter(value -> POOL_ID.matcher(value).matches())
                .distinct()
                .toList();
    }

    /** Completes the text before the first wildcard to a pool id where that matches, else drops the wildcards. */
    private static String matching(String pattern) {
        String fixed = pattern.split("[*?]", 2)[0];
        int uuid = fixed.indexOf(':') + 1;
        String poolId = fixed + NOBODY.substring(Math.min(fixed.length() - uuid, NOBODY.length()));
        return uuid > 0 && Glob.of(pattern).matches(poolId)
                ? poolId
                : pattern.replace("*", "").replace('?', '0');
    }

    /** Returns the token of a guest of the pool. */
    public Token guest(String poolId) {
        return new Token(poolId, "unauthenticated", WebIdentityToken.guest(principal, keyPrefix, poolId));
    }

    /** Returns the token of a signed-in identity of the pool, whose login came from the provider. */
    public Token signedIn(String poolId, String providerName) {
        return new Token(
                poolId,
                "authenticated",
                WebIdentityToken.signedIn(principal, keyPrefix, poolId, List.of(providerName)));
    }

    /** Returns a token of which is not known how its identity got in, nor of which pool. */
    public WebIdentityToken anyone() {
        return WebIdentityToken.through(principal).withSome(keyPrefix + ":sub");
    }

    /** Returns a token of the pool of which is not known how its identity got in. */
    public WebIdentityToken anyoneOf(String poolId) {
        return anyone().with(aud(), poolId);
    }

    /**
     * Joins a token of an identity pool with the two claims that trust policies tell tokens apart by.
     *
     * @param aud the pool id
     * @param amr how the identity got in: {@code authenticated} or {@code unauthenticated}
     * @param token the whole token
     */
    public record Token(String aud, String amr, WebIdentityToken token) {}
}
