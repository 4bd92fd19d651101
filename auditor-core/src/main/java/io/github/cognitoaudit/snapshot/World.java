package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Tenant;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.CognitoFederation;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.RoleMapping;
import io.github.cognitoaudit.model.intent.Declared;
import io.github.cognitoaudit.model.intent.Intent;
import io.github.cognitoaudit.model.oidc.IssuerSite;
import io.github.cognitoaudit.model.oidc.TlsCertificate;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import io.github.cognitoaudit.policy.trust.FederatedKey;
import io.github.cognitoaudit.policy.trust.TrustReading;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Shows a rule all that it may see: one target of a snapshot, the other targets beside it, and what the team declares.
 *
 * @param target the target that is judged
 * @param snapshot the whole run
 * @param declared what the team declares
 * @param chain the joined view of the target
 * @param guestRoles which of its roles are only for guests, found out when it is first asked
 */
public record World(TargetSnapshot target, Snapshot snapshot, Declared declared, Chain chain, GuestRoles guestRoles) {

    /** Joins a target of the snapshot with what the team declares. */
    public static World of(Snapshot snapshot, TargetSnapshot target, Declared declared) {
        return new World(target, snapshot, declared, Chain.of(target), new GuestRoles());
    }

    /** Returns what the team declares about the target. */
    public Intent intent() {
        return declared.of(target.name());
    }

    /** Returns the time so many days before the snapshot was taken, UTC. */
    public Instant daysBefore(int days) {
        return snapshot.takenAt().minus(Duration.ofDays(days));
    }

    /** Returns how many days a rule looks ahead or back: the declared number, else its own. */
    public int days(String ruleId, int usual) {
        return declared.days().getOrDefault(ruleId, usual);
    }

    /** Returns the targets of the run besides this one. */
    public List<TargetSnapshot> otherTargets() {
        return snapshot.targets().stream()
                .filter(other -> !other.name().equals(target.name()))
                .toList();
    }

    /** Returns the targets of the run whose logins come with the same issuer to the same account, this one first. */
    public List<TargetSnapshot> targetsOfIssuer() {
        return Stream.concat(
                        Stream.of(target),
                        otherTargets().stream()
                                .filter(other -> other.isIssuer(issuer().providerUrl())
                                        && other.account()
                                                .accountId()
                                                .equals(account().accountId())))
                .toList();
    }

    /** Returns the clients that are declared for the issuer in use, by this target first. */
    public List<String> clientsOfIssuer() {
        return targetsOfIssuer().stream()
                .flatMap(one -> one.scope().clients().stream().flatMap(List::stream))
                .distinct()
                .toList();
    }

    /** Returns the certificates that the host of the keys presents and that end within so many days of the snapshot, or ended. */
    public Observed<List<TlsCertificate>> certificatesEndingWithin(int days) {
        return issuer().tls().map(tls -> tls.endingBy(snapshot.takenAt().plus(days, ChronoUnit.DAYS)));
    }

    /** Returns what was looked at. */
    public Scope scope() {
        return target.scope();
    }

    /** Returns the Auth0 side. */
    public Tenant tenant() {
        return target.tenant();
    }

    /** Returns the public side of the issuer in use. */
    public IssuerSite issuer() {
        return target.issuer();
    }

    /** Returns the AWS side. */
    public Account account() {
        return target.account();
    }

    /** Tells whether the ARN names a provider of the issuer in use that the account has, the final slash aside. */
    public Observed<Boolean> isChainProvider(String arn) {
        return account()
                .provider(arn)
                .flatMap(found -> found.map(provider -> Chain.match(provider, target)
                                .map(match -> match == IssuerMatch.EXACT || match == IssuerMatch.WITH_SLASH))
                        .orElseGet(() -> Observed.known(false)));
    }

    /** Tells whether a mapping is of a provider of the issuer in use and gives a role to each of its logins. */
    public Observed<Boolean> catchesAll(RoleMapping mapping) {
        return Observed.both(mapping.yieldsRoleForEvery(issuer().url()), isChainProvider(mapping.providerKey()));
    }

    /** Tells whether the ARN names a provider of the account that is meant for the issuer in use, or of another Auth0 tenant. */
    public Observed<Boolean> isAuth0Provider(String arn) {
        return account()
                .provider(arn)
                .flatMap(found -> found.map(
                                provider -> Chain.match(provider, target).map(match -> match != IssuerMatch.UNRELATED))
                        .orElseGet(() -> Observed.known(false)));
    }

    /** Returns the words by which Cognito appears in trust policies, in all regions that were looked at. */
    public List<CognitoFederation> federations() {
        return Stream.concat(
                        scope().regions().stream(),
                        account().pools().items().stream().map(IdentityPool::region))
                .map(region -> CognitoFederation.of(account().partition(), region))
                .distinct()
                .toList();
    }

    /** Returns the words by which the Cognito of the pool's region appears in trust policies. */
    public CognitoFederation federation(IdentityPool pool) {
        return CognitoFederation.of(account().partition(), pool.region());
    }

    /** Returns the token of a signed-in identity of the pool, whose login came from the issuer in use. */
    public CognitoFederation.Token signedIn(IdentityPool pool) {
        return federation(pool).signedIn(pool.poolId(), issuer().providerUrl());
    }

    /** Lists the roles of the account that signed-in identities of the pool can get. */
    public Listing<IamRole> userRoles(IdentityPool pool) {
        return pool.userRoles().flatMap(this::role);
    }

    /** Lists the role of the account with this ARN, or none. */
    public Listing<IamRole> role(String arn) {
        return account().role(arn).fold(role -> Listing.of(role.stream().toList()), Listing::<IamRole>unread);
    }

    /** Lists the roles that slots and mappings of the pools in scope name and that the account has. */
    public Listing<IamRole> rolesHandedOut() {
        Listing<IamRole> roles = chain.slotRoles().flatMap(use -> role(use.roleArn()));
        return new Listing<>(roles.items().stream().distinct().toList(), roles.gaps());
    }

    /** Tells whether all sessions of the role are those of guests in the enhanced flow, within the session policies of Cognito. */
    public Observed<Boolean> isForGuestsOnly(IamRole role) {
        return guestRoles.contain(role, this);
    }

    /** Returns the slots and mappings of the pools in scope that name the role. */
    public List<SlotRole> usesOf(IamRole role) {
        return chain.slotRoles().items().stream()
                .filter(use -> use.roleArn().equals(role.arn()))
                .toList();
    }

    /** Returns the declared policy texts that bound the role, by the key of the intent; one without a slot is for users. */
    public Map<String, String> ceilingsOf(IamRole role) {
        List<SlotRole> uses = usesOf(role);
        Map<String, String> ceilings = new LinkedHashMap<>();
        if (uses.isEmpty() || uses.stream().anyMatch(use -> use.slot() != Slot.UNAUTHENTICATED)) {
            intent().ceiling().ifPresent(text -> ceilings.put("ceiling", text));
        }
        if (uses.stream().anyMatch(use -> use.slot() == Slot.UNAUTHENTICATED)) {
            intent().guestCeiling().ifPresent(text -> ceilings.put("guestCeiling", text));
        }
        return ceilings;
    }

    /** Returns the condition key whose value is different for each identity of the role. */
    public String identityKey(IamRole role) {
        Stream<String> ofPools =
                usesOf(role).stream().map(use -> federation(use.pool()).keyPrefix());
        return Stream.concat(ofPools, Stream.of(issuer().providerUrl()))
                        .findFirst()
                        .orElseThrow() + ":sub";
    }

    /** Tells whether requests of the role's sessions may carry a condition key, so that a policy variable may have a value. */
    public Observed<Boolean> mayCarry(IamRole role, String key) {
        return new SessionKeys(role, this).mayHave(key);
    }

    /**
     * Lists the roles in scope and every role of the account that trusts Cognito or everyone.
     *
     * <p>A collector may leave out roles that are neither; a role whose trust it could not see is a gap of its listing.
     */
    public Listing<IamRole> rolesOfCognito() {
        Listing<IamRole> trusting = account()
                .roles()
                .filter(role -> chain.roles().items().contains(role)
                        ? Observed.known(false)
                        : role.trust()
                                .map(trust -> TrustReading.of(trust).principals().stream()
                                        .anyMatch(named -> named.negated() || mayBeCognito(named.principal()))));
        return chain.roles().and(trusting);
    }

    /** Lists the roles of the account that trust a provider of the chain directly, past its pools. */
    public Listing<IamRole> rolesOfProviders() {
        Listing<IamRole> roles = chain.providers()
                .flatMap(provider -> account().roles().filter(role -> role.trustsDirectly(provider.arn())));
        return new Listing<>(roles.items().stream().distinct().toList(), roles.gaps());
    }

    /**
     * Lists the roles whose trust names an OIDC provider, there or not: those of {@link #rolesOfCognito()}, and those that name
     * one on the host of the issuer in use.
     */
    public Listing<IamRole> rolesNamingProviders() {
        List<IamRole> ofCognito = rolesOfCognito().items();
        return account()
                .roles()
                .filter(role -> role.trust().flatMap(trust -> {
                    List<String> urls = TrustReading.of(trust).principals().stream()
                            .filter(named -> !named.negated())
                            .flatMap(named -> named.principal().oidcProviderUrl().stream())
                            .toList();
                    boolean mine = ofCognito.contains(role) || urls.stream().anyMatch(this::isOnHostOfIssuer);
                    return urls.isEmpty() || mine || chain.slotRoles().isComplete()
                            ? Observed.known(mine && !urls.isEmpty())
                            : Observed.unknown(chain.slotRoles().gaps().get(0));
                }));
    }

    private boolean isOnHostOfIssuer(String url) {
        FederatedKey key = new FederatedKey(url, "");
        return key.isOnHostOf(issuer().providerUrl()) || key.isOnHostOf(scope().auth0Domain());
    }

    /** Returns the token with which Cognito asks for the role in the slot, for a login that came from the issuer in use. */
    public CognitoFederation.Token tokenOf(SlotRole use) {
        CognitoFederation cognito = federation(use.pool());
        return use.slot() == Slot.UNAUTHENTICATED
                ? cognito.guest(use.pool().poolId())
                : cognito.signedIn(use.pool().poolId(), issuer().providerUrl());
    }

    /** Returns the prefixes of the condition keys that the tokens of Cognito and of the chain's providers bring, by principal. */
    public Map<String, String> tokenPrefixes() {
        Map<String, String> prefixes = new TreeMap<>();
        federations().forEach(cognito -> prefixes.put(cognito.principal(), cognito.keyPrefix()));
        chain.providers()
                .items()
                .forEach(provider -> Listing.from(provider.url().map(List::of))
                        .items()
                        .forEach(url -> prefixes.put(provider.arn(), url)));
        return prefixes;
    }

    private boolean mayBeCognito(PolicyPrincipal principal) {
        return principal.value().equals("*") || federations().stream().anyMatch(cognito -> cognito.is(principal));
    }
}
