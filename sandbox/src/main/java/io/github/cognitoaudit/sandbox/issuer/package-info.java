/** Answers as an OpenID Connect issuer does: discovery, keys, and the certificate chain of its TLS. */
@NullMarked
package io.github.cognitoaudit.sandbox.issuer;

import org.jspecify.annotations.NullMarked;
