package io.github.cognitoaudit.finding;

import java.util.List;

/**
 * Says how the chain of one target stands, link by link in the order of a login.
 *
 * @param target the target's name
 * @param scope what was looked at, in words
 * @param loginKey the key of the login map that an app must use with this pool (facts.md 3.3)
 * @param links one verdict a link
 */
public record ChainVerdict(String target, String scope, String loginKey, List<LinkVerdict> links) {

    /** Copies the links. */
    public ChainVerdict {
        links = List.copyOf(links);
    }
}
