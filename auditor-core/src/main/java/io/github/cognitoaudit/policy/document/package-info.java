/** Holds policy documents as written: statements, clauses, conditions, principals, each with its place. */
@NullMarked
package io.github.cognitoaudit.policy.document;

import org.jspecify.annotations.NullMarked;
