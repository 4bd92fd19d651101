package io.github.cognitoaudit.collect.aws.role;

import io.github.cognitoaudit.collect.aws.call.AwsCalls;
import io.github.cognitoaudit.collect.aws.call.AwsClients;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.RolePolicy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

/** Reads the documents of managed policies one by one, each once however many roles have it. */
final class ManagedPolicies {

    private static final ReadOperation GET = ReadOperation.GET_POLICY;
    private static final ReadOperation VERSION = ReadOperation.GET_POLICY_VERSION;

    private final AwsClients clients;
    private final AwsCalls calls;
    private final Map<String, CompletableFuture<RolePolicy>> asked = new ConcurrentHashMap<>();

    ManagedPolicies(AwsClients clients, AwsCalls calls) {
        this.clients = clients;
        this.calls = calls;
    }

    /** Tells whether AWS maintains the policy, so that a bulk read of the account's own leaves it out. */
    static boolean isOfAws(String arn) {
        return arn.contains(":iam::aws:policy/");
    }

    /** Returns the name of a managed policy, the last part of its ARN. */
    static String name(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** Reads a policy with the document of its default version. */
    CompletableFuture<RolePolicy> policy(String arn) {
        return asked.computeIfAbsent(arn, this::read);
    }

    private CompletableFuture<RolePolicy> read(String arn) {
        return calls.inBackground(() -> calls.now(GET, arn, () -> defaultVersion(arn))
                .flatMap(version -> calls.now(VERSION, arn + " " + version, () -> source(arn, version)))
                .fold(
                        source -> PolicyText.policy(VERSION, arn, name(arn), Optional.of(arn), source),
                        gap -> new RolePolicy(name(arn), Optional.of(arn), Observed.unknown(gap))));
    }

    private String defaultVersion(String arn) {
        Policy policy =
                clients.iam().getPolicy(request -> request.policyArn(arn)).policy();
        return AwsCalls.required("DefaultVersionId", policy.defaultVersionId());
    }

    private String source(String arn, String version) {
        PolicyVersion read = clients.iam()
                .getPolicyVersion(request -> request.policyArn(arn).versionId(version))
                .policyVersion();
        return AwsCalls.required("Document", read.document());
    }
}
