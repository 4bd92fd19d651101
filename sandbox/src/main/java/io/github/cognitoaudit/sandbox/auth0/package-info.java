/** Answers as Auth0 does: the token endpoint and the Management API. */
@NullMarked
package io.github.cognitoaudit.sandbox.auth0;

import org.jspecify.annotations.NullMarked;
