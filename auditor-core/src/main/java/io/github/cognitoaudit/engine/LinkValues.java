package io.github.cognitoaudit.engine;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.policy.trust.WebIdentityToken;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.snapshot.Chain;
import io.github.cognitoaudit.snapshot.SlotRole;
import io.github.cognitoaudit.snapshot.World;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts into words the two values that meet at each link, for a reader; no rule decides by these words. */
final class LinkValues {

    private final World world;
    private final Chain chain;

    LinkValues(World world) {
        this.world = world;
        this.chain = world.chain();
    }

    String scope() {
        return "issuer " + world.issuer().url() + ", tenant " + world.scope().auth0Domain() + ", account "
                + text(world.account().accountId(), id -> id) + ", regions "
                + String.join(", ", world.scope().regions());
    }

    String expected(ChainLink link) {
        return switch (link) {
            case CLIENT -> "ID tokens signed with RS256";
            case ISSUER -> world.issuer().url();
            case PROVIDER -> world.issuer().providerUrl();
            case AUDIENCE ->
                world.scope()
                        .clients()
                        .map(clients -> String.join(", ", clients))
                        .orElseGet(() -> "client ids of the tenant; declare `clients` to prove this");
            case THUMBPRINT ->
                text(
                        world.issuer().tls(),
                        tls -> tls.last().sha1() + " (last certificate that " + tls.host() + " presents)");
            case POOL ->
                texts(
                        chain.providers(),
                        OidcProvider::arn,
                        "a provider of " + world.issuer().providerUrl());
            case SLOT ->
                "a role for signed-in identities" + (world.intent().guestsAllowed() ? "" : ", none for guests");
            case TRUST ->
                texts(
                        chain.pools(),
                        pool -> "Federated " + world.federation(pool).principal() + " may " + WebIdentityToken.ACTION
                                + " if aud = " + pool.poolId() + ", amr = the slot's own",
                        "the pool, and only it");
            case PERMISSIONS -> "no more than the app needs";
        };
    }

    String actual(ChainLink link) {
        return switch (link) {
            case CLIENT -> texts(chain.clients(), LinkValues::client, "no client of the tenant is an audience");
            case ISSUER -> text(world.issuer().discovery(), discovery -> text(discovery.issuer(), url -> url));
            case PROVIDER -> provider();
            case AUDIENCE ->
                texts(
                        chain.providers(),
                        provider -> text(provider.clientIds(), ids -> String.join(", ", ids)),
                        "no provider");
            case THUMBPRINT ->
                texts(
                        chain.providers(),
                        provider -> text(provider.thumbprints(), prints -> String.join(", ", prints)),
                        "no provider");
            case POOL -> texts(chain.pools(), LinkValues::pool, "no identity pool references the provider");
            case SLOT -> texts(chain.slotRoles(), LinkValues::slot, "no role");
            case TRUST -> texts(chain.roles(), LinkValues::trust, "no role");
            case PERMISSIONS -> texts(chain.roles(), LinkValues::permissions, "no role");
        };
    }

    private String provider() {
        Listing<OidcProvider> candidates = chain.providers().and(chain.nearMisses());
        int others = world.account().providers().items().size();
        return texts(
                candidates,
                provider -> text(provider.url(), url -> url),
                "none of the account's " + others + " OIDC providers");
    }

    private static String client(Auth0Client client) {
        return client.clientId() + ": " + text(client.signingAlgorithm(), alg -> alg.orElse("left out, so HS256"));
    }

    private static String pool(IdentityPool pool) {
        return pool.poolId() + " references "
                + text(pool.oidcProviderArns(), arns -> arns.isEmpty() ? "none" : String.join(", ", arns));
    }

    private static String slot(SlotRole slotRole) {
        return slotRole.slot().name().toLowerCase(Locale.ROOT) + ": " + slotRole.roleArn();
    }

    private static String trust(IamRole role) {
        return role.name() + ": " + text(role.trust(), TrustWords::of);
    }

    private static String permissions(IamRole role) {
        return role.name() + ": "
                + texts(role.policies(), policy -> policy.name(), "no policy")
                + text(
                        role.boundary(),
                        boundary -> boundary.map(policy -> " within " + policy.name())
                                .orElse(""));
    }

    private static <T> String text(Observed<T> observed, Function<T, String> words) {
        return observed.fold(words, LinkValues::notRead);
    }

    private static <T> String texts(Listing<T> listing, Function<T, String> words, String none) {
        String items = listing.items().stream().map(words).distinct().collect(Collectors.joining("; "));
        String gaps =
                listing.gaps().stream().map(LinkValues::notRead).distinct().collect(Collectors.joining("; "));
        if (items.isEmpty() && gaps.isEmpty()) {
            return none;
        }
        return items.isEmpty() || gaps.isEmpty() ? items + gaps : items + "; " + gaps;
    }

    private static String notRead(Gap gap) {
        return "not read (" + gap.call() + ")";
    }
}
