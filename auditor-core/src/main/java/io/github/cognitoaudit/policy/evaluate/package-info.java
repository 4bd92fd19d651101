/** Evaluates single requests against the policies of a role. */
@NullMarked
package io.github.cognitoaudit.policy.evaluate;

import org.jspecify.annotations.NullMarked;
