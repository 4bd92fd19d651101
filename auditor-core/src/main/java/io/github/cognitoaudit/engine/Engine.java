package io.github.cognitoaudit.engine;

import io.github.cognitoaudit.finding.Examined;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks rules about a world, and isolates a rule that ends with an error to the subject that made it. */
public final class Engine {

    private Engine() {}

    /**
     * Asks one rule about every subject of the world.
     *
     * <p>A list of subjects that was not read in full gives one undetermined answer that carries all its gaps, on the target itself.
     */
    public static RuleOutcome ask(RuleUse use, World world) {
        if (!use.enabled()) {
            return RuleOutcome.switchedOff(use.rule().descriptor());
        }
        Optional<String> because = use.rule().notExaminedBecause(world);
        return because.isPresent()
                ? RuleOutcome.skipped(use.rule().descriptor(), because.get())
                : judgeAll(use, use.rule(), world);
    }

    private static <S extends Resource> RuleOutcome judgeAll(RuleUse use, Rule<S> rule, World world) {
        RuleDescriptor descriptor = rule.descriptor();
        Listing<S> subjects = subjects(rule, world);
        List<Finding> findings = new ArrayList<>();
        for (S subject : subjects.items()) {
            finding(use, world, subject.id(), judge(rule, subject, world)).ifPresent(findings::add);
        }
        if (!subjects.isComplete()) {
            finding(use, world, world.chain().id(), Verdict.undetermined(subjects.gaps()))
                    .ifPresent(findings::add);
        }
        boolean nothing = subjects.items().isEmpty() && subjects.isComplete();
        return nothing
                ? RuleOutcome.skipped(descriptor, Examined.NO_SUBJECT)
                : new RuleOutcome(descriptor, subjects.items().size(), findings, Optional.empty());
    }

    private static <S extends Resource> Listing<S> subjects(Rule<S> rule, World world) {
        try {
            return rule.subjects(world);
        } catch (RuntimeException e) {
            return Listing.unread(failed(rule.descriptor(), world.chain().id(), e));
        }
    }

    private static <S extends Resource> Verdict judge(Rule<S> rule, S subject, World world) {
        try {
            return rule.judge(subject, world);
        } catch (RuntimeException e) {
            return Verdict.undetermined(failed(rule.descriptor(), subject.id(), e));
        }
    }

    private static Gap failed(RuleDescriptor rule, ResourceId subject, RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return new Gap(
                GapReason.RULE_FAILED,
                "rule " + rule.id(),
                "the rule ended with an error on `" + subject + "`: " + e + where + "; please report this",
                List.of());
    }

    private static Optional<Finding> finding(RuleUse use, World world, ResourceId subject, Verdict verdict) {
        return verdict.fold(
                compliant -> Optional.empty(),
                violation -> Optional.of(violation(use, world, subject, violation)),
                undetermined -> Optional.of(undetermined(use, world, subject, undetermined)));
    }

    private static Finding violation(RuleUse use, World world, ResourceId subject, Verdict.Violation violation) {
        RuleDescriptor rule = use.rule().descriptor();
        return new Finding(
                rule,
                use.severity(),
                Finding.Status.VIOLATION,
                world.target().name(),
                subject,
                violation.message(),
                violation.evidence(),
                violation.witness(),
                violation.remediation(),
                List.of(),
                Fingerprint.of(rule.id(), world.target().name(), subject, violation.evidence()));
    }

    private static Finding undetermined(
            RuleUse use, World world, ResourceId subject, Verdict.Undetermined undetermined) {
        RuleDescriptor rule = use.rule().descriptor();
        String missing = undetermined.gaps().stream()
                .map(gap -> "`" + gap.call() + "` (" + gap.detail() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        return new Finding(
                rule,
                use.severity(),
                Finding.Status.UNDETERMINED,
                world.target().name(),
                subject,
                "could not be told without " + missing,
                List.of(),
                Optional.empty(),
                List.of(),
                undetermined.gaps(),
                Fingerprint.of(rule.id(), world.target().name(), subject, List.of()));
    }
}
