/** Prints an audit for a person at a terminal. */
@NullMarked
package io.github.cognitoaudit.reports.console;

import org.jspecify.annotations.NullMarked;
