package io.github.cognitoaudit.finding;

import io.github.cognitoaudit.model.Gap;

/**
 * Says what was not read for a target, whether or not a rule needed it.
 *
 * @param target the target's name
 * @param gap what was not read
 */
public record TargetGap(String target, Gap gap) {}
