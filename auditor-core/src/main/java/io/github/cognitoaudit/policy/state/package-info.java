/** Finds the states of condition keys: which conditions can hold together, and values that make them hold. */
@NullMarked
package io.github.cognitoaudit.policy.state;

import org.jspecify.annotations.NullMarked;
