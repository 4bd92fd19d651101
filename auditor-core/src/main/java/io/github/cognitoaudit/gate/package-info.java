/** Decides whether a build stops. */
@NullMarked
package io.github.cognitoaudit.gate;

import org.jspecify.annotations.NullMarked;
