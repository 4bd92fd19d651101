package io.github.cognitoaudit.policy.contain;

import io.github.cognitoaudit.policy.evaluate.Decision;
import io.github.cognitoaudit.policy.evaluate.Request;

/**
 * Shows a request that one side allows and the other does not.
 *
 * @param request the request
 * @param left the decision that allows it, with its statements
 * @param right the decision that does not, with its statements
 */
public record Witness(Request request, Decision left, Decision right) {}
