package io.github.cognitoaudit.sandbox.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plants flaws of the AWS side that do not break the chain: odd trusts, left-overs, loose mappings and mistaken policies. */
final class LooseTargets {

    private static final String MAIN = Scenarios.MAIN_ACCOUNT;
    private static final String FOREIGN = "444455556666";
    private static final String ROLE_CLAIM = "https://acme.example/role";

    private LooseTargets() {}

    static List<Target> all() {
        return List.of(sharedRole(), oddTrusts(), leftOvers(), looseMappings(), mistakenPolicies());
    }

    /** Both kinds of identities have one role, and the classic flow hands out the editor's to guests. */
    private static Target sharedRole() {
        Target target = Scenarios.unflawed("shared-role", "888899990000");
        Account account = target.account();
        String pool = account.pools().get(0).id();
        Role user = account.roles().get(0).trusting(Documents.trustOfAnyLogin(pool));
        Role editor = user.named("shared-role-editor");
        return target.with(account.withRoles(List.of(user, editor)))
                .pools(shared -> shared.openToGuests()
                        .withClassicFlow()
                        .withRoles(Optional.of(user.arn()), Optional.of(user.arn()))
                        .withMapping(List.of(equal("editor", editor))))
                .declaring(declared -> declared.intending("guests", "allowed"))
                .flawedBy("POOL-005", "POOL-006", "POOL-009", "TRUST-003");
    }

    private static Target oddTrusts() {
        Target target = Scenarios.unflawed("odd-trusts", "999900001111");
        Account account = target.account();
        String pool = account.pools().get(0).id();
        String own = Documents.ofPool(pool, Documents.AUTHENTICATED);
        Role user = account.roles().get(0).trusting(Documents.poolTrust(pool, "Authenticated"));
        Role partner = user.named("odd-trusts-partner").trusting(Documents.policy(own, Documents.ofAccount(FOREIGN)));
        Role operator =
                user.named("odd-trusts-operator").trusting(Documents.policy(own, Documents.ofAccount(account.id())));
        Role mistyped = user.named("odd-trusts-mistyped")
                .trusting(Documents.policy(own, own.replace("amazonaws.com:amr", "amazon.com:amr")));
        Role fragile = user.named("odd-trusts-fragile")
                .trusting(Documents.policy(own.replace("\"StringEquals\"", "\"StringEqualsIfExists\"")));
        return target.with(account.withRoles(List.of(user, partner, operator, mistyped, fragile)))
                .pools(mapping -> mapping.withMapping(List.of(
                        equal("partner", partner),
                        equal("operator", operator),
                        equal("tester", mistyped),
                        equal("auditor", fragile))))
                .declaring(declared -> declared.intending("principals", "[]"))
                .flawedBy("TRUST-003", "TRUST-004", "TRUST-007", "TRUST-010", "TRUST-013", "TRUST-015");
    }

    /** All pools of all regions are asked for, since only then is it known that nothing uses a left-over. */
    private static Target leftOvers() {
        Target target = Scenarios.unflawed("left-overs", "121213131414");
        Account account = target.account();
        String pool = account.pools().get(0).id();
        Provider twin = Provider.of(
                account.id(),
                target.issuer().host() + "/",
                account.providers().get(0).clientIds());
        String old = Documents.ofPool(Ids.pool(Scenarios.REGION, "left-overs-old"), Documents.AUTHENTICATED);
        String gone = Documents.ofProvider(
                "arn:aws:iam::" + account.id() + ":oidc-provider/old-login.acme.example",
                "{\"StringEquals\":{\"old-login.acme.example:aud\":\"acme\"}}");
        String trust = Documents.policy(Documents.ofPool(pool, Documents.AUTHENTICATED), old, gone);
        return target.with(account.and(new Account(account.id(), List.of(twin), List.of(), List.of(), List.of())))
                .roles(role -> role.trusting(trust))
                .declaring(declared -> declared.withoutPools().intending("otherProviders", "[]"))
                .flawedBy("OIDC-013", "OIDC-014", "TRUST-011", "TRUST-014");
    }

    /** One pool maps by rules, one by a token that names no roles and by a URL, one by a token to no effect. */
    private static Target looseMappings() {
        Target target = Scenarios.unflawed("loose-mappings", MAIN);
        String provider = target.account().providers().get(0).arn();
        Target denying = Scenarios.unflawed("loose-mappings-denying", MAIN);
        Target idle = Scenarios.unflawed("loose-mappings-idle", MAIN);
        Role reader = target.account()
                .roles()
                .get(0)
                .named("loose-mappings-reader")
                .permitting(
                        List.of(new Role.InlinePolicy(
                                "reports",
                                Documents.on(
                                        "arn:aws:s3:::acme-reports/*",
                                        "{\"StringEquals\":{\"aws:PrincipalTag/department\":\"sales\"}}",
                                        "s3:GetObject"))),
                        List.of());
        RoleMapping byNickname = new RoleMapping(
                provider,
                "Rules",
                "AuthenticatedRole",
                List.of(new MappedRole("nickname", "Contains", "reader", reader.arn())));
        RoleMapping byUrl = RoleMapping.ofRules(
                "https://" + target.issuer().host() + "/",
                List.of(equal("reader", denying.account().roles().get(0))));
        Pool first = target.account()
                .pools()
                .get(0)
                .withMappings(byNickname)
                .withTagMaps(List.of(
                        new TagMap(provider, false, Map.of("department", "nickname")),
                        new TagMap(target.issuer().host(), false, Map.of("department", ROLE_CLAIM))));
        Pool second = denying.account()
                .pools()
                .get(0)
                .withProviders(List.of(provider))
                .withMappings(RoleMapping.ofToken(provider, "Deny"), byUrl)
                .withLogins(
                        new Logins(Map.of("graph.facebook.com", "1234567890"), Optional.empty(), List.of(), List.of()));
        Pool third = idle.account()
                .pools()
                .get(0)
                .withProviders(List.of(provider))
                .withMappings(RoleMapping.ofToken(provider, "AuthenticatedRole"));
        Account account = target.account()
                .withRoles(List.of(target.account().roles().get(0), reader))
                .and(denying.account().withProviders(List.of()))
                .and(idle.account().withProviders(List.of()));
        return target.with(account.withPools(List.of(first, second, third)))
                .declaring(declared -> declared.intending("providers", "[]"))
                .flawedBy(
                        "PERM-007",
                        "POOL-010",
                        "POOL-011",
                        "POOL-012",
                        "POOL-013",
                        "POOL-014",
                        "POOL-015",
                        "POOL-016",
                        "POOL-017",
                        "POOL-018",
                        "POOL-019");
    }

    private static Target mistakenPolicies() {
        Target target = Scenarios.unflawed("mistaken-policies", MAIN);
        String files = "acme-mistaken-policies-files";
        String table = "arn:aws:dynamodb:" + Scenarios.REGION + ":" + MAIN + ":table/acme-mistaken-policies-orders";
        String ownKey = "\"dynamodb:LeadingKeys\":[\"${cognito-identity.amazonaws.com:sub}\"]";
        List<Role.InlinePolicy> policies = List.of(
                new Role.InlinePolicy("old-language", Documents.ownFiles(files).replace("2012-10-17", "2008-10-17")),
                new Role.InlinePolicy(
                        "scans",
                        Documents.on(table, "{\"ForAllValues:StringEquals\":{" + ownKey + "}}", "dynamodb:Scan")),
                new Role.InlinePolicy(
                        "no-values",
                        Documents.on(table, "{\"StringEquals\":{\"dynamodb:Attributes\":[]}}", "dynamodb:Query")),
                new Role.InlinePolicy(
                        "mistyped", Documents.on("arn:aws:s3:::" + files + "/public/*", "{}", "s3:GetObjekt")),
                new Role.InlinePolicy(
                        "wrong-variable",
                        Documents.on("arn:aws:s3:::" + files + "/${aws:username}/*", "{}", "s3:PutObject")),
                new Role.InlinePolicy(
                        "foreign-queue",
                        Documents.on(
                                "arn:aws:sqs:" + Scenarios.REGION + ":" + FOREIGN + ":jobs", "{}", "sqs:SendMessage")));
        return target.roles(role ->
                        role.permitting(policies, List.of()).lastUsing(List.of(new LastUse("s3", Optional.empty()))))
                .declaring(declared -> declared.readingLastAccess()
                        .intending("accounts", "[]")
                        .within(Documents.onEveryResource("s3:*", "dynamodb:*")))
                .flawedBy(
                        "PERM-006",
                        "PERM-007",
                        "PERM-008",
                        "PERM-012",
                        "PERM-013",
                        "PERM-014",
                        "PERM-015",
                        "PERM-018",
                        "PERM-020",
                        "PERM-021");
    }

    private static MappedRole equal(String value, Role role) {
        return new MappedRole(ROLE_CLAIM, "Equals", value, role.arn());
    }
}
