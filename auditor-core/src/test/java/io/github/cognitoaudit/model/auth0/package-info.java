/** Tests the words of the Auth0 side. */
@NullMarked
package io.github.cognitoaudit.model.auth0;

import org.jspecify.annotations.NullMarked;
