/** Asks whether identity pools reference the right provider and hand out the right roles. */
@NullMarked
package io.github.cognitoaudit.rules.pool;

import org.jspecify.annotations.NullMarked;
