package io.github.cognitoaudit.reports;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.ChainVerdict;
import io.github.cognitoaudit.finding.Examined;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.finding.LinkVerdict;
import io.github.cognitoaudit.finding.TargetGap;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Makes up audits: the seed decides on their form, and a source of texts on what the resources and answers in them say. */
final class RandomAudits {
    private static final List<RuleDescriptor> RULES = List.of(
            SampleRules.AUDIENCE, SampleRules.SLASH, SampleRules.THUMBPRINT, SampleRules.WIDE, SampleRules.CONFORMANT);

    private final SplittableRandom random;
    private final Supplier<String> texts;

    private RandomAudits(long seed, Supplier<String> texts) {
        this.random = new SplittableRandom(seed);
        this.texts = texts;
    }

    /** Returns an audit of hostile texts. */
    static Audit hostile(long seed) {
        SplittableRandom texts = new SplittableRandom(~seed);
        return new RandomAudits(seed, () -> HostileTexts.random(texts)).audit();
    }

    /** Returns the audit of the same form with nothing but harmless texts. */
    static Audit harmless(long seed) {
        return new RandomAudits(seed, () -> "harmless").audit();
    }

    private Audit audit() {
        List<String> targets = times(1, 3, number -> text() + number);
        return new Audit(
                "0".repeat(64),
                Audits.TAKEN,
                targets.stream().map(this::chain).toList(),
                times(0, 5, number -> finding(number, targets)),
                RULES.stream().map(this::examined).toList(),
                times(0, 3, number -> new TargetGap(one(targets), gap(number))));
    }

    private ChainVerdict chain(String target) {
        List<LinkVerdict> links = new ArrayList<>();
        for (ChainLink link : ChainLink.values()) {
            links.add(new LinkVerdict(link, one(List.of(LinkVerdict.Status.values())), text(), text()));
        }
        return new ChainVerdict(target, text(), text(), links);
    }

    private Finding finding(int number, List<String> targets) {
        RuleDescriptor rule = one(RULES);
        Severity severity = one(List.of(Severity.values()));
        String target = one(targets);
        ResourceId subject = new ResourceId(text() + number);
        return random.nextBoolean()
                ? violation(rule, severity, target, subject)
                : undetermined(rule, severity, target, subject);
    }

    private Finding violation(RuleDescriptor rule, Severity severity, String target, ResourceId subject) {
        List<Evidence> evidence = times(1, 2, number -> Evidence.configured(text() + number, text(), text(), text()));
        return new Finding(
                rule,
                severity,
                Finding.Status.VIOLATION,
                target,
                subject,
                text(),
                evidence,
                random.nextBoolean() ? Optional.of(new Witness(Map.of(text(), text()))) : Optional.empty(),
                times(
                        1,
                        2,
                        number -> new Remediation(
                                one(List.of(Remediation.Side.values())), text() + "x", text(), text(), text() + "x")),
                List.of(),
                Fingerprint.of(rule.id(), target, subject, evidence));
    }

    private Finding undetermined(RuleDescriptor rule, Severity severity, String target, ResourceId subject) {
        return new Finding(
                rule,
                severity,
                Finding.Status.UNDETERMINED,
                target,
                subject,
                text(),
                List.of(),
                Optional.empty(),
                List.of(),
                times(1, 2, this::gap),
                Fingerprint.of(rule.id(), target, subject, List.of()));
    }

    private Gap gap(int number) {
        return new Gap(one(List.of(GapReason.values())), text() + number, text(), times(0, 2, need -> text() + need));
    }

    private Examined examined(RuleDescriptor rule) {
        return random.nextBoolean()
                ? new Examined(rule, 0, 0, 0, Optional.of(text()))
                : new Examined(rule, 5, random.nextInt(3), random.nextInt(3), Optional.empty());
    }

    private String text() {
        return texts.get();
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> List<T> times(int least, int most, IntFunction<T> made) {
        return IntStream.range(0, random.nextInt(least, most + 1))
                .mapToObj(made)
                .toList();
    }
}
