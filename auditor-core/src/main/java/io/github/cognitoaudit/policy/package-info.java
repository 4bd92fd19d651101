/** Answers questions about IAM policies in bulk. */
@NullMarked
package io.github.cognitoaudit.policy;

import org.jspecify.annotations.NullMarked;
