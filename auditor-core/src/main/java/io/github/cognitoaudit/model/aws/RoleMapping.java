package io.github.cognitoaudit.model.aws;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Describes how a pool chooses a role for the identities of one provider.
 *
 * @param providerKey the key of the mapping; for an OIDC provider its ARN (facts.md 3.1)
 * @param type {@code Token} or {@code Rules}, or another value as Cognito answers it
 * @param ambiguousRoleResolution {@code AuthenticatedRole} or {@code Deny}, or another value as Cognito answers it; empty when
 *     left out
 * @param rules the rules, first match wins; empty for the type {@code Token}
 */
public record RoleMapping(
        String providerKey, String type, Optional<String> ambiguousRoleResolution, List<MappingRule> rules) {

    private static final Set<String> TYPES = Set.of("Rules", "Token");
    private static final Set<String> RESOLUTIONS = Set.of("AuthenticatedRole", "Deny");

    /** Copies the rules. */
    public RoleMapping {
        rules = List.copyOf(rules);
    }

    /** Tells whether rules over claims choose the role. */
    public boolean isRuleBased() {
        return type.equals("Rules");
    }

    /** Returns the place of the mapping in the answer of {@code GetIdentityPoolRoles}. */
    public String place() {
        return "RoleMappings/" + providerKey;
    }

    /** Lists the rules with their places, in their order; none where claims of the token choose the role. */
    public Listing<MappedRole> mappedRoles() {
        return isOfType("Rules")
                .fold(
                        ruled -> Listing.of(IntStream.range(0, ruled ? rules.size() : 0)
                                .mapToObj(i -> new MappedRole(this, i))
                                .toList()),
                        Listing::unread);
    }

    /** Tells whether the mapping is of the type; a type that is not known leaves it open. */
    public Observed<Boolean> isOfType(String asked) {
        return TYPES.contains(type)
                ? Observed.known(type.equals(asked))
                : Observed.unknown(undecided("the type `" + type + "` is not known"));
    }

    /**
     * Tells whether an identity that the mapping gives no role is treated in this way; a resolution that is not known, or that was left
     * out although Cognito demands it, leaves it open.
     */
    public Observed<Boolean> resolvesBy(String asked) {
        return ambiguousRoleResolution
                .filter(RESOLUTIONS::contains)
                .map(resolution -> Observed.known(resolution.equals(asked)))
                .orElseGet(() -> Observed.unknown(undecided(ambiguousRoleResolution
                        .map(resolution -> "the resolution `" + resolution + "` is not known")
                        .orElse("it has no `AmbiguousRoleResolution`"))));
    }

    /**
     * Tells whether every identity of the provider gets a role by this mapping.
     *
     * <p>That is so where a rule compares the issuer, which all share. An identity that no rule matches is left to the pool's own
     * role or denied. A type, resolution or match type that is not known leaves it open, unless a rule decides.
     *
     * @param issuer the issuer of the provider's tokens, with the scheme and the final slash
     */
    public Observed<Boolean> yieldsRoleForEvery(String issuer) {
        if (!isRuleBased() && !type.equals("Token")) {
            return Observed.unknown(undecided("the type `" + type + "` is not known"));
        }
        Listing<MappingRule> matching = Listing.of(rules).filter(rule -> rule.matchesEvery("iss", issuer));
        if (!matching.items().isEmpty()) {
            return Observed.known(true);
        }
        Optional<Gap> open = matching.gaps().stream()
                .findFirst()
                .or(() -> ambiguousRoleResolution
                        .filter(resolution -> !RESOLUTIONS.contains(resolution))
                        .map(resolution -> undecided("the resolution `" + resolution + "` is not known")));
        return open.<Observed<Boolean>>map(Observed::unknown).orElseGet(() -> Observed.known(false));
    }

    private Gap undecided(String why) {
        return Gap.undecided("role mapping of `" + providerKey + "`", why);
    }
}
