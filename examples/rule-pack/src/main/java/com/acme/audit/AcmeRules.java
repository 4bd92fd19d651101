package com.acme.audit;

import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleSet;
import java.util.List;

/** Lists the rules of this jar; found by the name of this class in {@code META-INF/services}. */
public final class AcmeRules implements RuleSet {

    @Override
    public List<Rule<?>> rules() {
        return List.of(new PoolNameWithoutTeam());
    }
}
