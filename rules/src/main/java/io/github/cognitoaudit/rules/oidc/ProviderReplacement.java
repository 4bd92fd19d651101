package io.github.cognitoaudit.rules.oidc;

import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.rule.ProviderSettings;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the commands that put a provider with another URL in the place of one, since the URL of a provider can not be changed
 * (facts.md 1.1).
 *
 * @param old the provider that stays behind; its audiences are carried over
 * @param url the URL of the new provider, without the scheme
 */
record ProviderReplacement(OidcProvider old, String url) {

    /** Returns the commands that create the new provider, unless the account has it, and let the pools reference it. */
    String forPools(List<IdentityPool> pools, World world) {
        boolean exists = world.account().providers().items().stream()
                .anyMatch(other -> other.arn().equals(old.arnFor(url)));
        return (exists ? "" : create()) + pools.stream().map(this::reference).collect(Collectors.joining("\n"));
    }

    /** Returns the command that creates the new provider, with its line end. */
    String create() {
        String audiences = old.clientIds()
                .fold(ids -> ids.isEmpty() ? "" : " --client-id-list " + String.join(" ", ids), gap -> "");
        return "aws iam create-open-id-connect-provider --url https://" + url + audiences + "\n";
    }

    /** Returns the Terraform of the new provider. */
    String terraform(String name) {
        String audiences = old.clientIds()
                .fold(
                        ids -> ids.stream().map(id -> '"' + id + '"').toList().toString(),
                        gap -> "[] # the audiences of the old provider, which were not read");
        return """
               resource "aws_iam_openid_connect_provider" "%s" {
                 url            = "https://%s"
                 client_id_list = %s
               }
               """.formatted(name, url, audiences);
    }

    /**
     * Reads the pool first, since an update resets every setting that it leaves out; what the pool says of the old provider, its role
     * mapping and its tags, then holds for the new one.
     */
    private String reference(IdentityPool pool) {
        String update = """
               aws cognito-identity describe-identity-pool --region %1$s --identity-pool-id %2$s --output json \
               | jq '.OpenIdConnectProviderARNs |= map(if . == "%3$s" then "%4$s" else . end)' > pool.json
               aws cognito-identity update-identity-pool --region %1$s --cli-input-json file://pool.json""".formatted(pool.region(), pool.poolId(), old.arn(), old.arnFor(url));
        return Stream.concat(Stream.of(update), new ProviderSettings(pool, old.arn()).moveTo(old.arnFor(url)).stream())
                .collect(Collectors.joining("\n"));
    }
}
