package io.github.cognitoaudit.policy.validation;

import java.util.Locale;
import java.util.Set;

/** Knows of some condition keys that a request gives them one value at most. */
final class ConditionKeys {

    /** The global keys of several values (IAM user guide, reference_policies_condition-keys); all others have one. */
    private static final Set<String> GLOBAL_OF_SEVERAL = Set.of(
            "aws:calledvia",
            "aws:principalorgpaths",
            "aws:principalservicenameslist",
            "aws:resourceorgpaths",
            "aws:sourceorgpaths",
            "aws:tagkeys");

    private ConditionKeys() {}

    /** Tells whether the key, in any case, is known to have one value: global keys, and subject and audience of an identity pool. */
    static boolean hasOneValue(String key) {
        String small = key.toLowerCase(Locale.ROOT);
        return small.startsWith("aws:")
                ? !GLOBAL_OF_SEVERAL.contains(small)
                : small.equals("cognito-identity.amazonaws.com:aud")
                        || small.equals("cognito-identity.amazonaws.com:sub");
    }
}
