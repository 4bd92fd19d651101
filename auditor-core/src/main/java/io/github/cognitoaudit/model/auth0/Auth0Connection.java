package io.github.cognitoaudit.model.auth0;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import java.util.Optional;
import java.util.Set;

/**
 * Describes a connection, a source of users, that is enabled for a client.
 *
 * @param connectionId Auth0's id, such as {@code con_...}
 * @param name the connection's name
 * @param strategy the kind, such as {@code auth0} for a database or {@code google-oauth2}
 * @param signUpDisabled whether strangers can not sign up; empty where Auth0 left it out, which means that they can
 * @param ownCredentials whether {@code options} holds a {@code client_id} of the team's own; a social connection without one uses the
 *     keys that Auth0 shares among all tenants for trying out
 */
public record Auth0Connection(
        String connectionId,
        String name,
        Observed<String> strategy,
        Observed<Optional<Boolean>> signUpDisabled,
        Observed<Boolean> ownCredentials) {

    /** The strategies of social identity providers (auth0.com/docs/authenticate/identity-providers/social-identity-providers). */
    private static final Set<String> SOCIAL = Set.of(
            "amazon",
            "aol",
            "apple",
            "baidu",
            "bitbucket",
            "bitly",
            "box",
            "daccount",
            "dropbox",
            "dwolla",
            "evernote",
            "evernote-sandbox",
            "exact",
            "facebook",
            "fitbit",
            "flickr",
            "github",
            "google-oauth2",
            "instagram",
            "line",
            "linkedin",
            "miicard",
            "paypal",
            "paypal-sandbox",
            "planningcenter",
            "renren",
            "salesforce",
            "salesforce-community",
            "salesforce-sandbox",
            "shop",
            "shopify",
            "soundcloud",
            "thecity",
            "thecity-sandbox",
            "thirtysevensignals",
            "twitter",
            "untappd",
            "vkontakte",
            "weibo",
            "windowslive",
            "wordpress",
            "yahoo",
            "yammer",
            "yandex");

    /** The strategies of databases, enterprises, passwordless logins and providers that a team describes by itself. */
    private static final Set<String> OTHERS = Set.of(
            "ad",
            "adfs",
            "auth0",
            "auth0-adldap",
            "auth0-oidc",
            "custom",
            "email",
            "google-apps",
            "ip",
            "oauth1",
            "oauth2",
            "office365",
            "oidc",
            "okta",
            "pingfederate",
            "samlp",
            "sharepoint",
            "sms",
            "waad");

    /** Tells whether users come from a social identity provider; a strategy that is not known here is a gap. */
    public Observed<Boolean> isSocial() {
        return strategy.flatMap(kind -> SOCIAL.contains(kind) || OTHERS.contains(kind)
                ? Observed.known(SOCIAL.contains(kind))
                : Observed.unknown(Gap.undecided(
                        "strategy of connection `" + connectionId + "`",
                        "whether `" + kind + "` is a social identity provider is not known here")));
    }

    /** Tells whether users of a social identity provider come through the keys that Auth0 shares among all tenants. */
    public Observed<Boolean> usesDeveloperKeys() {
        return Observed.both(ownCredentials.map(own -> !own), isSocial());
    }
}
