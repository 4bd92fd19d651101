package io.github.cognitoaudit.benchmarks;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Tenant;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.model.aws.PoolLogins;
import io.github.cognitoaudit.model.aws.PoolRoles;
import io.github.cognitoaudit.model.aws.RolePolicy;
import io.github.cognitoaudit.model.oidc.IssuerSite;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.snapshot.Scope;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.TargetSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes accounts of many roles, a pool for every four of them, on two mornings between which four roles of ten changed. */
final class LargeEstates {

    private static final String ACCOUNT = "111122223333";
    private static final String DOMAIN = "large.eu.auth0.com";
    private static final String PROVIDER = "arn:aws:iam::" + ACCOUNT + ":oidc-provider/" + DOMAIN;
    private static final Gap NOT_ASKED = Gap.notAsked("the call", "it is no part of what is measured");

    private LargeEstates() {}

    /** Returns the account on the first morning. */
    static Snapshot before(int roles) {
        return snapshot(Instant.parse("2026-10-05T06:00:00Z"), roles, false);
    }

    /** Returns it on the second: of ten roles one may do more, one is written otherwise, one lost its pool, one was made anew. */
    static Snapshot after(int roles) {
        return snapshot(Instant.parse("2026-10-12T06:00:00Z"), roles, true);
    }

    private static Snapshot snapshot(Instant takenAt, int count, boolean later) {
        List<IamRole> roles = new ArrayList<>();
        List<IdentityPool> pools = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            roles.add(role(i, later));
        }
        for (int i = 0; i < count / 4; i++) {
            pools.add(pool(i, arn(4 * i, false), arn(4 * i + 1, false)));
        }
        Account account = new Account(
                Observed.known(ACCOUNT),
                "aws",
                Listing.of(List.of(new OidcProvider(
                        PROVIDER,
                        Observed.known(DOMAIN),
                        Observed.known(List.of("client")),
                        Observed.known(List.of("ca11ca11ca11ca11ca11ca11ca11ca11ca11ca11"))))),
                Listing.of(pools),
                List.of("eu-west-1"),
                true,
                Listing.of(roles),
                List.of(),
                true);
        Scope scope = new Scope(DOMAIN, DOMAIN, Optional.empty(), Optional.empty(), List.of("eu-west-1"));
        return new Snapshot(takenAt, List.of(new TargetSnapshot("large", scope, tenant(), issuer(), account)));
    }

    private static Tenant tenant() {
        return new Tenant(
                DOMAIN,
                Listing.unread(NOT_ASKED),
                List.of(),
                false,
                Listing.unread(NOT_ASKED),
                Listing.unread(NOT_ASKED),
                Observed.unknown(NOT_ASKED),
                Listing.unread(NOT_ASKED),
                Listing.unread(NOT_ASKED),
                Listing.unread(NOT_ASKED));
    }

    private static IssuerSite issuer() {
        return new IssuerSite(
                "https://" + DOMAIN + "/",
                Observed.unknown(NOT_ASKED),
                Listing.unread(NOT_ASKED),
                Observed.unknown(NOT_ASKED));
    }

    private static IdentityPool pool(int number, String users, String guests) {
        return new IdentityPool(
                poolId(number),
                "eu-west-1",
                Observed.known("pool-" + number),
                Observed.known(true),
                Observed.known(false),
                Observed.known(List.of(PROVIDER)),
                Observed.known(PoolLogins.none()),
                Observed.known(new PoolRoles(Optional.of(users), Optional.of(guests), List.of())),
                Listing.of(List.of()));
    }

    private static IamRole role(int number, boolean later) {
        boolean more = later && number % 10 == 0;
        boolean rewritten = later && number % 10 == 1;
        boolean otherPool = later && number % 10 == 4;
        boolean anew = later && number % 10 == 7;
        String actions = rewritten ? "\"s3:getobject\", \"s3:putobject\"" : "\"s3:GetObject\", \"s3:PutObject\"";
        String also = more ? ", \"dynamodb:DeleteItem\"" : "";
        String policy = """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": [%s%s], "Resource": [
                    "arn:aws:s3:::data-%d/${cognito-identity.amazonaws.com:sub}/*", "arn:aws:dynamodb:*:*:table/t%d"]},
                  {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::data-%d",
                   "Condition": {"StringLike": {"s3:prefix": ["${cognito-identity.amazonaws.com:sub}/*"]}}}]}
                """.formatted(actions, also, number, number, number);
        return new IamRole(
                arn(number, anew),
                Observed.known(document(trust(otherPool ? number / 4 + 1 : number / 4, number % 4 == 1))),
                Listing.of(List.of(new RolePolicy("own-data", Optional.empty(), Observed.known(document(policy))))),
                Observed.known(Optional.empty()),
                Observed.known(3600),
                Listing.of(List.of()));
    }

    private static String trust(int pool, boolean guests) {
        return """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                  "Principal": {"Federated": "cognito-identity.amazonaws.com"}, "Action": "sts:AssumeRoleWithWebIdentity",
                  "Condition": {"StringEquals": {"cognito-identity.amazonaws.com:aud": "%s"},
                    "ForAnyValue:StringLike": {"cognito-identity.amazonaws.com:amr": "%s"}}}]}
                """.formatted(poolId(pool), guests ? "unauthenticated" : "authenticated");
    }

    private static PolicyDocument document(String text) {
        try {
            return PolicyDocument.parse(text);
        } catch (PolicySyntaxException e) {
            throw new IllegalStateException("the policy is one of ours", e);
        }
    }

    private static String poolId(int number) {
        return String.format("eu-west-1:%08x-0000-4000-8000-000000000000", number);
    }

    private static String arn(int number, boolean anew) {
        return "arn:aws:iam::" + ACCOUNT + ":role/" + (anew ? "anew-" : "role-") + number;
    }
}
