/** Sends HTTP requests with patience and within bounds, for the collectors that talk to Auth0 and to the issuer. */
@NullMarked
package io.github.cognitoaudit.collect.http;

import org.jspecify.annotations.NullMarked;
