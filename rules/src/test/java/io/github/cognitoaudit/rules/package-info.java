/** Tests rules the way an audit asks them. */
@NullMarked
package io.github.cognitoaudit.rules;

import org.jspecify.annotations.NullMarked;
