package io.github.cognitoaudit.sandbox.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Names the scenarios that come with the sandbox. */
public final class Scenarios {

    /** The account of most targets. */
    static final String MAIN_ACCOUNT = "111122223333";

    /** The region of every pool. */
    static final String REGION = "eu-west-1";

    private static final Connection STAFF = Connection.database("acme-staff");

    /** The tenant of every target that is about nothing tenant-wide. */
    static final Tenant ACME = Tenant.of(
            "acme.eu.auth0.com",
            List.of(STAFF, Connection.social("google-oauth2")),
            List.of(
                    SigningKey.current(Ids.key("current")),
                    SigningKey.next(Ids.key("next")),
                    new SigningKey(Ids.key("previous"), false, false, true, SigningKey.USUAL_BITS)));

    private Scenarios() {}

    /** Returns one target in which there is nothing to find. */
    public static Scenario sound() {
        return of("sound", List.of(target("production", "login.acme.example", MAIN_ACCOUNT)));
    }

    /**
     * Returns many targets, each with the few flaws that its name announces; {@link Target#flaws()} names the rules.
     *
     * <p>OIDC-009 and OIDC-010 are not among them: they need a chain that ends in a publicly trusted CA, and the sandbox's own CA
     * is trusted by nobody. For the same reason a wrong thumbprint shows as OIDC-008 here.
     */
    public static Scenario flawed() {
        List<Target> targets = Stream.of(FlawedTargets.all(), CarelessTargets.all(), LooseTargets.all())
                .flatMap(List::stream)
                .toList();
        return of("flawed", targets);
    }

    /** Returns the sound world under another name, for runs in which calls are refused or disturbed. */
    public static Scenario denied() {
        return of("denied", sound().targets());
    }

    /** Finds a scenario by its name. */
    public static Optional<Scenario> named(String name) {
        return List.of(sound(), flawed(), denied()).stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst();
    }

    /** Returns a target of the scenario {@code flawed} before any flaw is planted in it. */
    static Target unflawed(String name, String accountId) {
        return target(name, name + ".login.acme.example", accountId);
    }

    /** Returns a sound target with its own client, issuer, provider, pool, role and policies. */
    static Target target(String name, String issuerHost, String accountId) {
        Application application = Application.of(Ids.client(name), "Acme " + name, List.of(STAFF.id()));
        String roleArn = roleArn(accountId, name + "-user");
        ManagedPolicy rows = new ManagedPolicy(
                "arn:aws:iam::" + accountId + ":policy/" + name + "-own-rows",
                "v2",
                Documents.ownRows(accountId, "acme-" + name + "-orders"));
        Provider provider = Provider.of(accountId, issuerHost, List.of(application.id()));
        Pool pool = Pool.of(REGION, name, provider.arn(), roleArn);
        Role role = Role.of(
                roleArn,
                Documents.poolTrust(pool.id(), Documents.AUTHENTICATED),
                List.of(new Role.InlinePolicy("own-files", Documents.ownFiles("acme-" + name + "-files"))),
                List.of(rows.arn()));
        return new Target(
                name,
                ACME,
                Issuer.of(issuerHost, ACME),
                List.of(application),
                new Account(accountId, List.of(provider), List.of(pool), List.of(role), List.of(rows)),
                Declarations.usual(),
                List.of());
    }

    /** Returns the ARN of a role of an account. */
    static String roleArn(String accountId, String name) {
        return "arn:aws:iam::" + accountId + ":role/" + name;
    }

    private static Scenario of(String name, List<Target> targets) {
        return new Scenario(name, targets, Map.of(MAIN_ACCOUNT, deployment()), false, false);
    }

    /** A provider and a role that have nothing to do with the chain, as accounts have them. */
    private static Account deployment() {
        String boundary = "arn:aws:iam::" + MAIN_ACCOUNT + ":policy/deployment-boundary";
        return new Account(
                MAIN_ACCOUNT,
                List.of(Provider.of(MAIN_ACCOUNT, "token.actions.githubusercontent.com", List.of("sts.amazonaws.com"))),
                List.of(),
                List.of(
                        Role.of(
                                        roleArn(MAIN_ACCOUNT, "github-deploy"),
                                        Documents.githubTrust(MAIN_ACCOUNT, "acme/shop"),
                                        List.of(new Role.InlinePolicy(
                                                "site-files", Documents.publicFiles("acme-site"))),
                                        List.of())
                                .within(boundary),
                        Role.of(
                                roleArn(MAIN_ACCOUNT, "image-resizer"),
                                Documents.lambdaTrust(),
                                List.of(new Role.InlinePolicy("images", Documents.onEveryResource("s3:*"))),
                                List.of())),
                List.of(new ManagedPolicy(boundary, "v1", Documents.onEveryResource("s3:*", "cloudformation:*"))));
    }
}
