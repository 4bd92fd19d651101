/** Validates and compares policy documents for people. */
@NullMarked
package io.github.cognitoaudit.maven.policy;

import org.jspecify.annotations.NullMarked;
