package io.github.cognitoaudit.world;

import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.OidcProvider;
import java.util.ArrayList;
import java.util.List;

/** Collects the AWS side of a world. */
final class AccountBuilder {
    final Readings<OidcProvider> providers = new Readings<>("iam:ListOpenIDConnectProviders", OidcProvider::arn);
    final Readings<IdentityPool> pools = new Readings<>("cognito-identity:ListIdentityPools", IdentityPool::poolId);
    final Readings<IamRole> roles = new Readings<>("iam:ListRoles", IamRole::arn);
    final List<String> absentRoles = new ArrayList<>();
    final List<String> listedRegions = new ArrayList<>(List.of("eu-west-1"));
    boolean everyRegionAsked = true;
    boolean everyRoleAsked = true;
    String partition = "aws";
    Observed<String> accountId = Observed.known(SoundWorld.ACCOUNT_ID);

    AccountBuilder() {
        providers.put(SoundWorld.provider().build());
        pools.put(SoundWorld.pool().build());
        roles.put(SoundWorld.authenticatedRole().build());
    }

    void absent(String roleArn) {
        roles.remove(roleArn);
        absentRoles.add(roleArn);
    }

    Account build() {
        return new Account(
                accountId,
                partition,
                providers.listing(),
                pools.listing(),
                listedRegions,
                everyRegionAsked,
                roles.listing(),
                absentRoles,
                everyRoleAsked);
    }
}
