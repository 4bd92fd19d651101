package io.github.cognitoaudit.model.aws;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import java.util.List;
import java.util.Optional;

/**
 * Describes how a pool chooses a role for the identities of one provider.
 *
 * @param providerKey the key of the mapping; for an OIDC provider its ARN (facts.md 3.1)
 * @param type {@code Token} or {@code Rules}, or another value as Cognito answers it
 * @param ambiguousRoleResolution {@code AuthenticatedRole} or {@code Deny}; empty when left out
 * @param rules the rules, first match wins; empty for the type {@code Token}
 */
public record RoleMapping(
        String providerKey, String type, Optional<String> ambiguousRoleResolution, List<MappingRule> rules) {

    /** Copies the rules. */
    public RoleMapping {
        rules = List.copyOf(rules);
    }

    /** Tells whether rules over claims choose the role. */
    public boolean isRuleBased() {
        return type.equals("Rules");
    }

    /**
     * Tells whether every identity of the provider gets a role by this mapping, or its login is refused on purpose.
     *
     * <p>That is so where an identity that no rule matches is denied, or where a rule compares the issuer, which all share.
     *
     * @param issuer the issuer of the provider's tokens, with the scheme and the final slash
     */
    public Observed<Boolean> decidesForEvery(String issuer) {
        if (!isRuleBased() && !type.equals("Token")) {
            return Observed.unknown(
                    Gap.undecided("role mapping of `" + providerKey + "`", "the type `" + type + "` is not known"));
        }
        return Observed.known(isRuleBased()
                && (ambiguousRoleResolution.filter("Deny"::equals).isPresent()
                        || rules.stream().anyMatch(rule -> rule.matchesEvery("iss", issuer))));
    }
}
