package io.github.cognitoaudit.rule;

import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the commands for what a pool says of a provider besides that it takes its logins: the role mapping and the principal-tag map,
 * which stay behind, without effect, when the provider leaves the pool.
 *
 * @param pool the pool
 * @param arn the provider's ARN
 */
public record ProviderSettings(IdentityPool pool, String arn) {

    /**
     * Returns a change that takes providers out of a pool, preceded by the removal of what the pool says of them.
     *
     * @param pool the pool
     * @param arns the ARNs of the providers
     * @param change the change of the pool
     */
    public static Remediation removedBefore(IdentityPool pool, Collection<String> arns, Remediation change) {
        Stream<String> removals = arns.stream().flatMap(arn -> new ProviderSettings(pool, arn).removal().stream());
        return new Remediation(
                change.side(),
                change.summary(),
                Stream.concat(removals, Stream.of(change.command())).collect(Collectors.joining("\n")),
                change.terraform(),
                change.impact());
    }

    /** Returns the commands that take it all out, each on one line; none where the pool says nothing. */
    public List<String> removal() {
        return Stream.concat(
                        mappings("del(.RoleMappings[\"" + arn + "\"])"),
                        maps().map(map -> setting(new PrincipalTagMap(arn, false, Map.of()))))
                .toList();
    }

    /**
     * Returns the commands that let it all hold for another provider of the pool; none where the pool says nothing.
     *
     * @param other the ARN of the other provider
     */
    public List<String> moveTo(String other) {
        return Stream.concat(
                        mappings(".RoleMappings |= with_entries(if .key == \"" + arn + "\" then .key = \"" + other
                                + "\" else . end)"),
                        maps().flatMap(map ->
                                Stream.of(setting(map.of(other)), setting(new PrincipalTagMap(arn, false, Map.of())))))
                .toList();
    }

    private Stream<String> mappings(String change) {
        return pool.mappings().items().stream()
                .filter(mapping -> mapping.providerKey().equals(arn))
                .map(mapping -> Remediation.changingPoolRoles(pool, "Change the mapping.", change, "", "None.")
                        .command());
    }

    private Stream<PrincipalTagMap> maps() {
        return pool.principalTagMaps().items().stream()
                .filter(map -> map.providerName().equals(arn));
    }

    private String setting(PrincipalTagMap map) {
        return Remediation.settingTags(pool, map, "Set the map.", "None.").command();
    }
}
