package io.github.cognitoaudit.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Names the files with what a team decided before about findings.
 *
 * @param suppressions the file with what may pass for a while; empty without one
 * @param baseline the file with what was taken over; empty without one
 */
public record MemoryFiles(Optional<Path> suppressions, Optional<Path> baseline) {

    /** Returns the files of a team that decided nothing yet. */
    public static MemoryFiles none() {
        return new MemoryFiles(Optional.empty(), Optional.empty());
    }
}
