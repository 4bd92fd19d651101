package io.github.cognitoaudit.maven;

import java.time.DateTimeException;
import java.time.Instant;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Tells the time of a run: now, or another one that somebody asks for. */
final class AuditTime {

    private AuditTime() {}

    /** Returns the time that {@code -Dcognito-audit.asOf} names, or now where it names none. */
    static Instant of(@Nullable String asOf) throws MojoExecutionException {
        try {
            return asOf == null ? Instant.now() : Instant.parse(asOf);
        } catch (DateTimeException e) {
            throw new MojoExecutionException("expected a time in UTC such as `2026-11-22T08:00:00Z` with"
                    + " -Dcognito-audit.asOf, found `" + asOf + "`");
        }
    }
}
