package io.github.cognitoaudit.world;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0ClientSettings;
import io.github.cognitoaudit.model.auth0.RefreshTokens;
import io.github.cognitoaudit.model.auth0.SigningKey;
import java.util.List;
import java.util.Optional;

/**
 * Begins a sound world, in which no rule finds anything, and the parts to change in it.
 *
 * <p>Everything was read in full: all clients, providers, pools and roles. A test changes the little that it is about:
 *
 * <pre>{@code world().client(client().signedWith("HS256"))}</pre>
 */
public final class SoundWorld {
    /** The canonical domain of the tenant, which is also the issuer in use. */
    public static final String AUTH0_DOMAIN = "acme.eu.auth0.com";

    /** The issuer in use. */
    public static final String ISSUER = "https://acme.eu.auth0.com/";

    /** The chain's client. */
    public static final String CLIENT_ID = "hk3vNUCWKYsmNQVB4o9DpcGb8Zt7Qx1L";

    /** The tenant's current signing key. */
    public static final String KID = "current-key";

    /** The AWS account. */
    public static final String ACCOUNT_ID = "111122223333";

    /** The provider of the issuer in use. */
    public static final String PROVIDER_ARN = "arn:aws:iam::111122223333:oidc-provider/acme.eu.auth0.com";

    /** The chain's pool. */
    public static final String POOL_ID = "eu-west-1:0a1b2c3d-1111-2222-3333-444455556666";

    /** Another pool's id, of no pool in the account. */
    public static final String FOREIGN_POOL_ID = "eu-west-1:ffffffff-1111-2222-3333-444455556666";

    /** The role of the pool's authenticated slot. */
    public static final String ROLE_ARN = "arn:aws:iam::111122223333:role/acme-authenticated";

    /** The SHA-1 of the server certificate. */
    public static final String LEAF_SHA1 = "1eaf1eaf1eaf1eaf1eaf1eaf1eaf1eaf1eaf1eaf";

    /** The SHA-1 of the last certificate presented, the configured thumbprint. */
    public static final String INTERMEDIATE_SHA1 = "ca11ca11ca11ca11ca11ca11ca11ca11ca11ca11";

    /** The SHA-1 of the trust anchor, which is not presented. */
    public static final String ANCHOR_SHA1 = "a00ca00ca00ca00ca00ca00ca00ca00ca00ca00c";

    /** A thumbprint that equals nothing presented. */
    public static final String STALE_SHA1 = "57a1e57a1e57a1e57a1e57a1e57a1e57a1e57a1e";

    private SoundWorld() {}

    /** Begins the sound world. */
    public static WorldBuilder world() {
        return new WorldBuilder();
    }

    /** Begins the chain's client. */
    public static Auth0ClientBuilder client() {
        return client(CLIENT_ID);
    }

    /** Begins a client that signs with RS256. */
    public static Auth0ClientBuilder client(String clientId) {
        return new Auth0ClientBuilder(clientId);
    }

    /** Returns the settings of a sound client: a single-page app that renews its tokens by rotation. */
    public static Auth0ClientSettings clientSettings() {
        return new Auth0ClientSettings(
                Observed.known(Optional.of(true)),
                Observed.known(Optional.of(true)),
                Observed.known(Optional.of(List.of("authorization_code", "refresh_token"))),
                Observed.known(Optional.of("none")),
                Observed.known(Optional.of(List.of("https://app.acme.example/callback"))),
                Observed.known(Optional.of(36000)),
                Observed.known(Optional.of(new RefreshTokens(Optional.of("rotating"), Optional.of("expiring")))),
                Observed.known(Optional.of(false)),
                Observed.unknown(Gap.notAsked("GET /api/v2/clients/{id}", "the token may not see encryption keys")),
                Observed.known(Optional.empty()),
                Observed.known(false),
                Observed.known(Optional.empty()));
    }

    /** Begins the provider of the issuer in use. */
    public static OidcProviderBuilder provider() {
        return provider(AUTH0_DOMAIN);
    }

    /** Begins a provider with the URL, as IAM answers it: without the scheme. */
    public static OidcProviderBuilder provider(String url) {
        return new OidcProviderBuilder(url);
    }

    /** Begins the public side of the issuer in use. */
    public static IssuerSiteBuilder issuer() {
        return issuer(AUTH0_DOMAIN);
    }

    /** Begins the public side of the issuer on the host. */
    public static IssuerSiteBuilder issuer(String host) {
        return new IssuerSiteBuilder(host);
    }

    /** Begins the chain's pool. */
    public static IdentityPoolBuilder pool() {
        return pool(POOL_ID);
    }

    /** Begins a pool that references the provider of the issuer in use and hands out the authenticated role. */
    public static IdentityPoolBuilder pool(String poolId) {
        return new IdentityPoolBuilder(poolId);
    }

    /** Returns a signing key of 2048 bits that was not revoked. */
    public static SigningKey signingKey(String kid, boolean current) {
        return new SigningKey(kid, current, !current, false, Observed.known(Optional.of(2048)));
    }

    /** Begins the role of the pool's authenticated slot, which may read and write each identity's own objects. */
    public static IamRoleBuilder authenticatedRole() {
        return new IamRoleBuilder(ROLE_ARN)
                .policy(
                        "own-objects",
                        Policies.allowing(
                                "s3:PutObject", "arn:aws:s3:::acme-data/${cognito-identity.amazonaws.com:sub}/*"));
    }

    /** Begins a role of the account that trusts the users of the chain's pool and may do nothing. */
    public static IamRoleBuilder role(String name) {
        return new IamRoleBuilder(roleArn(name));
    }

    /** Returns the ARN of a role of the account. */
    public static String roleArn(String name) {
        return "arn:aws:iam::" + ACCOUNT_ID + ":role/" + name;
    }

    /** Returns the ARN of the provider that the account has for the URL. */
    public static String providerArn(String url) {
        return "arn:aws:iam::" + ACCOUNT_ID + ":oidc-provider/" + url;
    }
}
