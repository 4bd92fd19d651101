package io.github.cognitoaudit.collect.aws.role;

import io.github.cognitoaudit.collect.aws.call.AwsCalls;
import io.github.cognitoaudit.collect.aws.call.AwsClients;
import io.github.cognitoaudit.collect.aws.call.Page;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.model.Listing;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.Role;

/** Reads roles by the calls that know nothing of their policies. */
final class RoleAnswers {

    private static final int PAGE = 1000;

    private RoleAnswers() {}

    /** Lists all roles, here and now; the listing has trust and duration, and never the boundary (facts.md 7). */
    static Listing<Role> list(AwsClients clients, AwsCalls calls) {
        return Page.readAll(calls, ReadOperation.LIST_ROLES, "", next -> {
            ListRolesResponse answer =
                    clients.iam().listRoles(request -> request.maxItems(PAGE).marker(next.orElse(null)));
            answer.roles().forEach(RoleAnswers::requireName);
            return Page.ofIam(answer.roles(), answer.isTruncated(), answer.marker());
        });
    }

    /** Reads the role with the name that the ARN ends in. */
    static Role get(AwsClients clients, String arn) {
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        Role role = clients.iam().getRole(request -> request.roleName(name)).role();
        requireName(role);
        return role;
    }

    /** Returns the longest session of a role, in seconds. */
    static int seconds(Role role) {
        return AwsCalls.required("MaxSessionDuration", role.maxSessionDuration());
    }

    private static void requireName(Role role) {
        AwsCalls.required("Arn", role.arn());
        AwsCalls.required("RoleName", role.roleName());
        if (role.permissionsBoundary() != null) {
            AwsCalls.required(
                    "PermissionsBoundaryArn", role.permissionsBoundary().permissionsBoundaryArn());
        }
    }
}
