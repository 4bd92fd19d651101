package io.github.cognitoaudit.sandbox.scenario;

import java.util.List;
import java.util.Optional;

/** Plants what breaks a chain or opens it wide, a few flaws in each target; what other targets would see has an account of its own. */
final class FlawedTargets {

    private static final String MAIN = Scenarios.MAIN_ACCOUNT;

    /** A value that is copied from sample to sample (facts.md 1.3); no certificate of the sandbox has it. */
    private static final String COPIED_THUMBPRINT = "9e99a48a9960b14926bb7f3b02e22da2b0ab7280";

    private FlawedTargets() {}

    static List<Target> all() {
        return List.of(
                hs256Client(),
                missingProvider(),
                wrongIssuer(),
                trailingSlash(),
                wrongAudience(),
                wrongThumbprint(),
                brokenIssuer(),
                unlinkedPool(),
                guestAccess(),
                emptyPool(),
                deletedRole(),
                openTrust(),
                wrongTrust(),
                adminRole(),
                broadRole());
    }

    private static Target hs256Client() {
        Target target = Scenarios.unflawed("hs256-client", MAIN);
        Application web = target.applications().get(0).withAlgorithm(Optional.of("HS256"));
        Application api = Application.of(Ids.client("hs256-client-api"), "Acme created by API", web.connections())
                .withAlgorithm(Optional.empty());
        Application rs512 = Application.of(Ids.client("hs256-client-rs512"), "Acme RS512", web.connections())
                .withAlgorithm(Optional.of("RS512"));
        return target.withApplications(List.of(web, api, rs512))
                .providers(provider -> provider.withClientIds(List.of(web.id(), api.id(), rs512.id())))
                .flawedBy("AUTH0-001", "AUTH0-002");
    }

    private static Target missingProvider() {
        Target target = Scenarios.unflawed("provider-missing", "222233334444");
        return target.with(target.account().withProviders(List.of()))
                .pools(pool -> pool.withProviders(List.of()))
                .flawedBy("CHAIN-005", "OIDC-001");
    }

    private static Target wrongIssuer() {
        Target target = Scenarios.unflawed("wrong-issuer", "333344445555");
        String canonical = target.tenantDomain();
        Provider provider = Provider.of(
                target.account().id(),
                canonical,
                List.of(target.applications().get(0).id()));
        return target.with(target.account().withProviders(List.of(provider)))
                .pools(pool -> pool.withProviders(List.of(provider.arn())))
                .flawedBy("CHAIN-005", "OIDC-001", "OIDC-002");
    }

    private static Target trailingSlash() {
        Target target = Scenarios.unflawed("trailing-slash", MAIN);
        Provider provider = Provider.of(
                MAIN,
                target.issuer().host() + "/",
                List.of(target.applications().get(0).id()));
        return target.with(target.account().withProviders(List.of(provider)))
                .pools(pool -> pool.withProviders(List.of(provider.arn())))
                .flawedBy("OIDC-003");
    }

    private static Target wrongAudience() {
        return Scenarios.unflawed("wrong-audience", MAIN)
                .providers(provider -> provider.withClientIds(
                        List.of(Ids.client("deleted-application"), "https://api.acme.example/orders")))
                .flawedBy("CHAIN-005", "OIDC-004", "OIDC-005", "OIDC-006");
    }

    private static Target wrongThumbprint() {
        return Scenarios.unflawed("wrong-thumbprint", MAIN)
                .providers(provider -> provider.withThumbprints(List.of(COPIED_THUMBPRINT)))
                .flawedBy("OIDC-008");
    }

    private static Target brokenIssuer() {
        Target target = Scenarios.unflawed("broken-issuer", MAIN);
        Issuer issuer = target.issuer();
        return target.withIssuer(issuer.claiming("https://" + issuer.host())
                        .publishing(List.of(Ids.key("left over from a migration"))))
                .flawedBy("OIDC-011", "OIDC-012");
    }

    private static Target unlinkedPool() {
        return Scenarios.unflawed("unlinked-pool", "444455556666")
                .pools(pool ->
                        pool.withProviders(List.of("arn:aws:iam::444455556666:oidc-provider/old-login.acme.example")))
                .flawedBy("CHAIN-005", "POOL-001", "POOL-002");
    }

    private static Target guestAccess() {
        Target target = Scenarios.unflawed("guest-access", MAIN);
        Pool pool = target.account().pools().get(0);
        Role guest = Role.of(
                Scenarios.roleArn(MAIN, "guest-access-guest"),
                Documents.poolTrust(pool.id(), Documents.UNAUTHENTICATED),
                List.of(new Role.InlinePolicy("catalogue", Documents.publicFiles("acme-catalogue"))),
                List.of());
        Account more = new Account(MAIN, List.of(), List.of(), List.of(guest), List.of());
        return target.with(target.account().and(more))
                .pools(own -> own.openToGuests()
                        .withClassicFlow()
                        .withRoles(own.authenticatedRole(), Optional.of(guest.arn())))
                .flawedBy("PERM-007", "PERM-009", "POOL-003", "POOL-005");
    }

    private static Target emptyPool() {
        return Scenarios.unflawed("empty-pool", MAIN)
                .pools(pool -> pool.openToGuests().withRoles(Optional.empty(), Optional.empty()))
                .flawedBy("POOL-004", "POOL-007");
    }

    private static Target deletedRole() {
        Target target = Scenarios.unflawed("deleted-role", MAIN);
        return target.with(target.account().withRoles(List.of())).flawedBy("POOL-008");
    }

    private static Target openTrust() {
        Target target = Scenarios.unflawed("open-trust", "555566667777");
        Account account = target.account();
        Pool pool = account.pools().get(0);
        Role user = account.roles().get(0).trusting(Documents.trustOfAnyPool());
        Role editor = user.named("open-trust-editor").trusting(Documents.trustOfAnyLogin(pool.id()));
        return target.with(account.withRoles(List.of(user, editor)))
                .pools(own -> own.withMapping(List.of(editor(editor.arn()))))
                .flawedBy("TRUST-001", "TRUST-003");
    }

    private static Target wrongTrust() {
        Target target = Scenarios.unflawed("wrong-trust", "666677778888");
        Account account = target.account();
        Pool pool = account.pools().get(0);
        Role user = account.roles().get(0);
        Role service = user.named("wrong-trust-service").trusting(Documents.trustOfService(pool.id()));
        Role action = user.named("wrong-trust-action").trusting(Documents.trustByWrongAction(pool.id()));
        Role foreign =
                user.trusting(Documents.poolTrust(Ids.pool(Scenarios.REGION, "another pool"), Documents.AUTHENTICATED));
        return target.with(account.withRoles(List.of(foreign, service, action)))
                .pools(own -> own.withMapping(List.of(
                        editor(service.arn()),
                        new MappedRole("https://acme.example/role", "Equals", "auditor", action.arn()))))
                .flawedBy("TRUST-002", "TRUST-005", "TRUST-006");
    }

    private static Target adminRole() {
        ManagedPolicy administrator =
                new ManagedPolicy("arn:aws:iam::aws:policy/AdministratorAccess", "v1", Documents.onEveryResource("*"));
        Target target = Scenarios.unflawed("admin-role", MAIN);
        Account more = new Account(MAIN, List.of(), List.of(), List.of(), List.of(administrator));
        return target.with(target.account().and(more))
                .roles(role -> role.permitting(role.inline(), List.of(administrator.arn())))
                .flawedBy(
                        "PERM-001",
                        "PERM-002",
                        "PERM-003",
                        "PERM-004",
                        "PERM-005",
                        "PERM-006",
                        "PERM-007",
                        "PERM-010",
                        "PERM-011",
                        "PERM-016",
                        "PERM-017",
                        "PERM-019",
                        "PERM-022");
    }

    private static Target broadRole() {
        return Scenarios.unflawed("broad-role", MAIN)
                .roles(role -> role.permitting(
                        List.of(
                                new Role.InlinePolicy("files", Documents.onEveryResource("s3:*")),
                                new Role.InlinePolicy("orders", Documents.onEveryResource("dynamodb:PutItem"))),
                        List.of()))
                .flawedBy("PERM-002", "PERM-004", "PERM-005", "PERM-006", "PERM-007", "PERM-022");
    }

    private static MappedRole editor(String roleArn) {
        return new MappedRole("https://acme.example/role", "Equals", "editor", roleArn);
    }
}
