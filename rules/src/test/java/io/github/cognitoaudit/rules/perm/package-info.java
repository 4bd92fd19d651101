/** Tests the rules of the same package. */
@NullMarked
package io.github.cognitoaudit.rules.perm;

import org.jspecify.annotations.NullMarked;
