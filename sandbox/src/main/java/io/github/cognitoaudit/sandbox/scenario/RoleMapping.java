package io.github.cognitoaudit.sandbox.scenario;

import java.util.List;

/**
 * Describes how a pool chooses the role of the users of one provider.
 *
 * @param providerKey the key of the mapping; the ARN of an attached OIDC provider, if it is to have an effect (facts.md 3.1)
 * @param type {@code Rules} or {@code Token}
 * @param ambiguousRoleResolution what happens where no role is found: {@code Deny} or {@code AuthenticatedRole}
 * @param rules the rules in their order; none for {@code Token}
 */
public record RoleMapping(String providerKey, String type, String ambiguousRoleResolution, List<MappedRole> rules) {

    /** Copies the rules. */
    public RoleMapping {
        rules = List.copyOf(rules);
    }

    /** Returns a mapping by rules that denies credentials to users whom no rule meets. */
    public static RoleMapping ofRules(String providerKey, List<MappedRole> rules) {
        return new RoleMapping(providerKey, "Rules", "Deny", rules);
    }

    /** Returns a mapping by the roles that the token names, which only tokens of user pools do. */
    public static RoleMapping ofToken(String providerKey, String ambiguousRoleResolution) {
        return new RoleMapping(providerKey, "Token", ambiguousRoleResolution, List.of());
    }
}
