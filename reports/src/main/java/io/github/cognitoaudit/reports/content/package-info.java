/** Says what every report says, whatever its form: the verdict in words, the counts, the names of things. */
@NullMarked
package io.github.cognitoaudit.reports.content;

import org.jspecify.annotations.NullMarked;
