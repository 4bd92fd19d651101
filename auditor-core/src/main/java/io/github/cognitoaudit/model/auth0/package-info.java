/** Says what an Auth0 tenant is made of. */
@NullMarked
package io.github.cognitoaudit.model.auth0;

import org.jspecify.annotations.NullMarked;
