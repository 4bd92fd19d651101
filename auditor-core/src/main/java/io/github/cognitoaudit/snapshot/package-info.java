/** Freezes the world: the snapshot, its canonical JSON, and the chain as the joined view. */
@NullMarked
package io.github.cognitoaudit.snapshot;

import org.jspecify.annotations.NullMarked;
