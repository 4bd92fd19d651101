package io.github.cognitoaudit.model.aws;

import java.time.Instant;
import java.util.Optional;

/**
 * Says when a role last used a service, as {@code GetServiceLastAccessedDetails} answers it; refused requests count too (facts.md 7).
 *
 * @param service the service prefix, such as {@code s3}
 * @param lastUsed when, UTC; empty when never in the time that AWS keeps, at least 400 days
 */
public record LastAccess(String service, Optional<Instant> lastUsed) {}
