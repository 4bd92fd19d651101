/** Proves that two identities of a pool meet in no resource, or shows one in which they do. */
@NullMarked
package io.github.cognitoaudit.policy.isolate;

import org.jspecify.annotations.NullMarked;
