/** The recipes of {@code examples/ci}: what build servers are told to run. */
@NullMarked
package io.github.cognitoaudit.verification.recipes;

import org.jspecify.annotations.NullMarked;
