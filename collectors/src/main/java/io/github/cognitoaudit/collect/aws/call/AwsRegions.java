package io.github.cognitoaudit.collect.aws.call;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.config.AwsSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.iam.IamClient;

/**
 * Knows in which partition an account lies and which regions are asked for identity pools (facts.md section 7).
 *
 * @param partition {@code aws}, {@code aws-cn}, {@code aws-us-gov} or another one that the SDK knows
 * @param pools the regions to ask, sorted by name
 */
public record AwsRegions(String partition, List<Region> pools) {

    private static final String EXAMPLE = "eu-west-1:11112222-3333-4444-5555-666677778888";
    private static final Pattern POOL_ID = Pattern.compile("[\\w-]+:[0-9a-f-]+");

    /** Copies the list. */
    public AwsRegions {
        pools = List.copyOf(pools);
    }

    /**
     * Derives the regions: those of the declared pools, else those of the settings, else all of the partition.
     *
     * @throws CollectionException when a pool id or a region is none, or the regions lie in two partitions
     */
    public static AwsRegions of(AwsSettings settings) throws CollectionException {
        Optional<List<String>> named = settings.identityPools().isPresent()
                ? Optional.of(regionsOf(settings.identityPools().get()))
                : settings.regions();
        if (named.isEmpty()) {
            String partition = partitionOf(usualRegion(settings.profile()));
            return new AwsRegions(partition, sorted(poolRegions(partition)));
        }
        List<String> deciding = new ArrayList<>(named.get());
        deciding.addAll(settings.regions().orElse(List.of()));
        return new AwsRegions(
                onePartition(deciding, settings.profile()),
                sorted(named.get().stream().map(Region::of).toList()));
    }

    /** Returns the region of a pool, the part of its id before the colon. */
    public static Region ofPool(String poolId) {
        return Region.of(poolId.substring(0, poolId.indexOf(':')));
    }

    /**
     * Checks the id of a pool as Cognito answers it.
     *
     * @throws MalformedAnswerException when it is left out or names no region
     */
    public static void requirePoolId(@Nullable String poolId) {
        if (poolId == null || !POOL_ID.matcher(poolId).matches()) {
            throw new MalformedAnswerException("expected pool ids such as `" + EXAMPLE + "`, found `" + poolId + "`");
        }
    }

    /** Returns the region under which the SDK knows the one IAM of the partition. */
    public Region iam() {
        return IamClient.serviceMetadata().regions().stream()
                .filter(region -> region.id().equals(partition + "-global"))
                .findFirst()
                .orElseGet(this::home);
    }

    /** Returns the region of the partition that is never switched off. */
    public Region home() {
        return switch (partition) {
            case "aws" -> Region.US_EAST_1;
            case "aws-cn" -> Region.CN_NORTH_1;
            case "aws-us-gov" -> Region.US_GOV_WEST_1;
            default -> poolRegions(partition).stream().findFirst().orElse(Region.US_EAST_1);
        };
    }

    private static List<String> regionsOf(List<String> poolIds) throws CollectionException {
        List<String> regions = new ArrayList<>();
        for (String poolId : poolIds) {
            if (!POOL_ID.matcher(poolId).matches()) {
                throw new CollectionException("`aws.identityPools`: expected pool ids such as" + " `" + EXAMPLE
                        + "`, found `" + poolId + "`");
            }
            regions.add(ofPool(poolId).id());
        }
        return regions;
    }

    private static String onePartition(List<String> ids, Optional<String> profile) throws CollectionException {
        if (ids.isEmpty()) {
            return partitionOf(usualRegion(profile));
        }
        for (String id : ids) {
            if (id.isBlank() || !id.matches(PartitionMetadata.of(Region.of(id)).regionRegex())) {
                throw new CollectionException(
                        "`aws.region`: expected a region such as `eu-west-1`, found `" + id + "`");
            }
        }
        String first = ids.get(0);
        for (String id : ids) {
            if (!partitionOf(Region.of(id)).equals(partitionOf(Region.of(first)))) {
                throw new CollectionException("`aws.region`: a target is one account, and `" + first + "` and `" + id
                        + "` lie in two partitions; make it two targets");
            }
        }
        return partitionOf(Region.of(first));
    }

    /** Asks the environment and the configuration files only: the instance metadata can stall for seconds. */
    private static Region usualRegion(Optional<String> profile) {
        try {
            return new AwsRegionProviderChain(
                            new SystemSettingsRegionProvider(),
                            profile.map(name -> new AwsProfileRegionProvider(ProfileFile::defaultProfileFile, name))
                                    .orElseGet(AwsProfileRegionProvider::new))
                    .getRegion();
        } catch (SdkClientException e) {
            return Region.US_EAST_1;
        }
    }

    private static List<Region> poolRegions(String partition) {
        return CognitoIdentityClient.serviceMetadata().regions().stream()
                .filter(region -> !region.isGlobalRegion()
                        && !region.id().startsWith("fips-")
                        && !region.id().endsWith("-fips")
                        && partitionOf(region).equals(partition))
                .toList();
    }

    private static List<Region> sorted(List<Region> regions) {
        return regions.stream()
                .map(Region::id)
                .distinct()
                .sorted()
                .map(Region::of)
                .toList();
    }

    private static String partitionOf(Region region) {
        return PartitionMetadata.of(region).id();
    }
}
