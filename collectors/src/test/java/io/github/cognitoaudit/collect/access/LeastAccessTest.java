package io.github.cognitoaudit.collect.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.config.AssumeRole;
import io.github.cognitoaudit.config.Auth0CredentialNames;
import io.github.cognitoaudit.config.Auth0Settings;
import io.github.cognitoaudit.config.AwsSettings;
import io.github.cognitoaudit.config.OptionalRead;
import io.github.cognitoaudit.config.TargetConfiguration;
import io.github.cognitoaudit.config.document.Place;
import io.github.cognitoaudit.model.intent.Intent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LeastAccessTest {

    private static final String ROLE = "arn:aws:iam::111122223333:role/audit";

    @Test
    void a_target_that_declares_no_pools_lists_them_and_reads_them_all() {
        assertThat(LeastAccess.of(target(Optional.empty(), Optional.empty())))
                .isEqualTo(new LeastAccess(
                        List.of(
                                "iam:ListOpenIDConnectProviders",
                                "iam:GetOpenIDConnectProvider",
                                "iam:GetAccountAuthorizationDetails",
                                "iam:GetRole",
                                "iam:GetPolicy",
                                "iam:GetPolicyVersion",
                                "cognito-identity:ListIdentityPools"),
                        List.of(
                                "cognito-identity:DescribeIdentityPool",
                                "cognito-identity:GetIdentityPoolRoles",
                                "cognito-identity:GetPrincipalTagAttributeMap"),
                        List.of("*"),
                        List.of(
                                "iam:ListRoles",
                                "iam:ListRolePolicies",
                                "iam:GetRolePolicy",
                                "iam:ListAttachedRolePolicies"),
                        Optional.empty(),
                        List.of(
                                "read:clients",
                                "read:signing_keys",
                                "read:custom_domains",
                                "read:connections",
                                "read:tenant_settings",
                                "read:network_acls",
                                "read:actions",
                                "read:resource_servers")));
    }

    @Test
    void reads_that_are_switched_off_need_nothing() {
        LeastAccess access = LeastAccess.of(
                target(Optional.empty(), Optional.empty(), Set.of(OptionalRead.ACTIONS, OptionalRead.CONNECTIONS)));

        assertThat(access.scopes())
                .containsExactly(
                        "read:clients", "read:signing_keys", "read:custom_domains", "read:connections", "read:actions");
    }

    @Test
    void the_last_access_is_allowed_only_where_it_is_read() {
        assertThat(LeastAccess.of(target(Optional.empty(), Optional.empty(), Set.of(OptionalRead.LAST_ACCESS)))
                        .everywhere())
                .endsWith("iam:GenerateServiceLastAccessedDetails", "iam:GetServiceLastAccessedDetails");
    }

    @Test
    void declared_pools_narrow_the_policy() {
        LeastAccess access = LeastAccess.of(target(
                Optional.of(List.of("eu-west-1:0a", "cn-north-1:0b")),
                Optional.of(new AssumeRole(ROLE, Optional.empty()))));

        assertThat(access.pools())
                .containsExactly(
                        "arn:aws:cognito-identity:eu-west-1:*:identitypool/eu-west-1:0a",
                        "arn:aws-cn:cognito-identity:cn-north-1:*:identitypool/cn-north-1:0b");
        assertThat(access.everywhere()).doesNotContain("cognito-identity:ListIdentityPools");
        assertThat(access.reader()).contains(ROLE);
    }

    @Test
    void the_policy_allows_reads_and_denies_to_become_anybody() {
        LeastAccess access = new LeastAccess(
                List.of("iam:GetRole"),
                List.of("cognito-identity:DescribeIdentityPool"),
                List.of("*"),
                List.of(),
                Optional.empty(),
                List.of());

        assertThat(access.policy()).isEqualTo("""
                {
                  "Version" : "2012-10-17",
                  "Statement" : [
                    {
                      "Sid" : "ReadTheChain",
                      "Effect" : "Allow",
                      "Action" : [
                        "iam:GetRole"
                      ],
                      "Resource" : [
                        "*"
                      ]
                    },
                    {
                      "Sid" : "ReadIdentityPools",
                      "Effect" : "Allow",
                      "Action" : [
                        "cognito-identity:DescribeIdentityPool"
                      ],
                      "Resource" : [
                        "*"
                      ]
                    },
                    {
                      "Sid" : "NeverBecomeAnybody",
                      "Effect" : "Deny",
                      "Action" : [
                        "cognito-identity:GetCredentialsForIdentity",
                        "cognito-identity:GetOpenIdToken*",
                        "iam:PassRole",
                        "sts:AssumeRole*"
                      ],
                      "Resource" : [
                        "*"
                      ]
                    }
                  ]
                }""");
    }

    private static TargetConfiguration target(Optional<List<String>> pools, Optional<AssumeRole> role) {
        return target(pools, role, OptionalRead.defaults());
    }

    private static TargetConfiguration target(
            Optional<List<String>> pools, Optional<AssumeRole> role, Set<OptionalRead> reads) {
        return new TargetConfiguration(
                "production",
                new Auth0Settings(
                        "acme.eu.auth0.com",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        reads,
                        Auth0CredentialNames.defaults()),
                new AwsSettings(Optional.of(List.of("eu-west-1")), pools, Optional.empty(), role, reads, Map.of()),
                Intent.undeclared(),
                Place.of("pom.xml"));
    }
}
