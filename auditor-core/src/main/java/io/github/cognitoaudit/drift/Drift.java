package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.TargetSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says what changed between two snapshots of the same targets, and which way each change goes.
 *
 * @param before when the earlier snapshot was taken, UTC
 * @param after when the later one was taken, UTC
 * @param changes what changed, sorted by {@link Change#ORDER}
 * @param uncompared what could not be compared, sorted by {@link Uncompared#ORDER}
 * @param onlyBefore the targets of the earlier snapshot that the later one does not have
 * @param onlyAfter the targets of the later snapshot that the earlier one does not have
 * @param findings which violations of the targets that both have came and went
 */
public record Drift(
        Instant before,
        Instant after,
        List<Change> changes,
        List<Uncompared> uncompared,
        List<String> onlyBefore,
        List<String> onlyAfter,
        FindingDrift findings) {

    /** Sorts the lists. */
    public Drift {
        changes = changes.stream().sorted(Change.ORDER).toList();
        uncompared = uncompared.stream().sorted(Uncompared.ORDER).toList();
        onlyBefore = List.copyOf(onlyBefore);
        onlyAfter = List.copyOf(onlyAfter);
    }

    /**
     * Compares two snapshots, each thing with the one of the same identity.
     *
     * @param before the earlier snapshot
     * @param after the later one
     * @param auditBefore the audit of the earlier one, by the same rules and intent as the other
     * @param auditAfter the audit of the later one
     * @throws DriftException when they have no target in common, a target looks elsewhere than before, or the time goes backwards
     */
    public static Drift between(Snapshot before, Snapshot after, Audit auditBefore, Audit auditAfter)
            throws DriftException {
        List<String> common = Comparability.require(before, after);
        FindingDrift findings = FindingDrift.between(auditBefore, auditAfter, Set.copyOf(common));
        Map<String, List<Finding>> opened = bySubject(findings.opened());
        Map<String, List<Finding>> closed = bySubject(findings.closed());
        Proofs proofs = new Proofs();
        List<Change> changes = new ArrayList<>();
        List<Uncompared> uncompared = new ArrayList<>();
        for (String target : common) {
            Sides sides = Sides.of(target, before, after, proofs);
            new TenantDrift(sides).compare();
            new ClientDrift(sides).compare();
            new IssuerDrift(sides).compare();
            new ProviderDrift(sides).compare();
            new PoolDrift(sides).compare();
            new RoleDrift(sides).compare();
            sides.ledger()
                    .changes()
                    .forEach(change -> changes.add(change.with(of(change, opened), of(change, closed))));
            uncompared.addAll(sides.ledger().uncompared());
        }
        return new Drift(
                before.takenAt(),
                after.takenAt(),
                changes,
                uncompared,
                others(before, common),
                others(after, common),
                findings);
    }

    /** A finding about what a pool hands out names both, as {@code pool#role}, and belongs to either. */
    private static Map<String, List<Finding>> bySubject(List<Finding> findings) {
        Map<String, List<Finding>> known = new HashMap<>();
        for (Finding finding : findings) {
            for (String subject : finding.subject().value().split("#", -1)) {
                known.computeIfAbsent(finding.target() + " " + subject, key -> new ArrayList<>())
                        .add(finding);
            }
        }
        return known;
    }

    private static List<Finding> of(Change change, Map<String, List<Finding>> findings) {
        return findings.getOrDefault(change.target() + " " + change.subject(), List.of());
    }

    private static List<String> others(Snapshot snapshot, List<String> common) {
        return snapshot.targets().stream()
                .map(TargetSnapshot::name)
                .filter(name -> !common.contains(name))
                .toList();
    }

    /** Tells whether nothing changed, so far as could be compared. */
    public boolean isEmpty() {
        return changes.isEmpty() && onlyBefore.isEmpty() && onlyAfter.isEmpty() && findings.isEmpty();
    }

    /** Returns the changes of a direction. */
    public List<Change> changes(Direction direction) {
        return changes.stream()
                .filter(change -> change.direction() == direction)
                .toList();
    }
}
