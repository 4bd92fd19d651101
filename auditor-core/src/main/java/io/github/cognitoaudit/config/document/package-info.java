/** Holds settings with the places where they stand, and checks them against the published schema. */
@NullMarked
package io.github.cognitoaudit.config.document;

import org.jspecify.annotations.NullMarked;
