package io.github.cognitoaudit.rule;

import java.util.List;

/** Brings rules; found through {@link java.util.ServiceLoader}, so that other jars can bring their own. */
public interface RuleSet {

    /** Returns the rules in the order of their ids. */
    List<Rule<?>> rules();
}
