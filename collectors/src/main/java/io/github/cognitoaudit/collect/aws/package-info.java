/** Reads an AWS account: providers, identity pools and roles, with the SDK and without a single write. */
@NullMarked
package io.github.cognitoaudit.collect.aws;

import org.jspecify.annotations.NullMarked;
