/** Measures what the questions of the IAM policy language cost. */
@NullMarked
package io.github.cognitoaudit.benchmarks;

import org.jspecify.annotations.NullMarked;
