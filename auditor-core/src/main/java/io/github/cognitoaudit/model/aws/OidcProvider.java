package io.github.cognitoaudit.model.aws;

import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.model.ResourceId;
import java.util.List;

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

    @Override
    public ResourceId id() {
        return new ResourceId(arn);
    }
}
