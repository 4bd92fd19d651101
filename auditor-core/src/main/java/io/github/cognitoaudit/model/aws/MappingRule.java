package io.github.cognitoaudit.model.aws;

/**
 * Describes one rule of a role mapping.
 *
 * @param claim the token claim that is looked at
 * @param matchType {@code Equals}, {@code Contains}, {@code StartsWith} or {@code NotEqual}, or another value as Cognito answers it
 * @param value the value compared with
 * @param roleArn the role that a match yields
 */
public record MappingRule(String claim, String matchType, String value, String roleArn) {

    /** Tells whether the rule matches every token, given that the claim has this value in all of them. */
    public boolean matchesEvery(String sameClaim, String sameValue) {
        return claim.equals(sameClaim)
                && switch (matchType) {
                    case "Equals" -> sameValue.equals(value);
                    case "Contains" -> sameValue.contains(value);
                    case "StartsWith" -> sameValue.startsWith(value);
                    case "NotEqual" -> !sameValue.equals(value);
                    default -> false;
                };
    }
}
