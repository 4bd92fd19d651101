package io.github.cognitoaudit.sandbox.scenario;

import java.util.Optional;

/**
 * Says when a role last used a service.
 *
 * @param service the service prefix, such as {@code s3}
 * @param when the time in UTC, such as {@code 2026-01-01T00:00:00Z}; empty for never
 */
public record LastUse(String service, Optional<String> when) {}
