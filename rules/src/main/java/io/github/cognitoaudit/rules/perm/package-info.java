/** Asks what the roles that identity pools hand out may do. */
@NullMarked
package io.github.cognitoaudit.rules.perm;

import org.jspecify.annotations.NullMarked;
