/** Tests the rules of the same package. */
@NullMarked
package io.github.cognitoaudit.rules.oidc;

import org.jspecify.annotations.NullMarked;
