/** Finds how a role could gain more permissions than it has. */
@NullMarked
package io.github.cognitoaudit.policy.escalate;

import org.jspecify.annotations.NullMarked;
