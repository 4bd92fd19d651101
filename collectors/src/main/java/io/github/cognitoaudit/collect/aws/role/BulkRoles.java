package io.github.cognitoaudit.collect.aws.role;

import io.github.cognitoaudit.collect.aws.call.AwsCalls;
import io.github.cognitoaudit.collect.aws.call.AwsClients;
import io.github.cognitoaudit.collect.aws.call.MalformedAnswerException;
import io.github.cognitoaudit.collect.aws.call.Page;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.RolePolicy;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsResponse;
import software.amazon.awssdk.services.iam.model.ManagedPolicyDetail;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.RoleDetail;

/** Reads all roles by {@code GetAccountAuthorizationDetails}, and for those in scope what that leaves out (facts.md 7). */
final class BulkRoles {

    private static final ReadOperation DETAILS = ReadOperation.GET_ACCOUNT_AUTHORIZATION_DETAILS;
    private static final int PAGE = 1000;

    private final AwsClients clients;
    private final AwsCalls calls;
    private final ManagedPolicies managed;
    private final SessionDurations durations;

    BulkRoles(AwsClients clients, AwsCalls calls, ManagedPolicies managed) {
        this.clients = clients;
        this.calls = calls;
        this.managed = managed;
        this.durations = new SessionDurations(clients, calls);
    }

    /** Reads all pages; one that fails makes the whole worthless, since absence could not be told. */
    CompletableFuture<Observed<Details>> details() {
        return calls.inBackground(() -> {
            Listing<GetAccountAuthorizationDetailsResponse> pages = Page.readAll(
                    calls,
                    DETAILS,
                    "",
                    next -> page(clients.iam()
                            .getAccountAuthorizationDetails(
                                    request -> request.filter(EntityType.ROLE, EntityType.LOCAL_MANAGED_POLICY)
                                            .maxItems(PAGE)
                                            .marker(next.orElse(null)))));
            return pages.isComplete()
                    ? Observed.known(Details.of(pages.items()))
                    : Observed.unknown(pages.gaps().get(0));
        });
    }

    /** Takes the roles in scope out of the details and reads what is missing. */
    CompletableFuture<RolesRead> roles(RoleScope scope, Details details) {
        List<RoleDetail> inScope = details.roles().stream()
                .filter(role -> scope.contains(role.arn(), trust(role)))
                .toList();
        Set<String> there = details.roles().stream().map(RoleDetail::arn).collect(Collectors.toSet());
        List<String> absent =
                scope.named().stream().filter(arn -> !there.contains(arn)).toList();
        Map<String, CompletableFuture<Observed<Integer>>> seconds =
                durations.of(inScope.stream().map(RoleDetail::arn).toList());
        return AwsCalls.each(Listing.of(inScope), role -> role(role, details, seconds))
                .thenApply(roles -> new RolesRead(roles, absent, inScope.size() == there.size()));
    }

    private CompletableFuture<IamRole> role(
            RoleDetail role, Details details, Map<String, CompletableFuture<Observed<Integer>>> seconds) {
        List<RolePolicy> inline = role.rolePolicyList().stream()
                .map(policy -> PolicyText.policy(
                        DETAILS,
                        role.arn() + " " + policy.policyName(),
                        policy.policyName(),
                        Optional.empty(),
                        policy.policyDocument()))
                .sorted(Comparator.comparing(RolePolicy::name))
                .toList();
        List<String> attached = role.attachedManagedPolicies().stream()
                .map(policy -> policy.policyArn())
                .sorted()
                .toList();
        CompletableFuture<Listing<RolePolicy>> policies =
                AwsCalls.each(Listing.of(attached), arn -> policy(arn, details)).thenApply(Listing.of(inline)::and);
        CompletableFuture<Observed<Optional<RolePolicy>>> boundary = boundary(role)
                .map(arn -> policy(arn, details).thenApply(policy -> Observed.known(Optional.of(policy))))
                .orElseGet(() -> CompletableFuture.completedFuture(Observed.known(Optional.empty())));
        return policies.thenCombine(boundary, (all, limit) -> new Facts(all, limit))
                .thenCombine(
                        seconds.get(role.arn()),
                        (facts, longest) -> new IamRole(
                                role.arn(),
                                trust(role),
                                facts.policies(),
                                facts.boundary(),
                                longest,
                                LastUses.notAsked()));
    }

    private CompletableFuture<RolePolicy> policy(String arn, Details details) {
        return details.document(arn)
                .map(document -> CompletableFuture.completedFuture(
                        PolicyText.policy(DETAILS, arn, ManagedPolicies.name(arn), Optional.of(arn), document)))
                .orElseGet(() -> managed.policy(arn));
    }

    /** Returns the ARN of the boundary; IAM leaves the element out where there is none. */
    private static Optional<String> boundary(RoleDetail role) {
        return Optional.ofNullable(role.permissionsBoundary()).map(set -> set.permissionsBoundaryArn());
    }

    private static Observed<PolicyDocument> trust(RoleDetail role) {
        return PolicyText.read(DETAILS, role.arn(), role.assumeRolePolicyDocument());
    }

    private static Page<GetAccountAuthorizationDetailsResponse> page(GetAccountAuthorizationDetailsResponse answer) {
        answer.roleDetailList().forEach(BulkRoles::requireWhole);
        answer.policies().forEach(policy -> AwsCalls.required("Arn", policy.arn()));
        return Page.ofIam(List.of(answer), answer.isTruncated(), answer.marker());
    }

    private static void requireWhole(RoleDetail role) {
        String arn = AwsCalls.required("Arn", role.arn());
        if (!role.hasRolePolicyList() || !role.hasAttachedManagedPolicies()) {
            throw new MalformedAnswerException(
                    "expected `RolePolicyList` and `AttachedManagedPolicies` of `" + arn + "`, found one or none");
        }
        role.rolePolicyList().forEach(policy -> AwsCalls.required("PolicyName", policy.policyName()));
        role.attachedManagedPolicies().forEach(policy -> AwsCalls.required("PolicyArn", policy.policyArn()));
        if (role.permissionsBoundary() != null) {
            AwsCalls.required(
                    "PermissionsBoundaryArn", role.permissionsBoundary().permissionsBoundaryArn());
        }
    }

    /**
     * Holds all pages.
     *
     * @param roles every role of the account
     * @param policies every managed policy that the account itself has, by ARN
     */
    record Details(List<RoleDetail> roles, Map<String, ManagedPolicyDetail> policies) {

        private static Details of(List<GetAccountAuthorizationDetailsResponse> pages) {
            Map<String, RoleDetail> roles = new HashMap<>();
            Map<String, ManagedPolicyDetail> policies = new HashMap<>();
            for (GetAccountAuthorizationDetailsResponse page : pages) {
                page.roleDetailList().forEach(role -> roles.put(role.arn(), role));
                page.policies().forEach(policy -> policies.put(policy.arn(), policy));
            }
            return new Details(List.copyOf(roles.values()), Map.copyOf(policies));
        }

        /** Returns the document of a policy's default version, as sent; empty where the details do not hold it. */
        private Optional<String> document(String arn) {
            return Optional.ofNullable(policies.get(arn)).stream()
                    .flatMap(policy -> policy.policyVersionList().stream())
                    .filter(version -> Boolean.TRUE.equals(version.isDefaultVersion()))
                    .map(PolicyVersion::document)
                    .filter(document -> document != null && !document.isBlank())
                    .findFirst();
        }
    }

    private record Facts(Listing<RolePolicy> policies, Observed<Optional<RolePolicy>> boundary) {}
}
