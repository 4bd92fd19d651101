package io.github.cognitoaudit.finding;

import io.github.cognitoaudit.rule.RuleDescriptor;
import java.util.Optional;

/**
 * Counts what a rule examined over all targets.
 *
 * @param rule the rule
 * @param subjects how many subjects it judged
 * @param violations how many of them break it
 * @param undetermined how many answers could not be given, lists of subjects that were not read included
 * @param skipped why the rule was not examined; empty when it was
 */
public record Examined(RuleDescriptor rule, int subjects, int violations, int undetermined, Optional<String> skipped) {

    /** Says that the rule found nothing to judge, which is an answer. */
    public static final String NO_SUBJECT = "no subject: this target has nothing that the rule speaks of";

    /** Tells whether the rule was not asked, so that it is not known whether something breaks it. */
    public boolean isLeftOut() {
        return skipped.filter(why -> !why.equals(NO_SUBJECT)).isPresent();
    }
}
