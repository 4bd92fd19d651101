/** Starts a small Auth0 tenant and AWS account on loopback, over real HTTP and TLS, from one scenario. */
@NullMarked
package io.github.cognitoaudit.sandbox;

import org.jspecify.annotations.NullMarked;
