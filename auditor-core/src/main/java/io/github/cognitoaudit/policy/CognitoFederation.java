package io.github.cognitoaudit.policy;

/**
 * Names the words by which the Cognito of one region appears in trust policies (facts.md 4.1).
 *
 * @param principal the federated principal
 * @param keyPrefix the prefix of the condition keys {@code aud}, {@code amr} and {@code sub}
 */
public record CognitoFederation(String principal, String keyPrefix) {

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
}
