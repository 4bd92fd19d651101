package io.github.cognitoaudit.world;

import static io.github.cognitoaudit.world.Gaps.gap;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.OidcProvider;
import java.util.List;

/** Says what an IAM OIDC provider looks like; a sound one has the sound client as its audience and the presented thumbprint. */
public final class OidcProviderBuilder {
    private static final String CALL = "iam:GetOpenIDConnectProvider";

    private String arn;
    private Observed<String> url;
    private Observed<List<String>> clientIds = Observed.known(List.of(SoundWorld.CLIENT_ID));
    private Observed<List<String>> thumbprints = Observed.known(List.of(SoundWorld.INTERMEDIATE_SHA1));

    OidcProviderBuilder(String url) {
        this.arn = SoundWorld.providerArn(url);
        this.url = Observed.known(url);
    }

    /** Sets the ARN, which otherwise follows from the URL. */
    public OidcProviderBuilder arn(String value) {
        arn = value;
        return this;
    }

    /** Withholds the URL. */
    public OidcProviderBuilder urlUnread(GapReason reason) {
        url = Observed.unknown(gap(reason, CALL));
        return this;
    }

    /** Sets the audiences. */
    public OidcProviderBuilder audiences(String... values) {
        clientIds = Observed.known(List.of(values));
        return this;
    }

    /** Withholds the audiences. */
    public OidcProviderBuilder audiencesUnread(GapReason reason) {
        clientIds = Observed.unknown(gap(reason, CALL));
        return this;
    }

    /** Sets the thumbprints; none says that the list is empty. */
    public OidcProviderBuilder thumbprints(String... values) {
        thumbprints = Observed.known(List.of(values));
        return this;
    }

    /** Withholds the thumbprints. */
    public OidcProviderBuilder thumbprintsUnread(GapReason reason) {
        thumbprints = Observed.unknown(gap(reason, CALL));
        return this;
    }

    /** Withholds everything but the ARN. */
    public OidcProviderBuilder unread(GapReason reason) {
        return urlUnread(reason).audiencesUnread(reason).thumbprintsUnread(reason);
    }

    /** Returns the provider. */
    public OidcProvider build() {
        return new OidcProvider(arn, url, clientIds, thumbprints);
    }
}
