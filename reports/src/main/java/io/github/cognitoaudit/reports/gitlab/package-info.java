/** Prints an audit as a code quality report of GitLab. */
@NullMarked
package io.github.cognitoaudit.reports.gitlab;

import org.jspecify.annotations.NullMarked;
