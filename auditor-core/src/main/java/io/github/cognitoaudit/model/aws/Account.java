package io.github.cognitoaudit.model.aws;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Describes an AWS account as far as the chain needs it.
 *
 * @param accountId the twelve digits of the account
 * @param partition {@code aws}, {@code aws-cn} or {@code aws-us-gov}
 * @param providers the IAM OIDC providers
 * @param pools the identity pools of the regions in scope
 * @param listedRegions the regions whose pools were listed to the end, sorted; a declared pool lists none
 * @param everyRegionAsked whether all regions of the partition were asked for their pools
 * @param roles the IAM roles that the pools in scope name or that trust Cognito or an OIDC provider; one that may do so and could not be
 *     read is a gap
 * @param absentRoles ARNs of roles that were asked for and that the account does not have
 * @param everyRoleAsked whether all roles were asked for, so that a complete listing proves absence
 */
public record Account(
        Observed<String> accountId,
        String partition,
        Listing<OidcProvider> providers,
        Listing<IdentityPool> pools,
        List<String> listedRegions,
        boolean everyRegionAsked,
        Listing<IamRole> roles,
        List<String> absentRoles,
        boolean everyRoleAsked) {

    /** Brings every list into the order of its ids, so that the same account reads the same. */
    public Account {
        providers = providers.sorted(Comparator.comparing(OidcProvider::arn));
        pools = pools.sorted(Comparator.comparing(IdentityPool::poolId));
        roles = roles.sorted(Comparator.comparing(IamRole::arn));
        listedRegions = listedRegions.stream().sorted().distinct().toList();
        absentRoles = absentRoles.stream().sorted().distinct().toList();
    }

    /** Lists the pools for a statement about the whole account: regions that were not asked may have more. */
    public Listing<IdentityPool> everyPool() {
        return everyRegionAsked
                ? pools
                : pools.and(Listing.unread(Gap.notAsked(
                        "cognito-identity:ListIdentityPools",
                        "pools were asked for in " + String.join(", ", listedRegions)
                                + " only; set `aws.region: all` to prove this")));
    }

    /** Lists the roles for a statement about the whole account: roles that were not asked for may be more. */
    public Listing<IamRole> everyRole() {
        return everyRoleAsked
                ? roles
                : roles.and(Listing.unread(Gap.notAsked(
                        "iam:GetAccountAuthorizationDetails", "roles were asked for by their names only")));
    }

    /** Finds a role by its ARN: there, known not to be there, or not read. */
    public Observed<Optional<IamRole>> role(String arn) {
        Optional<IamRole> found = find(roles.items(), IamRole::arn, arn);
        if (found.isPresent()
                || Collections.binarySearch(absentRoles, arn) >= 0
                || isElsewhere(arn)
                || (everyRoleAsked && roles.isComplete())) {
            return Observed.known(found);
        }
        return Observed.unknown(roles.gaps().stream()
                .findFirst()
                .orElseGet(() -> Gap.notAsked("role `" + arn + "`", "the role was not asked for")));
    }

    /**
     * Finds a pool by its id, whose first part is the region: there, known not to be there, or not read.
     *
     * <p>A pool that was listed and could not be described is a gap of the pools, so that with a gap none is known not to be there.
     */
    public Observed<Optional<IdentityPool>> pool(String poolId) {
        Optional<IdentityPool> found = find(pools.items(), IdentityPool::poolId, poolId);
        if (found.isPresent() || (pools.isComplete() && listedRegions.contains(poolId.split(":", 2)[0]))) {
            return Observed.known(found);
        }
        return Observed.unknown(pools.gaps().stream()
                .findFirst()
                .orElseGet(() ->
                        Gap.notAsked("cognito-identity:ListIdentityPools", "the pools of its region were not listed")));
    }

    /** Finds an OIDC provider by its ARN: there, known not to be there, or not read; a text that is no such ARN names none. */
    public Observed<Optional<OidcProvider>> provider(String arn) {
        Optional<OidcProvider> found = find(providers.items(), OidcProvider::arn, arn);
        if (found.isPresent() || OidcProvider.urlIn(arn).isEmpty() || isElsewhere(arn) || providers.isComplete()) {
            return Observed.known(found);
        }
        return Observed.unknown(providers.gaps().get(0));
    }

    /** Finds the first item with the id in a list that is in the order of its ids, in steps that grow with the logarithm of its length. */
    private static <T> Optional<T> find(List<T> sorted, Function<T, String> identity, String id) {
        int from = 0;
        int to = sorted.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (identity.apply(sorted.get(middle)).compareTo(id) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < sorted.size() && identity.apply(sorted.get(from)).equals(id)
                ? Optional.of(sorted.get(from))
                : Optional.empty();
    }

    /** Tells whether the ARN names another account or partition, so that this account can not have what it names. */
    private boolean isElsewhere(String arn) {
        String[] fields = arn.split(":", 6);
        return fields.length == 6
                && accountId.fold(id -> !fields[4].equals(id) || !fields[1].equals(partition), gap -> false);
    }
}
