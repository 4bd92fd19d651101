package io.github.cognitoaudit.sandbox.scenario;

import java.util.List;

/** Plants flaws with which logins go on: careless clients, tenants and domains, and providers that let in too many. */
final class CarelessTargets {

    private static final String MAIN = Scenarios.MAIN_ACCOUNT;
    private static final String STAGING = "unready-staging";
    private static final int HOUR = 3600;
    private static final int MONTH = 30 * 24 * HOUR;
    private static final int WEAK_BITS = 1024;

    private CarelessTargets() {}

    static List<Target> all() {
        return List.of(
                carelessClient(), carelessTenant(), twoIssuers(), openSignUp(), unreadyStaging(), sharedProvider());
    }

    /** Custom token exchange and third parties have clients of their own, for Auth0 demands OIDC conformance of both. */
    private static Target carelessClient() {
        Target target = Scenarios.unflawed("careless-client", MAIN);
        Application web = target.applications()
                .get(0)
                .with("oidc_conformant", false)
                .with("cross_origin_authentication", true)
                .withGrants("authorization_code", "implicit", "password", "client_credentials", "refresh_token")
                .withCallbacks("https://*.acme.example/callback", "http://localhost:3000/callback")
                .withIdTokenLifetime(MONTH)
                .withRefreshTokens("non-rotating", "non-expiring")
                .withAwsAddon();
        Application partner = beside(web, "careless-client-partner").with("is_first_party", false);
        Application exchange = beside(web, "careless-client-exchange").withTokenExchange("custom_authentication");
        return target.withApplications(List.of(web, partner, exchange))
                .providers(provider -> provider.withClientIds(List.of(web.id(), partner.id(), exchange.id())))
                .declaring(declared -> declared.intending("production", "true"))
                .flawedBy(
                        "AUTH0-003",
                        "AUTH0-004",
                        "AUTH0-005",
                        "AUTH0-006",
                        "AUTH0-007",
                        "AUTH0-008",
                        "AUTH0-009",
                        "AUTH0-010",
                        "AUTH0-014",
                        "AUTH0-017",
                        "AUTH0-018");
    }

    private static Target carelessTenant() {
        Connection github = Connection.social("github").withSharedCredentials();
        Tenant tenant = Scenarios.ACME
                .named("acme-careless.eu.auth0.com")
                .withConnections(List.of(github))
                .withKeys(List.of(SigningKey.current(Ids.key("weak")).ofBits(WEAK_BITS)))
                .withFlag("enable_client_connections")
                .withFlag("enable_dynamic_client_registration")
                .withNetworkAcls(List.of(NetworkAcl.closed("maintenance")))
                .grantingAlso(List.of("read:client_keys"));
        return Scenarios.unflawed("careless-tenant", MAIN)
                .in(tenant)
                .applications(application ->
                        application.withConnections(List.of(github.id())).withEncryptionKey())
                .flawedBy("AUTH0-011", "AUTH0-012", "AUTH0-013", "AUTH0-015", "AUTH0-016", "CHAIN-004");
    }

    /** A provider for an Auth0 domain nearly is the issuer of every target of its account. */
    private static Target twoIssuers() {
        Application office = Application.of(Ids.client("back office"), "Acme back office", List.of());
        Target target = Scenarios.unflawed("two-issuers", "777788889999");
        Tenant tenant = Scenarios.ACME
                .named("acme-shop.eu.auth0.com")
                .withApplications(List.of(office))
                .withCustomDomains(List.of(target.issuer().host()));
        Provider provider = Provider.of(
                target.account().id(),
                tenant.domain(),
                List.of(target.applications().get(0).id(), office.id()));
        return target.in(tenant)
                .withIssuer(Issuer.of(tenant.domain(), tenant))
                .with(target.account().withProviders(List.of(provider)))
                .pools(pool -> pool.withProviders(List.of(provider.arn())))
                .declaring(Declarations::withoutIssuer)
                .flawedBy("CHAIN-002", "OIDC-007");
    }

    private static Target openSignUp() {
        Target target = Scenarios.unflawed("open-sign-up", MAIN)
                .applications(application -> application.withConnections(List.of(Ids.connection("google-oauth2"))))
                .roles(role -> role.permitting(
                        List.of(new Role.InlinePolicy(
                                "uploads", Documents.on("arn:aws:s3:::acme-uploads/*", "{}", "s3:PutObject"))),
                        List.of()));
        return withDirectRole(target, List.of(target.applications().get(0).id()), HOUR)
                .declaring(declared -> declared.intending("selfSignUp", "forbidden"))
                .flawedBy("CHAIN-001", "CHAIN-006", "PERM-006", "TRUST-009", "TRUST-016");
    }

    private static Target unreadyStaging() {
        Target target = Scenarios.unflawed(STAGING, MAIN);
        return target.withIssuer(
                        target.issuer().ofStatus("pending_verification").expiringIn(14))
                .declaring(declared -> declared.intending("production", "false"))
                .flawedBy("OIDC-015", "OIDC-016");
    }

    /** The clients of staging are audiences too, and roles trust the provider past the pool. */
    private static Target sharedProvider() {
        Target target = Scenarios.unflawed("shared-provider", MAIN);
        List<String> both = List.of(target.applications().get(0).id(), Ids.client(STAGING));
        return withDirectRole(target.providers(provider -> provider.withClientIds(both)), both, 12 * HOUR)
                .declaring(declared -> declared.intending("production", "true"))
                .flawedBy("CHAIN-003", "TRUST-008", "TRUST-009", "TRUST-012");
    }

    private static Application beside(Application first, String seed) {
        return Application.of(Ids.client(seed), "Acme " + seed, first.connections());
    }

    /** Adds the provider with a final slash that direct logins need (facts.md 2.1), and a role that trusts it without a condition. */
    private static Target withDirectRole(Target target, List<String> audiences, int sessionSeconds) {
        Provider direct = Provider.of(MAIN, target.issuer().host() + "/", audiences);
        Role role = Role.of(
                        Scenarios.roleArn(MAIN, target.name() + "-direct"),
                        Documents.policy(Documents.ofProvider(direct.arn(), "{}")),
                        List.of(new Role.InlinePolicy("catalogue", Documents.publicFiles("acme-catalogue"))),
                        List.of())
                .withSessionsOf(sessionSeconds);
        Account more = new Account(MAIN, List.of(direct), List.of(), List.of(role), List.of());
        return target.with(target.account().and(more));
    }
}
