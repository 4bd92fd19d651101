/** Proves that one side allows no request that the other does not, for one class of actions at a time. */
@NullMarked
package io.github.cognitoaudit.policy.proof;

import org.jspecify.annotations.NullMarked;
