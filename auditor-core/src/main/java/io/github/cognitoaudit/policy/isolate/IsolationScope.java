package io.github.cognitoaudit.policy.isolate;

import io.github.cognitoaudit.policy.catalogue.IdentityBindings.Access;
import io.github.cognitoaudit.policy.catalogue.IdentityBindings.Binding;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says which resources and which accesses two identities may not have in common.
 *
 * @param shared patterns of the resources that are meant to be shared, as in a policy's {@code Resource}
 * @param accesses the accesses to ask about, the graver first
 * @param services the prefixes of the services to ask about
 * @param actions the data actions to ask about, as the catalogue writes them; empty for all of the services
 * @param identityKeys the condition keys, lower case, whose value is different for each identity
 * @param partitions the partitions whose resources count
 */
public record IsolationScope(
        List<String> shared,
        List<Access> accesses,
        Set<String> services,
        Set<String> actions,
        Set<String> identityKeys,
        List<String> partitions) {

    private static final IsolationScope EVERYTHING = new IsolationScope(
            List.of(),
            List.of(Access.WRITE, Access.READ),
            Set.of(
                    "s3",
                    "dynamodb",
                    "cognito-sync",
                    "iot",
                    "kinesis",
                    "firehose",
                    "sqs",
                    "sns",
                    "execute-api",
                    "geo",
                    "secretsmanager",
                    "ssm"),
            Set.of(),
            Set.of(
                    "cognito-identity.amazonaws.com:sub",
                    "cognito-identity-us-gov.amazonaws.com:sub",
                    "cognito-identity.us-gov-east-1.amazonaws.com:sub",
                    "cognito-identity.amazonaws.com.cn:sub"),
            List.of("aws", "aws-cn", "aws-us-gov"));

    /** Copies the collections. */
    public IsolationScope {
        shared = List.copyOf(shared);
        accesses = List.copyOf(accesses);
        services = Set.copyOf(services);
        actions = Set.copyOf(actions);
        identityKeys = Set.copyOf(identityKeys);
        partitions = List.copyOf(partitions);
    }

    /**
     * Returns the scope of writing and reading, in the services whose data a policy can bind to an identity; keys of KMS are not
     * data, and are left out.
     */
    public static IsolationScope everything() {
        return EVERYTHING;
    }

    /** Returns the scope without what is meant to be shared. */
    public IsolationScope sharing(List<String> patterns) {
        return new IsolationScope(patterns, accesses, services, actions, identityKeys, partitions);
    }

    /** Returns the scope of one access. */
    public IsolationScope of(Access access) {
        return new IsolationScope(shared, List.of(access), services, actions, identityKeys, partitions);
    }

    /** Returns the scope of some services, by their prefixes. */
    public IsolationScope ofServices(Set<String> prefixes) {
        return new IsolationScope(shared, accesses, prefixes, actions, identityKeys, partitions);
    }

    /** Returns the scope of some data actions, as the catalogue writes them, such as {@code sqs:ReceiveMessage}. */
    public IsolationScope ofActions(Set<String> names) {
        return new IsolationScope(shared, accesses, services, names, identityKeys, partitions);
    }

    /** Returns the scope with one more key, in any case, whose value is different for each identity. */
    public IsolationScope withIdentityKey(String key) {
        Set<String> more = new TreeSet<>(identityKeys);
        more.add(key.toLowerCase(Locale.ROOT));
        return new IsolationScope(shared, accesses, services, actions, more, partitions);
    }

    /** Tells whether it is asked about a data action. */
    boolean covers(Binding binding) {
        return services.contains(binding.service()) && (actions.isEmpty() || actions.contains(binding.action()));
    }

    /** Returns the scope with the resources of one partition only. */
    public IsolationScope inPartition(String partition) {
        return new IsolationScope(shared, accesses, services, actions, identityKeys, List.of(partition));
    }
}
