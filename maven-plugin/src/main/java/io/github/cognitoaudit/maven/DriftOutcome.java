package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.drift.Direction;
import io.github.cognitoaudit.gate.DriftGate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Puts what stops a build for its drift into one line: counts by direction first, the report last.
 *
 * @param gate what stops it
 * @param written the reports, the one to open first
 */
record DriftOutcome(DriftGate gate, List<Path> written) {

    /** Returns the message of the failure; empty when the build goes on. */
    Optional<String> failure() {
        if (gate.passed()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            long changes = gate.stopping().stream()
                    .filter(change -> change.direction() == direction)
                    .count();
            if (changes > 0) {
                parts.add(changes + " " + direction.name().toLowerCase(Locale.ROOT));
            }
        }
        String changed = parts.isEmpty()
                ? ""
                : "drift: " + String.join(", ", parts) + (gate.stopping().size() == 1 ? " change" : " changes");
        String open = gate.couldNotTell() ? uncompared() : "";
        String report = written.stream()
                .findFirst()
                .map(path -> "; see " + path.toAbsolutePath().toUri())
                .orElse("");
        return Optional.of(changed + (changed.isEmpty() || open.isEmpty() ? "" : ", ") + open + report);
    }

    /** Returns what is worth a warning although the build goes on; empty when nothing is. */
    Optional<String> warning() {
        return gate.passed() && !gate.uncompared().isEmpty() ? Optional.of(uncompared()) : Optional.empty();
    }

    private String uncompared() {
        return gate.uncompared().size() + " could not be compared";
    }
}
