/** Prints an audit as a folder of web pages that need no script and no network. */
@NullMarked
package io.github.cognitoaudit.reports.html;

import org.jspecify.annotations.NullMarked;
