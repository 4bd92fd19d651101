/** Prints an audit as JUnit XML, for the test reports of build servers. */
@NullMarked
package io.github.cognitoaudit.reports.junit;

import org.jspecify.annotations.NullMarked;
