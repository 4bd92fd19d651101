package io.github.cognitoaudit.engine;

import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.Severity;

/**
 * Says how a rule is used in a run.
 *
 * @param rule the rule
 * @param enabled whether it is asked
 * @param severity how grave its violations count
 */
public record RuleUse(Rule<?> rule, boolean enabled, Severity severity) {}
