/** Reads the world: the only code that talks to a network, read-only, and every failure becomes a gap. */
@NullMarked
package io.github.cognitoaudit.collect;

import org.jspecify.annotations.NullMarked;
