/** Says what an audit found. */
@NullMarked
package io.github.cognitoaudit.finding;

import org.jspecify.annotations.NullMarked;
