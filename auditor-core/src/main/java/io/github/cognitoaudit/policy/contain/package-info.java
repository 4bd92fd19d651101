/** Proves that one role may do no more than another, or shows a request that only the first may make. */
@NullMarked
package io.github.cognitoaudit.policy.contain;

import org.jspecify.annotations.NullMarked;
