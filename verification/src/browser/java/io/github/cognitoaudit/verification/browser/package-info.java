/** Looks at the HTML report in a real browser. */
@NullMarked
package io.github.cognitoaudit.verification.browser;

import org.jspecify.annotations.NullMarked;
