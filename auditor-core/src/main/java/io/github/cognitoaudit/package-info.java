/** Holds the facade: a frozen world and rules in, an audit out. */
@NullMarked
package io.github.cognitoaudit;

import org.jspecify.annotations.NullMarked;
