package io.github.cognitoaudit.collect.aws.role;

import io.github.cognitoaudit.collect.aws.call.AwsCalls;
import io.github.cognitoaudit.collect.aws.call.AwsClients;
import io.github.cognitoaudit.collect.aws.call.AwsGaps;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.iam.model.Role;

/** Reads {@code MaxSessionDuration}, which the bulk read leaves out: role by role for a few, by one listing for many. */
final class SessionDurations {

    private static final ReadOperation GET = ReadOperation.GET_ROLE;
    private static final int FEW = 4;

    private final AwsClients clients;
    private final AwsCalls calls;

    SessionDurations(AwsClients clients, AwsCalls calls) {
        this.clients = clients;
        this.calls = calls;
    }

    /** Reads the longest session of each role, in seconds, by the role's ARN. */
    Map<String, CompletableFuture<Observed<Integer>>> of(List<String> arns) {
        Map<String, CompletableFuture<Observed<Integer>>> seconds = new HashMap<>();
        if (arns.size() <= FEW) {
            arns.forEach(arn -> seconds.put(arn, one(arn)));
            return seconds;
        }
        CompletableFuture<Listing<Role>> listed = calls.inBackground(() -> RoleAnswers.list(clients, calls));
        arns.forEach(arn -> seconds.put(arn, listed.thenCompose(roles -> fromListing(arn, roles))));
        return seconds;
    }

    private CompletableFuture<Observed<Integer>> one(String arn) {
        return calls.read(GET, arn, () -> RoleAnswers.seconds(RoleAnswers.get(clients, arn)));
    }

    private CompletableFuture<Observed<Integer>> fromListing(String arn, Listing<Role> roles) {
        return roles.items().stream()
                .filter(role -> role.arn().equals(arn) && role.maxSessionDuration() != null)
                .findFirst()
                .map(role -> CompletableFuture.completedFuture(Observed.known(role.maxSessionDuration())))
                .orElseGet(() -> one(arn).thenApply(
                                read -> read.fold(Observed::known, gap -> Observed.unknown(bothWays(roles, gap)))));
    }

    private static Gap bothWays(Listing<Role> roles, Gap single) {
        return roles.gaps().stream()
                .findFirst()
                .map(list -> AwsGaps.either(list, single))
                .orElse(single);
    }
}
