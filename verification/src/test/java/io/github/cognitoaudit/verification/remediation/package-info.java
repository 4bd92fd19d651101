/** Follows the commands of a remediation, as a shell, the AWS CLI and the Auth0 CLI would, in the JSON of a snapshot. */
@NullMarked
package io.github.cognitoaudit.verification.remediation;

import org.jspecify.annotations.NullMarked;
