package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names rules by their ids. */
final class RuleIds {

    private RuleIds() {}

    /** Returns the ids of the rules. */
    static Set<String> of(List<Rule<?>> rules) {
        return rules.stream().map(rule -> rule.descriptor().id()).collect(Collectors.toUnmodifiableSet());
    }
}
