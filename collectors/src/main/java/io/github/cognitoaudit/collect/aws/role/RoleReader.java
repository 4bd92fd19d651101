package io.github.cognitoaudit.collect.aws.role;

import io.github.cognitoaudit.collect.aws.call.AwsCalls;
import io.github.cognitoaudit.collect.aws.call.AwsClients;
import io.github.cognitoaudit.config.OptionalRead;
import io.github.cognitoaudit.model.Observed;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Reads the roles in scope: in bulk, and where that fails one by one. */
public final class RoleReader {

    private final BulkRoles bulk;
    private final SingleRoles single;
    private final LastUses lastUses;

    /** Creates a reader over these clients and calls that makes these optional reads. */
    public RoleReader(AwsClients clients, AwsCalls calls, Set<OptionalRead> reads) {
        ManagedPolicies managed = new ManagedPolicies(clients, calls);
        this.bulk = new BulkRoles(clients, calls, managed);
        this.single = new SingleRoles(clients, calls, managed);
        this.lastUses = new LastUses(clients, calls, reads.contains(OptionalRead.LAST_ACCESS));
    }

    /** Reads the roles that pools name and those that trust Cognito or an OIDC provider. */
    public CompletableFuture<RolesRead> read(
            CompletableFuture<Set<String>> named, CompletableFuture<Observed<String>> accountId) {
        // The bulk read does not depend on the pools, so it runs beside them.
        CompletableFuture<Observed<BulkRoles.Details>> details = bulk.details();
        return named.thenCompose(arns -> details.thenCompose(answer -> answer.fold(
                        read -> bulk.roles(new RoleScope(arns), read),
                        gap -> accountId.thenCompose(account -> single.roles(new RoleScope(arns), account, gap))))
                .thenCompose(roles -> lastUses.addedTo(roles, arns)));
    }
}
