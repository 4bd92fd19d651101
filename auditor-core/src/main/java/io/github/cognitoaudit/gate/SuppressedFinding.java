package io.github.cognitoaudit.gate;

import io.github.cognitoaudit.finding.Finding;

/**
 * Holds a violation that passes, and the suppression that lets it.
 *
 * @param finding the violation
 * @param suppression what lets it pass
 */
public record SuppressedFinding(Finding finding, Suppression suppression) {}
