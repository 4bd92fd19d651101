package io.github.cognitoaudit.model.aws;

import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.model.ResourceId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Describes an IAM OIDC identity provider.
 *
 * @param arn the provider's ARN, carried from the listing since the read does not echo it (facts.md 1.1)
 * @param url the URL as IAM answers it: without the scheme, a final slash kept (facts.md 1.2)
 * @param clientIds the audiences
 * @param thumbprints the configured thumbprints, 40 hexadecimal digits each, at most five
 */
public record OidcProvider(
        String arn, Observed<String> url, Observed<List<String>> clientIds, Observed<List<String>> thumbprints)
        implements Resource {

    private static final String ARN_KIND = ":oidc-provider/";

    /** Values that samples carry for any issuer whatever (facts.md 1.3), in lower case. */
    private static final Set<String> COPIED_THUMBPRINTS =
            Set.of("9e99a48a9960b14926bb7f3b02e22da2b0ab7280", "60b5e7d8fbad8a16a1caf68d01354c20bb1f8620");

    private static final String RESOURCE = ":oidc-provider/";

    @Override
    public ResourceId id() {
        return new ResourceId(arn);
    }

    /** Tells whether a client is among the audiences. */
    public Observed<Boolean> admits(String clientId) {
        return clientIds.map(audiences -> audiences.contains(clientId));
    }

    /** Returns the URL in the ARN of an IAM OIDC provider, without the scheme (facts.md 1.2); empty for another principal. */
    public static Optional<String> urlOf(String principal) {
        int start = principal.indexOf(ARN_KIND);
        return start < 0 ? Optional.empty() : Optional.of(principal.substring(start + ARN_KIND.length()));
    }

    /** Returns the ARN that a provider of the same account has for another URL (facts.md 1.2). */
    public String arnFor(String otherUrl) {
        return arn.substring(0, arn.indexOf('/') + 1) + otherUrl;
    }

    /** Returns the URL that the ARN of a provider holds, without the scheme; empty where the text is no such ARN (facts.md 1.2). */
    public static Optional<String> urlIn(String arn) {
        int resource = arn.indexOf(RESOURCE);
        return resource < 0 ? Optional.empty() : Optional.of(arn.substring(resource + RESOURCE.length()));
    }

    /** Tells whether a thumbprint was made up to fill the field: zeros, or nothing but the letter f. */
    public static boolean isMadeUp(String thumbprint) {
        String digits = thumbprint.toLowerCase(Locale.ROOT);
        return digits.matches("0+|f+");
    }

    /** Tells whether a thumbprint is a value that samples carry for any issuer whatever. */
    public static boolean isCopied(String thumbprint) {
        return COPIED_THUMBPRINTS.contains(thumbprint.toLowerCase(Locale.ROOT));
    }
}
