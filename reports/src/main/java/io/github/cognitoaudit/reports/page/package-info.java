/** Prints the pages of the rules. */
@NullMarked
package io.github.cognitoaudit.reports.page;

import org.jspecify.annotations.NullMarked;
