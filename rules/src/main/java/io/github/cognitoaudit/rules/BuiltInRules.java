package io.github.cognitoaudit.rules;

import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleSet;
import io.github.cognitoaudit.rules.auth0.IdTokenNotSignedWithRs256;
import io.github.cognitoaudit.rules.auth0.IdTokenSignedWithRs512;
import java.util.List;

/** Lists the rules that ship with the auditor, in the order of their ids. */
public final class BuiltInRules implements RuleSet {

    private static final List<Rule<?>> RULES = List.of(new IdTokenNotSignedWithRs256(), new IdTokenSignedWithRs512());

    @Override
    public List<Rule<?>> rules() {
        return RULES;
    }
}
