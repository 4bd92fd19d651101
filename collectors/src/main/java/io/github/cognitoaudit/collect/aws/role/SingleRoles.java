package io.github.cognitoaudit.collect.aws.role;

import io.github.cognitoaudit.collect.aws.call.AwsCalls;
import io.github.cognitoaudit.collect.aws.call.AwsClients;
import io.github.cognitoaudit.collect.aws.call.AwsGaps;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IamRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.model.Role;

/** Finds the roles in scope and reads them one by one, after the bulk read has failed. */
final class SingleRoles {

    private final AwsClients clients;
    private final AwsCalls calls;
    private final ManagedPolicies managed;

    SingleRoles(AwsClients clients, AwsCalls calls, ManagedPolicies managed) {
        this.clients = clients;
        this.calls = calls;
        this.managed = managed;
    }

    /** Reads the roles in scope; the gap is that of the bulk read, and every gap names both ways. */
    CompletableFuture<RolesRead> roles(RoleScope scope, Observed<String> accountId, Gap bulk) {
        SingleRole reader = new SingleRole(clients, calls, managed, bulk);
        return calls.inBackground(() -> RoleAnswers.list(clients, calls)).thenCompose(listed -> {
            Map<String, Role> byArn = listed.items().stream()
                    .collect(Collectors.toMap(Role::arn, Function.identity(), (one, same) -> one));
            List<Role> inScope = byArn.values().stream()
                    .filter(role -> scope.contains(role.arn(), SingleRole.trust(ReadOperation.LIST_ROLES, role)))
                    .toList();
            Stream<CompletableFuture<Answer>> known =
                    inScope.stream().map(role -> reader.listed(role).thenApply(read -> Answer.of(role.arn(), read)));
            Stream<CompletableFuture<Answer>> named = scope.named().stream()
                    .filter(arn -> !byArn.containsKey(arn))
                    .map(arn -> listed.isComplete() || isElsewhere(arn, accountId)
                            ? CompletableFuture.completedFuture(Answer.absent(arn))
                            : reader.named(arn).thenApply(read -> new Answer(arn, read)));
            boolean everyRole = listed.isComplete() && inScope.size() == byArn.size();
            return AwsCalls.all(Stream.concat(known, named).toList())
                    .thenApply(answers -> joined(answers, listed.gaps(), bulk, everyRole));
        });
    }

    private static RolesRead joined(List<Answer> answers, List<Gap> listGaps, Gap bulk, boolean everyRole) {
        Listing<IamRole> roles = Listing.of(answers)
                .flatMap(answer ->
                        Listing.from(answer.role().map(role -> role.stream().toList())));
        List<String> absent = answers.stream()
                .filter(answer -> answer.role().fold(Optional::isEmpty, gap -> false))
                .map(Answer::arn)
                .toList();
        List<Gap> unlisted =
                listGaps.stream().map(gap -> AwsGaps.either(bulk, gap)).toList();
        return new RolesRead(roles.and(new Listing<>(List.of(), unlisted)), absent, everyRole);
    }

    /** Tells whether the ARN belongs to another account: asking by name would find a namesake. */
    private static boolean isElsewhere(String arn, Observed<String> accountId) {
        return accountId.fold(id -> !arn.contains(":iam::" + id + ":role/"), gap -> false);
    }

    private record Answer(String arn, Observed<Optional<IamRole>> role) {

        private static Answer of(String arn, IamRole role) {
            return new Answer(arn, Observed.known(Optional.of(role)));
        }

        private static Answer absent(String arn) {
            return new Answer(arn, Observed.known(Optional.empty()));
        }
    }
}
