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

    /** Tells whether the rule compares with a part of the claim, or with what it must not be; an unknown match type leaves it open. */
    public Observed<Boolean> isLoose() {
        return switch (matchType) {
            case "Equals" -> Observed.known(false);
            case "Contains", "StartsWith", "NotEqual" -> Observed.known(true);
            default -> Observed.unknown(undecided());
        };
    }

    /** Tells whether the rule matches every token that the other one matches; an unknown match type leaves it open. */
    public Observed<Boolean> covers(MappingRule other) {
        if (!claim.equals(other.claim)) {
            return Observed.known(false);
        }
        return switch (other.matchType) {
            case "Equals" -> matchesEvery(claim, other.value);
            case "Contains" -> matchesParts(other.value.contains(value), false, !value.contains(other.value));
            case "StartsWith" ->
                matchesParts(
                        other.value.contains(value), other.value.startsWith(value), !value.startsWith(other.value));
            case "NotEqual" -> matchesParts(value.isEmpty(), value.isEmpty(), value.equals(other.value));
            default -> Observed.unknown(other.undecided());
        };
    }

    private Observed<Boolean> matchesParts(boolean contained, boolean begun, boolean unequal) {
        return switch (matchType) {
            case "Equals" -> Observed.known(false);
            case "Contains" -> Observed.known(contained);
            case "StartsWith" -> Observed.known(begun);
            case "NotEqual" -> Observed.known(unequal);
            default -> Observed.unknown(undecided());
        };
    }

    private Gap undecided() {
        return Gap.undecided("role mapping to `" + roleArn + "`", "the match type `" + matchType + "` is not known");
    }

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
            default -> Observed.unknown(undecided());
        };
    }
}
