/** Reads trust policies: who may take a role. */
@NullMarked
package io.github.cognitoaudit.policy.trust;

import org.jspecify.annotations.NullMarked;
