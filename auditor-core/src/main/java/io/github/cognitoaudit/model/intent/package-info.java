/** Says what the team declares about a target. */
@NullMarked
package io.github.cognitoaudit.model.intent;

import org.jspecify.annotations.NullMarked;
