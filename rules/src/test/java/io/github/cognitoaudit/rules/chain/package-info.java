/** Tests the rules of the same package. */
@NullMarked
package io.github.cognitoaudit.rules.chain;

import org.jspecify.annotations.NullMarked;
