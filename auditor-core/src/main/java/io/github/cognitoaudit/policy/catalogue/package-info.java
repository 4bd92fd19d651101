/** Knows the actions of IAM: their access levels, resource types and condition keys, on one date. */
@NullMarked
package io.github.cognitoaudit.policy.catalogue;

import org.jspecify.annotations.NullMarked;
