/** Reads what the permissions policies of a role allow: union of Allows, minus Denies, within the boundary. */
@NullMarked
package io.github.cognitoaudit.policy.permissions;

import org.jspecify.annotations.NullMarked;
