package io.github.cognitoaudit.collect.aws.role;

import io.github.cognitoaudit.collect.aws.call.AwsCalls;
import io.github.cognitoaudit.collect.aws.call.AwsClients;
import io.github.cognitoaudit.collect.aws.call.AwsGaps;
import io.github.cognitoaudit.collect.aws.call.Page;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.RolePolicy;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;

/** Reads one role with all that belongs to it by single calls. */
final class SingleRole {

    private static final ReadOperation GET = ReadOperation.GET_ROLE;

    private final AwsClients clients;
    private final AwsCalls calls;
    private final ManagedPolicies managed;
    private final Gap bulk;

    /** Creates a reader; the gap is that of the bulk read, which could have answered the same. */
    SingleRole(AwsClients clients, AwsCalls calls, ManagedPolicies managed, Gap bulk) {
        this.clients = clients;
        this.calls = calls;
        this.managed = managed;
        this.bulk = bulk;
    }

    /** Reads what the listing does not say of a role: its boundary and its policies. */
    CompletableFuture<IamRole> listed(Role role) {
        CompletableFuture<Observed<Optional<String>>> boundary = get(role.arn())
                .thenApply(read -> read.flatMap(found -> found.map(whole -> Observed.known(boundary(whole)))
                        .orElseGet(() -> Observed.unknown(
                                AwsGaps.malformed(GET, role.arn(), "listed, and then there was none")))));
        return whole(role, ReadOperation.LIST_ROLES, boundary);
    }

    /** Reads a role that no listing has shown; empty when the account has none with this ARN. */
    CompletableFuture<Observed<Optional<IamRole>>> named(String arn) {
        return get(arn).thenCompose(read -> read.fold(
                found -> found.map(role -> whole(
                                        role, GET, CompletableFuture.completedFuture(Observed.known(boundary(role))))
                                .thenApply(whole -> Observed.known(Optional.of(whole))))
                        .orElseGet(() -> CompletableFuture.completedFuture(Observed.known(Optional.empty()))),
                gap -> CompletableFuture.completedFuture(Observed.unknown(gap))));
    }

    /** Reads the trust policy out of an answer. */
    static Observed<PolicyDocument> trust(ReadOperation operation, Role role) {
        return PolicyText.read(operation, role.arn(), role.assumeRolePolicyDocument());
    }

    private CompletableFuture<IamRole> whole(
            Role role, ReadOperation readBy, CompletableFuture<Observed<Optional<String>>> boundaryArn) {
        CompletableFuture<Observed<Optional<RolePolicy>>> boundary = boundaryArn.thenCompose(read -> read.fold(
                arn -> arn.map(there -> policy(there).thenApply(policy -> Observed.known(Optional.of(policy))))
                        .orElseGet(() -> CompletableFuture.completedFuture(Observed.known(Optional.empty()))),
                gap -> CompletableFuture.completedFuture(Observed.unknown(gap))));
        Observed<Integer> seconds = Optional.ofNullable(role.maxSessionDuration())
                .map(Observed::known)
                .orElseGet(() -> Observed.unknown(AwsGaps.malformed(
                        readBy, role.arn(), "expected `MaxSessionDuration` in the answer, found none")));
        return inline(role)
                .thenCombine(attached(role), Listing::and)
                .thenCombine(
                        boundary,
                        (policies, limit) -> new IamRole(
                                role.arn(), trust(readBy, role), policies, limit, seconds, LastUses.notAsked()));
    }

    private CompletableFuture<Observed<Optional<Role>>> get(String arn) {
        return or(calls.read(GET, arn, () -> {
            try {
                return Optional.of(RoleAnswers.get(clients, arn))
                        .filter(role -> role.arn().equals(arn));
            } catch (NoSuchEntityException e) {
                return Optional.empty();
            }
        }));
    }

    private CompletableFuture<Listing<RolePolicy>> inline(Role role) {
        ReadOperation list = ReadOperation.LIST_ROLE_POLICIES;
        return listing(() -> Page.readAll(calls, list, role.arn(), next -> {
                    ListRolePoliciesResponse page = clients.iam()
                            .listRolePolicies(
                                    request -> request.roleName(role.roleName()).marker(next.orElse(null)));
                    return Page.ofIam(page.policyNames(), page.isTruncated(), page.marker());
                }))
                .thenCompose(names -> AwsCalls.each(names, name -> inline(role, name)));
    }

    private CompletableFuture<RolePolicy> inline(Role role, String name) {
        ReadOperation get = ReadOperation.GET_ROLE_POLICY;
        String subject = role.arn() + " " + name;
        return or(calls.read(
                        get,
                        subject,
                        () -> AwsCalls.required(
                                "PolicyDocument",
                                clients.iam()
                                        .getRolePolicy(request -> request.roleName(role.roleName())
                                                .policyName(name))
                                        .policyDocument())))
                .thenApply(source -> source.fold(
                        text -> PolicyText.policy(get, subject, name, Optional.empty(), text),
                        gap -> new RolePolicy(name, Optional.empty(), Observed.unknown(gap))));
    }

    private CompletableFuture<Listing<RolePolicy>> attached(Role role) {
        ReadOperation list = ReadOperation.LIST_ATTACHED_ROLE_POLICIES;
        return listing(() -> Page.readAll(calls, list, role.arn(), next -> {
                    ListAttachedRolePoliciesResponse page = clients.iam()
                            .listAttachedRolePolicies(
                                    request -> request.roleName(role.roleName()).marker(next.orElse(null)));
                    List<String> arns = page.attachedPolicies().stream()
                            .map(AttachedPolicy::policyArn)
                            .map(arn -> AwsCalls.required("PolicyArn", arn))
                            .toList();
                    return Page.ofIam(arns, page.isTruncated(), page.marker());
                }))
                .thenCompose(arns -> AwsCalls.each(arns, this::policy));
    }

    /** Reads a managed policy; the bulk read would have held the document of the account's own ones. */
    private CompletableFuture<RolePolicy> policy(String arn) {
        return managed.policy(arn)
                .thenApply(policy -> ManagedPolicies.isOfAws(arn)
                        ? policy
                        : new RolePolicy(policy.name(), policy.managedArn(), or(policy.document()), policy.refused()));
    }

    private CompletableFuture<Listing<String>> listing(Supplier<Listing<String>> pages) {
        return calls.inBackground(pages)
                .thenApply(read -> new Listing<>(
                        read.items().stream().sorted().toList(),
                        read.gaps().stream()
                                .map(gap -> AwsGaps.either(bulk, gap))
                                .toList()));
    }

    private <T> CompletableFuture<Observed<T>> or(CompletableFuture<Observed<T>> single) {
        return single.thenApply(this::or);
    }

    private <T> Observed<T> or(Observed<T> single) {
        return single.fold(Observed::known, gap -> Observed.unknown(AwsGaps.either(bulk, gap)));
    }

    private static Optional<String> boundary(Role role) {
        return Optional.ofNullable(role.permissionsBoundary()).map(set -> set.permissionsBoundaryArn());
    }
}
