package io.github.cognitoaudit.finding;

import io.github.cognitoaudit.rule.RuleDescriptor;
import java.util.List;
import java.util.Optional;

/**
 * Counts what a rule examined over all targets.
 *
 * @param rule the rule
 * @param subjects how many subjects it judged
 * @param violations how many of them break it
 * @param undetermined how many answers could not be given, lists of subjects that were not read included
 * @param skipped why the rule was not examined; empty when one target examined it
 * @param leftOut the targets that left the rule out, of which nobody knows whether they break it, in the order of their names
 */
public record Examined(
        RuleDescriptor rule,
        int subjects,
        int violations,
        int undetermined,
        Optional<String> skipped,
        List<LeftOut> leftOut) {

    /** Says that the rule found nothing to judge, which is an answer. */
    public static final String NO_SUBJECT = "no subject: this target has nothing that the rule speaks of";

    /** Copies the list. */
    public Examined {
        leftOut = List.copyOf(leftOut);
    }

    /** Counts what a rule examined that no target left out, or all of them. */
    public Examined(RuleDescriptor rule, int subjects, int violations, int undetermined, Optional<String> skipped) {
        this(rule, subjects, violations, undetermined, skipped, List.of());
    }

    /** Tells whether the rule was not asked of a target, so that it is not known whether something there breaks it. */
    public boolean isLeftOutOf(String target) {
        return skipped.filter(why -> !why.equals(NO_SUBJECT)).isPresent()
                || leftOut.stream().anyMatch(left -> left.target().equals(target));
    }

    /** Tells whether the rule was answered of every subject of every target. */
    public boolean isAnsweredEverywhere() {
        return skipped.isEmpty() && undetermined == 0 && leftOut.isEmpty();
    }

    /**
     * Names a target that left a rule out.
     *
     * @param target the name of the target
     * @param because why the rule was not asked of it
     */
    public record LeftOut(String target, String because) {

        /** Returns the reason as a sentence without a full stop. */
        public String inWords() {
            return "not examined for `" + target + "`: " + because;
        }
    }
}
