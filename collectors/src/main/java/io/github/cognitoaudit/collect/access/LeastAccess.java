package io.github.cognitoaudit.collect.access;

import io.github.cognitoaudit.collect.auth0.ManagementRead;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.config.AssumeRole;
import io.github.cognitoaudit.config.AwsSettings;
import io.github.cognitoaudit.config.OptionalRead;
import io.github.cognitoaudit.config.TargetConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the least that the audit of a target needs to be allowed; nothing is sent to find out.
 *
 * @param everywhere the IAM actions that must be allowed on every resource
 * @param onPools the IAM actions that must be allowed on the identity pools
 * @param pools the ARNs of the declared identity pools, with {@code *} for the account; {@code *} where none are declared
 * @param insteadOfBulk the IAM actions that are needed where {@code iam:GetAccountAuthorizationDetails} is not granted
 * @param reader the role that the audit takes for reading; empty when it reads as who it is
 * @param scopes the Management API scopes
 */
public record LeastAccess(
        List<String> everywhere,
        List<String> onPools,
        List<String> pools,
        List<String> insteadOfBulk,
        Optional<String> reader,
        List<String> scopes) {

    private static final String POOL_ACTIONS = "cognito-identity:";
    private static final Map<String, String> PARTITIONS =
            Map.of("cn-", "aws-cn", "us-gov-", "aws-us-gov", "eusc-", "aws-eusc");

    /** Copies the lists. */
    public LeastAccess {
        everywhere = List.copyOf(everywhere);
        onPools = List.copyOf(onPools);
        pools = List.copyOf(pools);
        insteadOfBulk = List.copyOf(insteadOfBulk);
        scopes = List.copyOf(scopes);
    }

    /** Returns what the audit of the target needs with its optional reads; declared pools are not listed, and need no permission to be. */
    public static LeastAccess of(TargetConfiguration target) {
        String listing = ReadOperation.LIST_IDENTITY_POOLS.action();
        AwsSettings aws = target.aws();
        List<String> required = new ArrayList<>(ReadOperation.actions(ReadOperation.Grant.REQUIRED));
        if (aws.identityPools().isPresent()) {
            required.remove(listing);
        }
        if (aws.reads().contains(OptionalRead.LAST_ACCESS)) {
            required.addAll(ReadOperation.actions(ReadOperation.Grant.LAST_ACCESS));
        }
        return new LeastAccess(
                required.stream().filter(action -> !isOnPools(action)).toList(),
                required.stream().filter(LeastAccess::isOnPools).toList(),
                aws.identityPools()
                        .map(ids -> ids.stream().map(LeastAccess::poolArn).toList())
                        .orElse(List.of("*")),
                ReadOperation.actions(ReadOperation.Grant.INSTEAD_OF_BULK),
                aws.assumeRole().map(AssumeRole::arn),
                ManagementRead.scopes(target.auth0().reads()));
    }

    /** Returns the IAM policy as JSON, with the explicit deny that keeps a reader from ever getting credentials (facts.md 8). */
    public String policy() {
        return AccessPolicy.of(this);
    }

    private static boolean isOnPools(String action) {
        return action.startsWith(POOL_ACTIONS) && !action.equals(ReadOperation.LIST_IDENTITY_POOLS.action());
    }

    private static String poolArn(String poolId) {
        String region = poolId.substring(0, poolId.indexOf(':'));
        return "arn:" + partition(region) + ":cognito-identity:" + region + ":*:identitypool/" + poolId;
    }

    /** Returns the partition of a region (facts.md 7). */
    private static String partition(String region) {
        return PARTITIONS.entrySet().stream()
                .filter(partition -> region.startsWith(partition.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("aws");
    }
}
