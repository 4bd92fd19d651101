package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.CustomDomain;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.model.aws.PoolRoles;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Joins the two sides of a target: client, issuer, provider, pool, slot, role.
 *
 * <p>Every listing carries the gaps that may hide further members, so that a link that was not read never looks whole.
 *
 * @param name the target's name
 * @param clients the chain clients: the declared ones, or every client that is an audience
 * @param providers the providers whose URL is the issuer in use, the final slash aside
 * @param nearMisses the providers that are meant for the issuer and do not equal it
 * @param pools the pools in scope: the declared ones, or every pool that references one of these providers
 * @param slotRoles the roles that the pools in scope name, by slot
 * @param roles the roles in scope that the account has
 */
public record Chain(
        String name,
        Listing<Auth0Client> clients,
        Listing<OidcProvider> providers,
        Listing<OidcProvider> nearMisses,
        Listing<IdentityPool> pools,
        Listing<SlotRole> slotRoles,
        Listing<IamRole> roles)
        implements Resource {

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://");

    /** Joins what was read for a target. */
    public static Chain of(TargetSnapshot target) {
        Account account = target.account();
        Listing<OidcProvider> providers = account.providers().filter(provider -> servesIssuer(provider, target));
        Listing<OidcProvider> nearMisses = account.providers()
                .filter(provider -> match(provider, target).map(match -> match == IssuerMatch.NEAR_MISS));
        Listing<IdentityPool> pools = pools(target, providers.and(nearMisses));
        Listing<SlotRole> slotRoles = pools.flatMap(Chain::slotRoles);
        Listing<IamRole> roles = distinct(slotRoles.flatMap(slotRole -> account.role(slotRole.roleArn())
                        .fold(role -> Listing.of(role.stream().toList()), Listing::<IamRole>unread)))
                .and(account.roles().filter(role -> trustsDirectly(role, target)));
        return new Chain(target.name(), clients(target, providers), providers, nearMisses, pools, slotRoles, roles);
    }

    @Override
    public ResourceId id() {
        return new ResourceId("target:" + name);
    }

    /** Lists the providers that have a client among their audiences. */
    public Listing<OidcProvider> providersAdmitting(String clientId) {
        return providers.filter(provider -> provider.admits(clientId));
    }

    /** Lists the pools in scope that reference a provider. */
    public Listing<IdentityPool> poolsReferencing(OidcProvider provider) {
        return pools.filter(pool -> pool.references(provider.arn()));
    }

    /** Tells whether the URL of a provider is the issuer in use, the final slash aside; the URL alone decides. */
    public static Observed<Boolean> servesIssuer(OidcProvider provider, TargetSnapshot target) {
        return provider.url().map(target::isIssuer);
    }

    /** Compares the URL of a provider with the issuer in use, byte for byte; REPORTED where a slash decides (facts.md 2.1). */
    public static Observed<IssuerMatch> match(OidcProvider provider, TargetSnapshot target) {
        String issuer = target.issuer().providerUrl();
        return provider.url().flatMap(url -> {
            if (url.equals(issuer)) {
                return Observed.known(IssuerMatch.EXACT);
            }
            if (url.equals(issuer + "/")) {
                return Observed.known(IssuerMatch.WITH_SLASH);
            }
            String host = host(url);
            if (host.equals(host(issuer))
                    || host.endsWith(".auth0.com")
                    || host.equals(target.scope().auth0Domain())) {
                return Observed.known(IssuerMatch.NEAR_MISS);
            }
            return isCustomDomain(host, target).map(custom -> custom ? IssuerMatch.NEAR_MISS : IssuerMatch.UNRELATED);
        });
    }

    private static Observed<Boolean> isCustomDomain(String host, TargetSnapshot target) {
        Listing<CustomDomain> domains = target.tenant().customDomains();
        boolean found = domains.items().stream()
                .anyMatch(domain -> domain.domain().toLowerCase(Locale.ROOT).equals(host));
        return found || domains.isComplete()
                ? Observed.known(found)
                : Observed.unknown(domains.gaps().get(0));
    }

    /** Looks past a scheme and a port: IAM answers neither, a plan may have both. */
    private static String host(String url) {
        return SCHEME.matcher(url).replaceFirst("").replaceFirst("[:/].*", "").toLowerCase(Locale.ROOT);
    }

    private static Listing<Auth0Client> clients(TargetSnapshot target, Listing<OidcProvider> providers) {
        Optional<List<String>> declared = target.scope().clients();
        Listing<String> ids = declared.map(Listing::of)
                .orElseGet(() -> providers.flatMap(provider -> Listing.from(provider.clientIds())));
        return distinct(ids.flatMap(id -> target.tenant()
                .client(id)
                .fold(client -> Listing.of(client.stream().toList()), Listing::<Auth0Client>unread)));
    }

    private static Listing<IdentityPool> pools(TargetSnapshot target, Listing<OidcProvider> providers) {
        Listing<IdentityPool> pools = target.account().pools();
        Optional<List<String>> declared = target.scope().identityPools();
        if (declared.isPresent()) {
            List<IdentityPool> named = pools.items().stream()
                    .filter(pool -> declared.get().contains(pool.poolId()))
                    .toList();
            return named.size() == declared.get().size() ? Listing.of(named) : new Listing<>(named, pools.gaps());
        }
        List<String> arns = providers.items().stream().map(OidcProvider::arn).toList();
        List<IdentityPool> referencing = new ArrayList<>();
        List<io.github.cognitoaudit.model.Gap> gaps = new ArrayList<>(pools.gaps());
        for (IdentityPool pool : pools.items()) {
            Listing<String> attached = Listing.from(pool.oidcProviderArns());
            if (attached.items().stream().anyMatch(arns::contains)) {
                referencing.add(pool);
            } else if (!attached.isComplete() || !attached.items().isEmpty()) {
                gaps.addAll(attached.gaps());
                gaps.addAll(providers.gaps());
            }
        }
        return new Listing<>(referencing, gaps);
    }

    static Listing<SlotRole> slotRoles(IdentityPool pool) {
        return pool.roles().fold(roles -> Listing.of(slotRoles(pool, roles)), Listing::unread);
    }

    private static List<SlotRole> slotRoles(IdentityPool pool, PoolRoles roles) {
        Stream<SlotRole> authenticated =
                roles.authenticated().stream().map(arn -> new SlotRole(pool, Slot.AUTHENTICATED, arn));
        Stream<SlotRole> unauthenticated =
                roles.unauthenticated().stream().map(arn -> new SlotRole(pool, Slot.UNAUTHENTICATED, arn));
        Stream<SlotRole> mapped = roles.mappings().stream()
                .flatMap(mapping -> mapping.rules().stream())
                .map(rule -> new SlotRole(pool, Slot.MAPPED, rule.roleArn()))
                .distinct();
        return Stream.of(authenticated, unauthenticated, mapped)
                .flatMap(stream -> stream)
                .toList();
    }

    /** A role that trusts a provider whose URL was not read may trust the issuer in use. */
    private static Observed<Boolean> trustsDirectly(IamRole role, TargetSnapshot target) {
        return role.trust().flatMap(trust -> {
            List<Observed<Boolean>> answers = trust.statements().stream()
                    .filter(statement -> statement.effect() == Effect.ALLOW && !statement.notPrincipal())
                    .flatMap(statement -> statement.principals().stream())
                    .map(PolicyPrincipal::value)
                    .filter(principal -> principal.contains(":oidc-provider/"))
                    .map(principal -> namesIssuer(principal, target))
                    .toList();
            return answers.stream()
                    .filter(answer -> answer.fold(yes -> yes, gap -> false))
                    .findFirst()
                    .or(() -> answers.stream()
                            .filter(answer -> answer.fold(no -> false, gap -> true))
                            .findFirst())
                    .orElseGet(() -> Observed.known(false));
        });
    }

    private static Observed<Boolean> namesIssuer(String providerArn, TargetSnapshot target) {
        return target.account()
                .provider(providerArn)
                .flatMap(found ->
                        found.map(provider -> servesIssuer(provider, target)).orElseGet(() -> Observed.known(false)));
    }

    private static <T> Listing<T> distinct(Listing<T> listing) {
        return new Listing<>(listing.items().stream().distinct().toList(), listing.gaps());
    }
}
