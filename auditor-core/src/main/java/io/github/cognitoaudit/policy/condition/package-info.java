/** Evaluates the conditions of statements and knows which values each lets through. */
@NullMarked
package io.github.cognitoaudit.policy.condition;

import org.jspecify.annotations.NullMarked;
