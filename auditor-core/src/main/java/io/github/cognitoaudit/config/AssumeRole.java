package io.github.cognitoaudit.config;

import java.util.Optional;

/**
 * Names a role to take for reading.
 *
 * @param arn the role's ARN
 * @param externalId the external id that its trust policy asks for; empty when none
 */
public record AssumeRole(String arn, Optional<String> externalId) {}
