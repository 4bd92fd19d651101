/** Answers as AWS does: IAM and STS in XML, Cognito Identity in JSON. */
@NullMarked
package io.github.cognitoaudit.sandbox.aws;

import org.jspecify.annotations.NullMarked;
