package io.github.cognitoaudit.policy.trust;

import io.github.cognitoaudit.policy.evaluate.Request;

/**
 * Shows a request by which somebody takes a role.
 *
 * @param principal who asks, as the policy names him; {@code *} for anybody
 * @param request the request, whose resource is the role
 */
public record TrustWitness(String principal, Request request) {}
