/** Listens, tells calls apart, records them and disturbs the answers. */
@NullMarked
package io.github.cognitoaudit.sandbox.wire;

import org.jspecify.annotations.NullMarked;
