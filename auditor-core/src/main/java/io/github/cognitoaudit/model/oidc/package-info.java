/** Says what an OpenID Connect issuer publishes. */
@NullMarked
package io.github.cognitoaudit.model.oidc;

import org.jspecify.annotations.NullMarked;
