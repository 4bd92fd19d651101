/** Says what ends soon. */
@NullMarked
package io.github.cognitoaudit.forecast;

import org.jspecify.annotations.NullMarked;
