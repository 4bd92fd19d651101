/** Reads IAM roles with their policies: in bulk, and where that fails one by one. */
@NullMarked
package io.github.cognitoaudit.collect.aws.role;

import org.jspecify.annotations.NullMarked;
