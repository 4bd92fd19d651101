/** Reads the IAM policy language; a library of its own that imports nothing of this project. */
@NullMarked
package io.github.cognitoaudit.policy;

import org.jspecify.annotations.NullMarked;
