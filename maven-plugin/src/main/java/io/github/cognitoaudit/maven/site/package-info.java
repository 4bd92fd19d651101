/** Shows an audit on a page of a project's site. */
@NullMarked
package io.github.cognitoaudit.maven.site;

import org.jspecify.annotations.NullMarked;
