/** Prints an audit as Markdown: a summary for pull requests and build steps, and single findings for other reports. */
@NullMarked
package io.github.cognitoaudit.reports.markdown;

import org.jspecify.annotations.NullMarked;
