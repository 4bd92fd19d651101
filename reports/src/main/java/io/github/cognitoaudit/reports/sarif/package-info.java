/** Prints an audit as SARIF 2.1.0, for code scanning, build servers and editors. */
@NullMarked
package io.github.cognitoaudit.reports.sarif;

import org.jspecify.annotations.NullMarked;
