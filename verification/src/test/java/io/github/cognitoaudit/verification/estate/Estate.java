package io.github.cognitoaudit.verification.estate;

import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.issuer;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.providerArn;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.model.aws.LastAccess;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import io.github.cognitoaudit.model.intent.Intent;
import io.github.cognitoaudit.model.intent.SelfSignUp;
import io.github.cognitoaudit.model.oidc.TlsTrust;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.world.IamRoleBuilder;
import io.github.cognitoaudit.world.WorldBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Describes a team in which no rule finds anything, with about everything that a chain can have.
 *
 * <p>Two targets share the tenant {@code acme.eu.auth0.com}, its provider and the account: {@code production}, whose pool maps
 * roles and tags, and {@code kiosk}, whose pool lets guests look at a catalogue. A third, {@code staging}, has a tenant and a
 * provider of its own: its logins use a custom domain whose certificates the team manages itself, of a private CA.
 */
final class Estate {

    static final String KIOSK_CLIENT = "Kc2vNUCWKYsmNQVB4o9DpcGb8Zt7Qx2K";
    static final String STAGING_CLIENT = "St3vNUCWKYsmNQVB4o9DpcGb8Zt7Qx3S";
    static final String BACKOFFICE_CLIENT = "Bo4vNUCWKYsmNQVB4o9DpcGb8Zt7Qx4B";
    static final String STAGING_DOMAIN = "acme-staging.eu.auth0.com";
    static final String STAGING_ISSUER = "login.staging.acme.example";
    static final String KIOSK_POOL = "eu-west-1:0a1b2c3d-1111-2222-3333-44445555aaaa";
    static final String STAGING_POOL = "eu-west-1:0a1b2c3d-1111-2222-3333-44445555bbbb";
    private static final String SUB = "${cognito-identity.amazonaws.com:sub}";
    private static final String CATALOGUE = "arn:aws:s3:::acme-catalogue/*";
    private static final LastAccess[] USED = {
        new LastAccess("dynamodb", Optional.of(Instant.parse("2025-12-24T00:00:00Z"))),
        new LastAccess("s3", Optional.of(Instant.parse("2025-12-31T00:00:00Z")))
    };
    private static final List<Rule<?>> RULES = Auditor.installedRules();

    private Estate() {}

    /** Returns the team's snapshot. */
    static Snapshot snapshot() {
        return new Snapshot(
                Instant.parse("2026-01-01T00:00:00Z"),
                List.of(production().target(), kiosk().target(), staging().target()));
    }

    /** Returns what the team declares, by target. */
    static Map<String, Intent> intents() {
        return Map.of(
                "production", intent(true, false),
                "kiosk", intent(true, true),
                "staging", intent(false, false));
    }

    /** Audits a snapshot of the team with every rule. */
    static Audit audit(Snapshot snapshot) {
        return Auditor.of(RULES, Map.of()).audit(snapshot, intents());
    }

    /** Audits a snapshot of the team with one rule. */
    static Audit audit(Snapshot snapshot, String rule) {
        List<Rule<?>> one = RULES.stream()
                .filter(known -> known.descriptor().id().equals(rule))
                .toList();
        return Auditor.of(one, Map.of()).audit(snapshot, intents());
    }

    private static WorldBuilder production() {
        return account(world().named("production"))
                .declaresClients(CLIENT_ID)
                .declaresPools(POOL_ID)
                .client(client().connection("con_users", "auth0", Optional.of(true)))
                .client(client(KIOSK_CLIENT).connection("con_users", "auth0", Optional.of(true)))
                .client(client(BACKOFFICE_CLIENT));
    }

    private static WorldBuilder kiosk() {
        return account(world().named("kiosk"))
                .declaresClients(KIOSK_CLIENT)
                .declaresPools(KIOSK_POOL)
                .client(client().connection("con_users", "auth0", Optional.of(true)))
                .client(client(KIOSK_CLIENT).connection("con_users", "auth0", Optional.of(true)))
                .client(client(BACKOFFICE_CLIENT));
    }

    private static WorldBuilder staging() {
        return account(world().named("staging"))
                .auth0Domain(STAGING_DOMAIN)
                .issuerHost(STAGING_ISSUER)
                .issuer(issuer(STAGING_ISSUER).trusted(TlsTrust.DECLARED_CA))
                .customDomain(STAGING_ISSUER, "ready", "self_managed_certs")
                .declaresClients(STAGING_CLIENT)
                .declaresPools(STAGING_POOL)
                .withoutClients()
                .client(client(STAGING_CLIENT)
                        .ofTenant(STAGING_DOMAIN)
                        .connection("con_team", "auth0", Optional.of(true)));
    }

    private static WorldBuilder account(WorldBuilder world) {
        return world.provider(provider().audiences(CLIENT_ID, KIOSK_CLIENT))
                .provider(provider(STAGING_ISSUER).audiences(STAGING_CLIENT))
                .pool(pool().mappedByRules(
                                PROVIDER_ARN,
                                "Deny",
                                new MappingRule(
                                        "https://acme.example/role", "Equals", "editor", roleArn("acme-editor")),
                                new MappingRule(
                                        "https://acme.example/role", "Equals", "reader", roleArn("acme-reader")))
                        .tagMap(new PrincipalTagMap(
                                PROVIDER_ARN, false, Map.of("department", "https://acme.example/department"))))
                .pool(pool(KIOSK_POOL)
                        .named("kiosk")
                        .guests(true)
                        .authenticatedRole(roleArn("kiosk-user"))
                        .guestRole(roleArn("kiosk-guest")))
                .pool(pool(STAGING_POOL)
                        .named("staging")
                        .references(providerArn(STAGING_ISSUER))
                        .authenticatedRole(roleArn("staging-user"))
                        .guestRole(roleArn("staging-guest")))
                .role(owner("acme-authenticated", POOL_ID).policy("own-rows", """
                                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                                  "Action": ["dynamodb:GetItem", "dynamodb:PutItem"],
                                  "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/notes",
                                  "Condition": {"ForAllValues:StringEquals": {"dynamodb:LeadingKeys": ["%s"]},
                                                "Null": {"dynamodb:LeadingKeys": "false"}}}]}
                                """.formatted(SUB)))
                .role(owner("acme-editor", POOL_ID))
                .role(owner("acme-reader", POOL_ID).policy("catalogue", """
                        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "%s",
                          "Condition": {"StringEquals": {"aws:PrincipalTag/department": "shop"}}}]}
                        """.formatted(CATALOGUE)))
                .role(owner("kiosk-user", KIOSK_POOL).policy("catalogue", reading()))
                .role(role("kiosk-guest")
                        .trust(trusting(KIOSK_POOL, "unauthenticated"))
                        .lastUsed(USED)
                        .policy("catalogue", reading()))
                .role(owner("staging-user", STAGING_POOL))
                .role(role("staging-guest").trust(trusting(STAGING_POOL, "unauthenticated")));
    }

    private static IamRoleBuilder owner(String name, String poolId) {
        return role(name)
                .trust(trusting(poolId, "authenticated"))
                .lastUsed(USED)
                .policy("own-objects", """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::acme-data/%s/*"},
                  {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::acme-data",
                   "Condition": {"StringLike": {"s3:prefix": ["%s/*"]}}}]}
                """.formatted(SUB, SUB));
    }

    private static String reading() {
        return """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "%s"}]}
                """.formatted(CATALOGUE);
    }

    private static String trusting(String poolId, String amr) {
        return """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                  "Principal": {"Federated": "cognito-identity.amazonaws.com"},
                  "Action": ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
                  "Condition": {
                    "StringEquals": {"cognito-identity.amazonaws.com:aud": "%s"},
                    "ForAnyValue:StringLike": {"cognito-identity.amazonaws.com:amr": "%s"}}}]}
                """.formatted(poolId, amr);
    }

    private static Intent intent(boolean production, boolean guests) {
        return new Intent(
                Optional.of(production),
                guests,
                Optional.of(SelfSignUp.FORBIDDEN),
                Optional.of(List.of()),
                Optional.of(List.of()),
                Optional.of(List.of()),
                Optional.of(List.of()),
                Optional.of(List.of()),
                Optional.of(List.of("https://acme.example/nickname")),
                Optional.of("""
                        {"Version": "2012-10-17", "Statement": [
                          {"Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::acme-*", "arn:aws:s3:::acme-*/*"]},
                          {"Effect": "Allow", "Action": ["dynamodb:GetItem", "dynamodb:PutItem"], "Resource": "*"}]}
                        """),
                Optional.of(reading()),
                Optional.of(List.of(CATALOGUE)),
                Optional.of(36000));
    }
}
