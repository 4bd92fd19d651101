/** Tests the rules of the same package. */
@NullMarked
package io.github.cognitoaudit.rules.auth0;

import org.jspecify.annotations.NullMarked;
