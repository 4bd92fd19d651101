/** Asks every rule about every subject of a world. */
@NullMarked
package io.github.cognitoaudit.engine;

import org.jspecify.annotations.NullMarked;
