package io.github.cognitoaudit.model.aws;

import java.util.Locale;

/**
 * Names a principal tag that is a copy of a claim.
 *
 * @param map the map that makes it
 * @param key the tag's key
 * @param claim the claim
 */
public record ClaimTag(PrincipalTagMap map, String key, String claim) {

    /**
     * Tells whether a statement trusts the tag.
     *
     * <p>A mail address is not trusted where the statement also asks for the tag that says whether it was verified.
     */
    public boolean isTrustedBy(TagUse use) {
        boolean verified = claim.equals("email")
                && map.tagsFrom("email_verified"::equals).stream().anyMatch(tag -> tag.isReadBy(use));
        return isReadBy(use) && !verified;
    }

    private boolean isReadBy(TagUse use) {
        return use.tags().contains(key.toLowerCase(Locale.ROOT));
    }
}
