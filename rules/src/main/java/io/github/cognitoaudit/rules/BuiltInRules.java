package io.github.cognitoaudit.rules;

import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleSet;
import io.github.cognitoaudit.rules.auth0.IdTokenNotSignedWithRs256;
import io.github.cognitoaudit.rules.auth0.IdTokenSignedWithRs512;
import io.github.cognitoaudit.rules.pool.AuthenticatedRoleMissing;
import io.github.cognitoaudit.rules.pool.ClassicFlowEnabled;
import io.github.cognitoaudit.rules.pool.GuestAccessEnabled;
import io.github.cognitoaudit.rules.pool.GuestAccessEnabledWithoutRole;
import io.github.cognitoaudit.rules.pool.PoolDoesNotReferenceProvider;
import io.github.cognitoaudit.rules.pool.PoolReferencesMissingProvider;
import io.github.cognitoaudit.rules.pool.PoolRoleDoesNotExist;
import java.util.List;

/** Lists the rules that ship with the auditor, in the order of their ids. */
public final class BuiltInRules implements RuleSet {

    private static final List<Rule<?>> RULES = List.of(
            new IdTokenNotSignedWithRs256(),
            new IdTokenSignedWithRs512(),
            new PoolDoesNotReferenceProvider(),
            new PoolReferencesMissingProvider(),
            new GuestAccessEnabled(),
            new GuestAccessEnabledWithoutRole(),
            new ClassicFlowEnabled(),
            new AuthenticatedRoleMissing(),
            new PoolRoleDoesNotExist());

    @Override
    public List<Rule<?>> rules() {
        return RULES;
    }
}
