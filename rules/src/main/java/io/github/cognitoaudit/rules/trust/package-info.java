/** Asks who may take the roles that identity pools hand out. */
@NullMarked
package io.github.cognitoaudit.rules.trust;

import org.jspecify.annotations.NullMarked;
