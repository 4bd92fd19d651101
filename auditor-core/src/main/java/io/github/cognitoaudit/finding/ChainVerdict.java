package io.github.cognitoaudit.finding;

import io.github.cognitoaudit.rule.ChainLink;
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

    /**
     * Finds the verdict of a link.
     *
     * @throws IllegalArgumentException when this verdict does not speak of the link
     */
    public LinkVerdict of(ChainLink link) {
        return links.stream()
                .filter(verdict -> verdict.link() == link)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a verdict on `" + link + "`, found none"));
    }
}
