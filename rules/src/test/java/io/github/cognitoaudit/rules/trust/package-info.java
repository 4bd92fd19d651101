/** Tests the rules of the same package. */
@NullMarked
package io.github.cognitoaudit.rules.trust;

import org.jspecify.annotations.NullMarked;
