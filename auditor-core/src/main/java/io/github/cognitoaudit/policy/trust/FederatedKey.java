package io.github.cognitoaudit.policy.trust;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Splits a condition key as it would stand for a claim of a federated token, such as {@code cognito-identity.amazonaws.com:aud}.
 *
 * @param prefix the provider: a Cognito key prefix, or the URL of an OIDC provider with its final slash (facts.md 1.2)
 * @param claim the claim
 */
public record FederatedKey(String prefix, String claim) {

    /** The claims that trust policies tell tokens apart by (facts.md 1.4 and 4.1). */
    private static final List<String> CLAIMS = List.of("aud", "amr", "sub");

    private static final Set<String> OTHER_CLAIMS = Set.of("azp", "oaud", "id", "app_id", "user_id", "email");
    private static final int NEAR = 3;

    /** Splits a key at its last colon. */
    public static FederatedKey of(String key) {
        int colon = key.lastIndexOf(':');
        return new FederatedKey(key.substring(0, Math.max(colon, 0)), key.substring(colon + 1));
    }

    /** Returns the key as text. */
    public String text() {
        return prefix + ":" + claim;
    }

    /**
     * Returns the key that this one was meant to be: of the nearest provider that its prefix looks like, and of the claim that its
     * own looks like; empty when it is a key of one of them already, or looks like none. Upper and lower case are the same.
     */
    public Optional<FederatedKey> meant(Collection<String> prefixes) {
        Optional<String> right = CLAIMS.stream().filter(this::looksLikeClaim).findFirst();
        Optional<String> provider = prefixes.stream()
                .filter(this::looksLikePrefix)
                .min(Comparator.comparingInt(this::distance).thenComparing(Comparator.naturalOrder()));
        return right.flatMap(known -> provider.map(of -> new FederatedKey(of, known)))
                .filter(known -> !known.text().equalsIgnoreCase(text()));
    }

    /** Tells whether the prefix names the same host as the URL, whatever follows it. */
    public boolean isOnHostOf(String url) {
        return host(prefix).equals(host(url));
    }

    private boolean looksLikeClaim(String known) {
        String written = claim.toLowerCase(Locale.ROOT);
        return !OTHER_CLAIMS.contains(written)
                && (written.startsWith(known) || letters(written).equals(letters(known)));
    }

    private boolean looksLikePrefix(String known) {
        return isOnHostOf(known)
                || distance(known) <= NEAR
                || (known.startsWith("cognito-identity") && host(prefix).startsWith("cognito-identity"));
    }

    private static String host(String url) {
        return url.toLowerCase(Locale.ROOT).replaceFirst("^https://", "").replaceFirst("/.*", "");
    }

    private static List<Integer> letters(String word) {
        return word.chars().sorted().boxed().toList();
    }

    private int distance(String known) {
        String left = prefix.toLowerCase(Locale.ROOT);
        String right = known.toLowerCase(Locale.ROOT);
        int[] above = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] here = new int[right.length() + 1];
            here[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int other = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                here[column] = Math.min(above[column - 1] + other, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[right.length()];
    }
}
