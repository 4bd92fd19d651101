package io.github.cognitoaudit.model.aws;

import java.util.Set;

/**
 * Says that a statement of a role's policies decides by principal tags.
 *
 * @param role the role
 * @param place the place of the statement within the role, such as {@code policies/own-objects/Statement/0}
 * @param tags the keys of the tags, in lower case, for a condition key ignores case
 */
public record TagUse(IamRole role, String place, Set<String> tags) {

    /** Copies the tags. */
    public TagUse {
        tags = Set.copyOf(tags);
    }
}
