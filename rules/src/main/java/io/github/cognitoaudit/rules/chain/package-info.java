/** Asks what only shows when Auth0 and AWS are looked at together. */
@NullMarked
package io.github.cognitoaudit.rules.chain;

import org.jspecify.annotations.NullMarked;
