/** Matches and compares the wildcard patterns of the policy language. */
@NullMarked
package io.github.cognitoaudit.policy.pattern;

import org.jspecify.annotations.NullMarked;
