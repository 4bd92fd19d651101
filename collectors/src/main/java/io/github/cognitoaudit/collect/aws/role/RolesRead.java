package io.github.cognitoaudit.collect.aws.role;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import java.util.Comparator;
import java.util.List;

/**
 * Holds what was learned about the roles in scope.
 *
 * @param roles the roles, sorted by ARN
 * @param absent the ARNs that pools name and that the account does not have, sorted
 * @param everyRole whether the listing holds all roles of the account, none left out as being out of scope
 */
public record RolesRead(Listing<IamRole> roles, List<String> absent, boolean everyRole) {

    /** Sorts both lists. */
    public RolesRead {
        roles = new Listing<>(
                roles.items().stream()
                        .sorted(Comparator.comparing(IamRole::arn))
                        .toList(),
                roles.gaps());
        absent = absent.stream().sorted().toList();
    }
}
