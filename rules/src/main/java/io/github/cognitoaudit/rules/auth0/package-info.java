/** Asks how the Auth0 clients of the chain sign their ID tokens. */
@NullMarked
package io.github.cognitoaudit.rules.auth0;

import org.jspecify.annotations.NullMarked;
