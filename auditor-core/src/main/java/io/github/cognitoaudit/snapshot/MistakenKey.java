package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.CognitoFederation;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.trust.FederatedKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Joins a condition on a key that no token brings with the key of Cognito or of the issuer that was meant.
 *
 * @param condition the condition
 * @param right the key that was meant
 */
public record MistakenKey(Condition condition, String right) {

    /** Lists such conditions of a role's trust; keys of other OIDC providers of the account are none. */
    public static Listing<MistakenKey> in(PolicyDocument trust, IamRole role, World world) {
        return Listing.of(trust.statements())
                .flatMap(statement ->
                        Listing.of(statement.conditions()).flatMap(condition -> in(condition, statement, role, world)));
    }

    private static Listing<MistakenKey> in(Condition condition, Statement statement, IamRole role, World world) {
        FederatedKey key = FederatedKey.of(condition.key());
        List<String> cognito = CognitoFederation.keyPrefixes(world.account().partition());
        List<String> trusted = statement.principals().stream()
                .flatMap(principal -> principal.oidcProviderUrl().stream())
                .toList();
        Optional<FederatedKey> meant = key.meant(Stream.of(cognito, trusted, issuer(trusted, world))
                .flatMap(List::stream)
                .toList());
        Listing<MistakenKey> found = Listing.of(meant.stream()
                .map(right -> new MistakenKey(condition, right.text()))
                .toList());
        boolean certain = meant.stream()
                .map(FederatedKey::prefix)
                .anyMatch(prefix -> cognito.contains(prefix)
                        || prefix.equalsIgnoreCase(key.prefix())
                        || trusted.stream().anyMatch(key::isOnHostOf));
        String arn =
                "arn:" + world.account().partition() + ":iam::" + role.accountId() + ":oidc-provider/" + key.prefix();
        return certain
                ? found
                : found.filter(mistaken -> world.account().provider(arn).map(Optional::isEmpty));
    }

    /** Of two providers on one host, with and without a final slash, the one that the statement trusts counts. */
    private static List<String> issuer(List<String> trusted, World world) {
        List<String> urls = world.chain().providers().items().stream()
                .map(OidcProvider::url)
                .flatMap(url -> url.fold(Stream::of, gap -> Stream.<String>empty()))
                .toList();
        return (urls.isEmpty() ? List.of(world.issuer().providerUrl()) : urls)
                .stream()
                        .filter(url -> trusted.stream().noneMatch(new FederatedKey(url, "")::isOnHostOf))
                        .toList();
    }

    /** Returns the key as it is written. */
    public String written() {
        return condition.key();
    }
}
