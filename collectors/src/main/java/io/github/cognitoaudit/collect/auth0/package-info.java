/** Reads an Auth0 tenant through the Management API, with GET requests and the token request only. */
@NullMarked
package io.github.cognitoaudit.collect.auth0;

import org.jspecify.annotations.NullMarked;
