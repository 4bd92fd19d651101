/** Holds what laws of the policy language are tested with: a plain evaluator, and random policies and requests. */
@NullMarked
package io.github.cognitoaudit.policy.laws;

import org.jspecify.annotations.NullMarked;
