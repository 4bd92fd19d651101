/** Tests the rules of the same package. */
@NullMarked
package io.github.cognitoaudit.rules.pool;

import org.jspecify.annotations.NullMarked;
