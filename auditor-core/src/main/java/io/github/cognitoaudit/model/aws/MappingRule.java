package io.github.cognitoaudit.model.aws;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;

/**
 * Describes one rule of a role mapping.
 *
 * @param claim the token claim that is looked at
 * @param matchType {@code Equals}, {@code Contains}, {@code StartsWith} or {@code NotEqual}, or another value as Cognito answers it
 * @param value the value compared with
 * @param roleArn the role that a match yields
 */
public record MappingRule(String claim, String matchType, String value, String roleArn) {

    /**
     * Tells whether the rule matches every token, given that the claim has this value in all of them; a match type that is not
     * known leaves it open.
     */
    public Observed<Boolean> matchesEvery(String sameClaim, String sameValue) {
        boolean same = claim.equals(sameClaim);
        return switch (matchType) {
            case "Equals" -> Observed.known(same && sameValue.equals(value));
            case "Contains" -> Observed.known(same && sameValue.contains(value));
            case "StartsWith" -> Observed.known(same && sameValue.startsWith(value));
            case "NotEqual" -> Observed.known(same && !sameValue.equals(value));
            default ->
                Observed.unknown(Gap.undecided(
                        "role mapping to `" + roleArn + "`", "the match type `" + matchType + "` is not known"));
        };
    }
}
