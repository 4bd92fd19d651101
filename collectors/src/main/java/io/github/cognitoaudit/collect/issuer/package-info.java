/** Reads what the issuer publishes: the discovery document, the keys, and the certificates that their host presents. */
@NullMarked
package io.github.cognitoaudit.collect.issuer;

import org.jspecify.annotations.NullMarked;
