/** Asks whether the IAM OIDC provider fits the issuer. */
@NullMarked
package io.github.cognitoaudit.rules.oidc;

import org.jspecify.annotations.NullMarked;
