package io.github.cognitoaudit.verification.estate;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.SnapshotException;
import io.github.cognitoaudit.verification.remediation.Form;
import io.github.cognitoaudit.verification.remediation.Refused;
import io.github.cognitoaudit.verification.remediation.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes flaws in the sound estate and follows the mends that the rules print.
 *
 * <p>Many mends lead to the same estate, which is audited once; and a flawed estate is audited with every rule only where something is
 * left to compare with.
 */
final class Replays {

    private static final JsonNode SOUND = SnapshotTree.of(Estate.snapshot());

    private final Map<JsonNode, List<Finding>> audited = new HashMap<>();
    private final Set<String> followed = new HashSet<>();
    private final boolean all;

    /**
     * Follows mends.
     *
     * @param all whether every mend is followed; otherwise the first one of each rule that has the same calls
     */
    Replays(boolean all) {
        this.all = all;
    }

    /** Makes each flaw of a list; a change that names no rule is made together with the next one that does. */
    List<Replay> of(List<Change> changes) {
        List<Replay> replays = new ArrayList<>();
        JsonNode estate = SOUND.deepCopy();
        for (Change change : changes) {
            change.applyTo(estate);
            if (!change.rules().isEmpty()) {
                replays.addAll(of(change, estate));
                estate = SOUND.deepCopy();
            }
        }
        return replays;
    }

    /** Follows every mend of the finding of each rule that the change is labelled with, each mend in the flawed estate. */
    private List<Replay> of(Change change, JsonNode flawed) {
        String target = change.place().path().replaceFirst("^targets\\[(\\w+)].*", "$1");
        Site site = new Site(flawed, target);
        site.settle();
        site.share();
        List<Replay> replays = new ArrayList<>();
        for (String rule : change.rules()) {
            Finding finding = finding(flawed, rule, target, change);
            for (Remediation mend : finding.remediation()) {
                String form = Form.of(mend);
                boolean follow = all || followed.add(rule + " " + form);
                replays.add(new Replay(
                        change,
                        rule,
                        mend.side().name(),
                        form,
                        mend.command(),
                        follow ? Optional.of(outcome(flawed, finding, mend)) : Optional.empty()));
            }
        }
        return replays;
    }

    /** Returns {@link Replay#GONE}, or what is not as it should be after a mend. */
    private String outcome(JsonNode flawed, Finding finding, Remediation mend) {
        JsonNode mended = flawed.deepCopy();
        try {
            new Site(mended, finding.target()).run(mend.command());
        } catch (Refused e) {
            return "refused: " + e.getMessage();
        }
        List<Finding> after = findings(mended);
        List<String> wrong = new ArrayList<>();
        if (after.stream().anyMatch(left -> left.fingerprint().equals(finding.fingerprint()))) {
            wrong.add("stays");
        }
        Set<String> added = after.isEmpty() ? Set.of() : added(after, findings(flawed));
        if (!added.isEmpty()) {
            wrong.add("adds " + String.join(" ", added));
        }
        return wrong.isEmpty() ? Replay.GONE : String.join(", ", wrong);
    }

    private static Set<String> added(List<Finding> after, List<Finding> before) {
        Set<Fingerprint> known = before.stream().map(Finding::fingerprint).collect(Collectors.toSet());
        return after.stream()
                .filter(finding -> !known.contains(finding.fingerprint()))
                .map(finding -> finding.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Finding> findings(JsonNode tree) {
        return audited.computeIfAbsent(
                tree.deepCopy(), estate -> Estate.audit(snapshot(estate)).findings());
    }

    /** Returns the finding of the rule in the target that was changed, else in another one. */
    private static Finding finding(JsonNode flawed, String rule, String target, Change change) {
        Audit audit = Estate.audit(snapshot(flawed), rule);
        return audit.violations().stream()
                .filter(finding -> finding.target().equals(target))
                .findFirst()
                .or(() -> audit.violations().stream().findFirst())
                .orElseThrow(() -> new AssertionError(rule + " does not find " + change));
    }

    private static Snapshot snapshot(JsonNode tree) {
        try {
            return SnapshotTree.snapshot(tree);
        } catch (SnapshotException e) {
            throw new IllegalStateException(e);
        }
    }
}
