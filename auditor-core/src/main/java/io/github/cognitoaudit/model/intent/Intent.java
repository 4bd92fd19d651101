package io.github.cognitoaudit.model.intent;

import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds what the team declares about a target.
 *
 * <p>An empty {@link Optional} means that the key was not declared, and the rules that compare with it are not examined. An empty
 * list is a declaration: none. Guests are forbidden, production is false, and nothing is shared or still meant of retired services unless
 * declared otherwise.
 *
 * @param production whether real users log in; empty where not declared, which counts as no
 * @param guestsAllowed whether identities without a login may get credentials
 * @param selfSignUp whether strangers may join: {@code allowed}, {@code gated} or {@code forbidden}
 * @param providers identity providers that belong in the pool besides the chain's own
 * @param otherProviders OIDC providers that roles in scope may also trust
 * @param principals other principals that may take the roles
 * @param accounts other accounts that roles may write to
 * @param services retired services that are still meant; empty where not declared, which counts as none
 * @param userEditableClaims namespaced claims that users can change
 * @param ceiling the policy text that bounds the authenticated roles
 * @param guestCeiling the policy text that bounds the guest role
 * @param shared resources that every identity may touch; empty where not declared, which counts as none
 * @param maxIdTokenLifetimeSeconds the longest ID token lifetime that is accepted, seconds
 */
public record Intent(
        Optional<Boolean> production,
        boolean guestsAllowed,
        Optional<SelfSignUp> selfSignUp,
        Optional<List<String>> providers,
        Optional<List<String>> otherProviders,
        Optional<List<String>> principals,
        Optional<List<String>> accounts,
        Optional<List<String>> services,
        Optional<List<String>> userEditableClaims,
        Optional<String> ceiling,
        Optional<String> guestCeiling,
        Optional<List<String>> shared,
        Optional<Integer> maxIdTokenLifetimeSeconds) {

    private static final Set<String> PROFILE_CLAIMS = Set.of(
            "email", "family_name", "given_name", "name", "nickname", "phone_number", "picture", "preferred_username");

    /** Returns the intent of a target that declares nothing. */
    public static Intent undeclared() {
        return new Intent(
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Tells whether users can change the claim themselves: it is one of their profile, or one that the team lists.
     *
     * <p>The mail address counts, for a single claim does not say whether it was verified.
     */
    public boolean isUserEditable(String claim) {
        return PROFILE_CLAIMS.contains(claim) || userEditableClaims.stream().anyMatch(listed -> listed.contains(claim));
    }

    /** Tells whether the declared principals take in one of a trust policy: by its very value, or by its whole account. */
    public boolean namesPrincipal(PolicyPrincipal principal) {
        return principals.orElse(List.of()).contains(principal.value())
                || principal.account().filter(principalAccounts()::contains).isPresent();
    }

    /** Returns the accounts that the declared principals name as a whole, by number or root; none where the list is not declared. */
    public List<String> principalAccounts() {
        return principals.orElse(List.of()).stream()
                .filter(named -> !named.contains(":") || named.endsWith(":root"))
                .flatMap(named -> new PolicyPrincipal("AWS", named).account().stream())
                .toList();
    }

    /** Tells whether the team names an OIDC provider that roles may trust besides the chain's own; scheme and final slash aside. */
    public boolean namesOtherProvider(String providerUrl) {
        return otherProviders.orElse(List.of()).stream()
                .anyMatch(name -> bare(name).equals(bare(providerUrl)));
    }

    private static String bare(String url) {
        String schemeless = url.startsWith("https://") ? url.substring("https://".length()) : url;
        return schemeless.endsWith("/") ? schemeless.substring(0, schemeless.length() - 1) : schemeless;
    }

    /** Tells whether the team declares that real users log in. */
    public boolean isProduction() {
        return production.orElse(false);
    }
}
