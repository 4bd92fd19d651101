package io.github.cognitoaudit.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.drift.Comparability;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.ChainVerdict;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.SnapshotException;
import io.github.cognitoaudit.snapshot.SnapshotJson;
import io.github.cognitoaudit.snapshot.TargetSnapshot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads a folder of snapshots and of {@code findings.json} files beside the snapshot of a run.
 *
 * <p>One file is read at a time, so that the folder may be long. Snapshots are audited by the rules of today, so that a new rule
 * counts from the first point on; audits count as they were written, unless their snapshot is there too. A file that says nothing of the targets of the run, that can
 * not be read, or that was changed since, is left out with its reason.
 */
public final class HistoryReader {

    private final Function<Snapshot, Audit> auditor;
    private final Snapshot now;
    private final Map<String, String> scopes = new TreeMap<>();
    private final String digestOfNow;
    private final Map<String, TrendPoint> points = new LinkedHashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<History.Kept> kept = new ArrayList<>();
    private Optional<Snapshot> earlier = Optional.empty();
    private boolean clockWentBack;

    private HistoryReader(Function<Snapshot, Audit> auditor, Snapshot now, Audit audit) {
        this.auditor = auditor;
        this.now = now;
        for (ChainVerdict chain : audit.chains()) {
            scopes.put(chain.target(), chain.scope());
        }
        digestOfNow = audit.snapshotDigest();
    }

    /**
     * Reads all files of the folder.
     *
     * @param auditor audits a snapshot by the rules and the intent of the run
     * @param now the snapshot of the run
     * @param audit the audit of it
     * @throws HistoryException when the folder can not be read
     */
    public static History read(HistoryFolder folder, Function<Snapshot, Audit> auditor, Snapshot now, Audit audit)
            throws HistoryException {
        HistoryReader reader = new HistoryReader(auditor, now, audit);
        for (Path file : folder.files()) {
            reader.read(file);
        }
        List<TrendPoint> points = new ArrayList<>(reader.points.values());
        points.sort(Comparator.comparing(TrendPoint::takenAt));
        points.add(TrendPoint.of(audit));
        return new History(
                folder,
                now.takenAt(),
                reader.earlier,
                new Trend(points, reader.leftOut),
                reader.kept,
                reader.clockWentBack);
    }

    private void read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String digest = SnapshotName.sha256(bytes);
            Optional<String> named = SnapshotName.digestIn(file);
            if (named.isPresent() && !digest.startsWith(named.get())) {
                leaveOut(
                        file,
                        "expected the bytes that it was named after, with a SHA-256 that begins with `" + named.get()
                                + "`, found `" + digest.substring(0, named.get().length())
                                + "`: it was cut short or edited; put the original back, or take the file out of the folder");
            } else {
                read(file, digest, text(bytes));
            }
        } catch (NoSuchFileException e) {
            // Another run pruned it between the listing and now.
        } catch (CharacterCodingException e) {
            leaveOut(file, "expected JSON in UTF-8, found other bytes; take the file out of the folder");
        } catch (IOException e) {
            leaveOut(file, "it can not be read: " + HistoryFolder.reason(e) + "; allow it");
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private void read(Path file, String digest, String text) {
        try {
            Snapshot snapshot = SnapshotJson.read(text, String.valueOf(file.getFileName()));
            snapshot(file, digest, snapshot);
        } catch (SnapshotException e) {
            Optional<JsonNode> audit = AuditFile.recognise(text);
            if (audit.isPresent()) {
                audit(file, audit.get());
            } else {
                leftOut.add(new LeftOut(name(file), String.valueOf(e.getMessage())));
            }
        }
    }

    private void snapshot(Path file, String digest, Snapshot snapshot) {
        Optional<String> stranger = whyNot(snapshot);
        if (stranger.isPresent()) {
            leaveOut(file, stranger.get());
        } else if (!digest.equals(digestOfNow) && isInTime(file, snapshot.takenAt())) {
            Snapshot same = snapshot.ofTargets(scopes.keySet());
            points.put(digest, TrendPoint.of(auditor.apply(same)));
            if (SnapshotName.digestIn(file).isPresent() && same.equals(snapshot)) {
                kept.add(new History.Kept(file, snapshot.takenAt()));
            }
            if (earlier.filter(found -> found.takenAt().isAfter(same.takenAt())).isEmpty()) {
                earlier = Optional.of(same);
            }
        }
    }

    private Optional<String> whyNot(Snapshot snapshot) {
        for (TargetSnapshot target : now.targets()) {
            Optional<TargetSnapshot> was = snapshot.target(target.name());
            Optional<String> reason = was.isPresent()
                    ? Comparability.whyNot(was.get(), target)
                    : Optional.of(otherTargets(snapshot.targets().stream()
                            .map(TargetSnapshot::name)
                            .toList()));
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    private void audit(Path file, JsonNode root) {
        try {
            AuditFile audit = AuditFile.of(root);
            if (!audit.scopes().keySet().containsAll(scopes.keySet())) {
                leaveOut(file, otherTargets(List.copyOf(audit.scopes().keySet())));
            } else if (!audit.scopes().entrySet().containsAll(scopes.entrySet())) {
                leaveOut(
                        file,
                        "expected an audit of the same scope, `" + String.join("`, `", scopes.values()) + "`; found `"
                                + String.join(
                                        "`, `",
                                        scopes.keySet().stream()
                                                .map(audit.scopes()::get)
                                                .toList())
                                + "`; take the file out of the folder");
            } else if (!audit.snapshotDigest().equals(digestOfNow) && isInTime(file, audit.takenAt())) {
                points.putIfAbsent(audit.snapshotDigest(), audit.point(scopes.keySet()));
            }
        } catch (IllegalArgumentException e) {
            leaveOut(file, String.valueOf(e.getMessage()));
        }
    }

    private String otherTargets(List<String> found) {
        return "expected the targets `" + String.join("`, `", scopes.keySet()) + "`, found "
                + (found.isEmpty() ? "none" : "`" + String.join("`, `", found) + "`")
                + "; keep the snapshots of other targets in a folder of their own";
    }

    /** Which of two clocks is wrong can not be known, so a later file is neither compared with nor counted. */
    private boolean isInTime(Path file, Instant takenAt) {
        if (!takenAt.isAfter(now.takenAt())) {
            return true;
        }
        clockWentBack = true;
        leaveOut(
                file,
                "expected nothing later than the snapshot of this run, of " + now.takenAt() + "; found one of "
                        + takenAt + ": another run was quicker, or a clock went back; set the clock right");
        return false;
    }

    private void leaveOut(Path file, String reason) {
        leftOut.add(new LeftOut(name(file), "`" + name(file) + "`: " + reason));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
