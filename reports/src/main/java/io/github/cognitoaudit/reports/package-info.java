/** Writes the reports of an audit into a folder. */
@NullMarked
package io.github.cognitoaudit.reports;

import org.jspecify.annotations.NullMarked;
