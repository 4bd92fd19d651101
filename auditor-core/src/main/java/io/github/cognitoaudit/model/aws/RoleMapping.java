package io.github.cognitoaudit.model.aws;

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

    /** Tells whether every identity of the provider gets a role, or its login is refused on purpose. */
    public boolean isRuleBased() {
        return type.equals("Rules");
    }
}
