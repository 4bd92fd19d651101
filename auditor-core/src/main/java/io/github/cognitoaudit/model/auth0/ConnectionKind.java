package io.github.cognitoaudit.model.auth0;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names the kinds of connections by who decides who becomes a user.
 *
 * <p>The strategies are those that the Management API names
 * (auth0.com/docs/authenticate/identity-providers/social-identity-providers and .../enterprise-identity-providers).
 */
public enum ConnectionKind {
    /** A store of users of the tenant's own, with or without passwords: strangers sign up unless {@code disable_signup} is set. */
    OWN_USERS(Set.of("auth0", "email", "sms")),
    /** A provider where everyone can open an account. */
    CONSUMER(Set.of(
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
            "renren",
            "shop",
            "shopify",
            "soundcloud",
            "thirtysevensignals",
            "twitter",
            "untappd",
            "vkontakte",
            "weibo",
            "windowslive",
            "wordpress",
            "yahoo",
            "yandex")),
    /** The directory of an organization, which decides who has an account. */
    ENTERPRISE(Set.of(
            "ad",
            "adfs",
            "auth0-adldap",
            "auth0-oidc",
            "google-apps",
            "ip",
            "office365",
            "oidc",
            "okta",
            "pingfederate",
            "samlp",
            "sharepoint",
            "waad")),
    /** A social provider whose accounts an organization hands out. */
    BUSINESS(Set.of(
            "exact",
            "planningcenter",
            "salesforce",
            "salesforce-community",
            "salesforce-sandbox",
            "thecity",
            "thecity-sandbox",
            "yammer")),
    /** A provider that the team describes itself; its strategy does not say who can have an account. */
    SELF_DESCRIBED(Set.of("custom", "oauth1", "oauth2")),
    /** A strategy that is not known here. */
    UNKNOWN(Set.of());

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which can not be changed
    private final Set<String> strategies;

    ConnectionKind(Set<String> strategies) {
        this.strategies = strategies;
    }

    /** Returns the kind of a strategy, such as {@code google-oauth2}. */
    public static ConnectionKind of(String strategy) {
        return Arrays.stream(values())
                .filter(kind -> kind.strategies.contains(strategy))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Returns the strategies of the connections that strangers can join, sorted. */
    public static List<String> openStrategies() {
        return Stream.of(OWN_USERS, CONSUMER)
                .flatMap(kind -> kind.strategies.stream())
                .sorted()
                .toList();
    }
}
