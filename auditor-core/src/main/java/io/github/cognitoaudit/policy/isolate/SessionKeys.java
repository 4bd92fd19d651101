package io.github.cognitoaudit.policy.isolate;

import java.util.Set;

/** Names the condition keys that every request of a Cognito session carries (policy-engine.md 1.4). */
final class SessionKeys {

    /** The keys, lower case. */
    static final Set<String> ALWAYS_PRESENT = Set.of(
            "aws:principalarn",
            "aws:principalaccount",
            "aws:principaltype",
            "aws:userid",
            "aws:federatedprovider",
            "aws:tokenissuetime",
            "aws:securetransport",
            "aws:currenttime",
            "aws:epochtime",
            "cognito-identity.amazonaws.com:aud",
            "cognito-identity.amazonaws.com:amr",
            "cognito-identity.amazonaws.com:sub");

    private SessionKeys() {}
}
