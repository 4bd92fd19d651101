package io.github.cognitoaudit.rules;

import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleSet;
import io.github.cognitoaudit.rules.auth0.IdTokenNotSignedWithRs256;
import io.github.cognitoaudit.rules.auth0.IdTokenSignedWithRs512;
import io.github.cognitoaudit.rules.oidc.AudienceIsAnApiIdentifier;
import io.github.cognitoaudit.rules.oidc.AudienceLacksClient;
import io.github.cognitoaudit.rules.oidc.AudienceNotAKnownClient;
import io.github.cognitoaudit.rules.oidc.DiscoveryNotUsable;
import io.github.cognitoaudit.rules.oidc.NoUsableSigningKey;
import io.github.cognitoaudit.rules.oidc.ProviderMissing;
import io.github.cognitoaudit.rules.oidc.ProviderUrlDiffersFromIssuer;
import io.github.cognitoaudit.rules.oidc.ProviderUrlSlashWrongForUse;
import io.github.cognitoaudit.rules.oidc.ThumbprintIsAPlaceholder;
import io.github.cognitoaudit.rules.oidc.ThumbprintMismatchReliedUpon;
import io.github.cognitoaudit.rules.oidc.ThumbprintStale;
import io.github.cognitoaudit.rules.perm.AdministratorAccess;
import io.github.cognitoaudit.rules.perm.ResourceUnscoped;
import io.github.cognitoaudit.rules.perm.ServiceWideAccess;
import io.github.cognitoaudit.rules.pool.AuthenticatedRoleMissing;
import io.github.cognitoaudit.rules.pool.ClassicFlowEnabled;
import io.github.cognitoaudit.rules.pool.GuestAccessEnabled;
import io.github.cognitoaudit.rules.pool.GuestAccessEnabledWithoutRole;
import io.github.cognitoaudit.rules.pool.PoolDoesNotReferenceProvider;
import io.github.cognitoaudit.rules.pool.PoolReferencesMissingProvider;
import io.github.cognitoaudit.rules.pool.PoolRoleDoesNotExist;
import io.github.cognitoaudit.rules.trust.TrustActionNotWebIdentity;
import io.github.cognitoaudit.rules.trust.TrustAdmitsAnyPool;
import io.github.cognitoaudit.rules.trust.TrustAdmitsGuests;
import io.github.cognitoaudit.rules.trust.TrustPrincipalNotCognito;
import io.github.cognitoaudit.rules.trust.TrustRefusesItsPool;
import java.util.List;

/** Lists the rules that ship with the auditor, in the order of their ids. */
public final class BuiltInRules implements RuleSet {

    private static final List<Rule<?>> RULES = List.of(
            new IdTokenNotSignedWithRs256(),
            new IdTokenSignedWithRs512(),
            new ProviderMissing(),
            new ProviderUrlDiffersFromIssuer(),
            new ProviderUrlSlashWrongForUse(),
            new AudienceLacksClient(),
            new AudienceNotAKnownClient(),
            new AudienceIsAnApiIdentifier(),
            new ThumbprintMismatchReliedUpon(),
            new ThumbprintStale(),
            new ThumbprintIsAPlaceholder(),
            new DiscoveryNotUsable(),
            new NoUsableSigningKey(),
            new AdministratorAccess(),
            new ServiceWideAccess(),
            new ResourceUnscoped(),
            new PoolDoesNotReferenceProvider(),
            new PoolReferencesMissingProvider(),
            new GuestAccessEnabled(),
            new GuestAccessEnabledWithoutRole(),
            new ClassicFlowEnabled(),
            new AuthenticatedRoleMissing(),
            new PoolRoleDoesNotExist(),
            new TrustAdmitsAnyPool(),
            new TrustRefusesItsPool(),
            new TrustAdmitsGuests(),
            new TrustPrincipalNotCognito(),
            new TrustActionNotWebIdentity());

    @Override
    public List<Rule<?>> rules() {
        return RULES;
    }
}
