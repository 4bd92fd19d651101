/** Prints an audit as {@code findings.json}, the canonical result for other tools. */
@NullMarked
package io.github.cognitoaudit.reports.json;

import org.jspecify.annotations.NullMarked;
