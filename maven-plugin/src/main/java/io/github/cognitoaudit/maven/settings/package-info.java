/** Takes credentials and proxies from Maven's {@code settings.xml}. */
@NullMarked
package io.github.cognitoaudit.maven.settings;

import org.jspecify.annotations.NullMarked;
