package io.github.cognitoaudit;

import io.github.cognitoaudit.config.RuleSettings;
import io.github.cognitoaudit.engine.ChainJudge;
import io.github.cognitoaudit.engine.Engine;
import io.github.cognitoaudit.engine.RuleOutcome;
import io.github.cognitoaudit.engine.RuleUse;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.ChainVerdict;
import io.github.cognitoaudit.finding.Examined;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.TargetGap;
import io.github.cognitoaudit.model.intent.Declared;
import io.github.cognitoaudit.model.intent.Intent;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleSet;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.SnapshotJson;
import io.github.cognitoaudit.snapshot.TargetSnapshot;
import io.github.cognitoaudit.snapshot.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** Audits a frozen world: pure, offline, the same snapshot and intent give the same audit. */
public final class Auditor {

    private final List<RuleUse> rules;
    private final Map<String, Integer> days;

    private Auditor(List<RuleUse> rules, Map<String, Integer> days) {
        this.rules = rules;
        this.days = days;
    }

    /** Returns an auditor that asks these rules as the settings say; rules that the settings do not name keep their own. */
    public static Auditor of(List<Rule<?>> rules, Map<String, RuleSettings> settings) {
        Map<String, Integer> days = new HashMap<>();
        settings.forEach((id, setting) -> setting.days().ifPresent(number -> days.put(id, number)));
        return new Auditor(
                rules.stream()
                        .sorted(Comparator.comparing(rule -> rule.descriptor().id()))
                        .map(rule -> use(
                                rule, settings.getOrDefault(rule.descriptor().id(), RuleSettings.defaults())))
                        .toList(),
                Map.copyOf(days));
    }

    /** Finds the rules of every jar at hand, in the order of their ids. */
    public static List<Rule<?>> installedRules() {
        List<Rule<?>> rules = new ArrayList<>();
        ServiceLoader.load(RuleSet.class, Auditor.class.getClassLoader()).forEach(set -> rules.addAll(set.rules()));
        rules.sort(Comparator.comparing(rule -> rule.descriptor().id()));
        return List.copyOf(rules);
    }

    /**
     * Audits every target of the snapshot.
     *
     * @param intents what the team declares, by target name; a target that is not named declares nothing
     */
    public Audit audit(Snapshot snapshot, Map<String, Intent> intents) {
        Declared declared = new Declared(intents, days);
        List<ChainVerdict> chains = new ArrayList<>();
        List<TargetGap> gaps = new ArrayList<>();
        List<RuleOutcome> all = new ArrayList<>();
        Map<String, List<Examined.LeftOut>> leftOut = new HashMap<>();
        for (TargetSnapshot target : snapshot.targets()) {
            World world = World.of(snapshot, target, declared);
            List<RuleOutcome> outcomes =
                    rules.stream().map(use -> Engine.ask(use, world)).toList();
            chains.add(ChainJudge.judge(world, outcomes));
            target.gaps().forEach(gap -> gaps.add(new TargetGap(target.name(), gap)));
            all.addAll(outcomes);
            outcomes.forEach(outcome -> outcome.leftOut()
                    .ifPresent(why -> leftOut.computeIfAbsent(outcome.rule().id(), rule -> new ArrayList<>())
                            .add(new Examined.LeftOut(target.name(), why))));
        }
        List<Finding> findings =
                all.stream().flatMap(outcome -> outcome.findings().stream()).toList();
        return new Audit(
                SnapshotJson.digest(snapshot), snapshot.takenAt(), chains, findings, examined(all, leftOut), gaps);
    }

    private List<Examined> examined(List<RuleOutcome> outcomes, Map<String, List<Examined.LeftOut>> leftOut) {
        return rules.stream()
                .map(use -> examinedBy(
                        leftOut.getOrDefault(use.rule().descriptor().id(), List.of()),
                        outcomes.stream()
                                .filter(outcome -> outcome.rule()
                                        .id()
                                        .equals(use.rule().descriptor().id()))
                                .toList()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Examined> examinedBy(List<Examined.LeftOut> leftOut, List<RuleOutcome> ofRule) {
        return ofRule.stream().findFirst().map(first -> {
            boolean everywhereSkipped =
                    ofRule.stream().allMatch(outcome -> outcome.skipped().isPresent());
            return new Examined(
                    first.rule(),
                    ofRule.stream().mapToInt(RuleOutcome::subjects).sum(),
                    ofRule.stream()
                            .mapToInt(outcome -> outcome.count(Finding.Status.VIOLATION))
                            .sum(),
                    ofRule.stream()
                            .mapToInt(outcome -> outcome.count(Finding.Status.UNDETERMINED))
                            .sum(),
                    everywhereSkipped ? gravest(ofRule) : Optional.empty(),
                    leftOut);
        });
    }

    /** A rule that one target left out is left out, although another has nothing for it to judge. */
    private static Optional<String> gravest(List<RuleOutcome> skipped) {
        List<String> reasons =
                skipped.stream().flatMap(outcome -> outcome.skipped().stream()).toList();
        return reasons.stream()
                .filter(why -> !why.equals(Examined.NO_SUBJECT))
                .findFirst()
                .or(() -> reasons.stream().findFirst());
    }

    private static RuleUse use(Rule<?> rule, RuleSettings settings) {
        return new RuleUse(
                rule,
                settings.enabled(),
                settings.severity().orElse(rule.descriptor().severity()));
    }
}
