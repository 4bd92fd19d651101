package io.github.cognitoaudit.sandbox.scenario;

import java.util.List;

/**
 * Describes an IAM OIDC identity provider.
 *
 * @param arn the ARN
 * @param url the URL as IAM answers it: no scheme, a final slash kept (facts.md 1.2)
 * @param clientIds the audiences
 * @param thumbprints SHA-1 values, or {@link #LAST_PRESENTED}
 */
public record Provider(String arn, String url, List<String> clientIds, List<String> thumbprints) {

    /** Stands for the SHA-1 of the last certificate that the sandbox's issuer presents, known only when it runs. */
    public static final String LAST_PRESENTED = "{last presented certificate}";

    /** Copies the lists. */
    public Provider {
        clientIds = List.copyOf(clientIds);
        thumbprints = List.copyOf(thumbprints);
    }

    /** Returns a provider of an account for a URL, with the right thumbprint. */
    public static Provider of(String accountId, String url, List<String> clientIds) {
        return new Provider(
                "arn:aws:iam::" + accountId + ":oidc-provider/" + url, url, clientIds, List.of(LAST_PRESENTED));
    }

    /** Returns the same provider with other audiences. */
    public Provider withClientIds(List<String> other) {
        return new Provider(arn, url, other, thumbprints);
    }

    /** Returns the same provider with other thumbprints. */
    public Provider withThumbprints(List<String> other) {
        return new Provider(arn, url, clientIds, other);
    }

    /** Returns the same provider with the marker replaced by the SHA-1 that is presented now. */
    public Provider presenting(String sha1) {
        return withThumbprints(thumbprints.stream()
                .map(value -> value.equals(LAST_PRESENTED) ? sha1 : value)
                .toList());
    }
}
