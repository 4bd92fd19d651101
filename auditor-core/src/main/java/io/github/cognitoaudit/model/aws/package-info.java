/** Says what an AWS account is made of, as far as the chain needs it. */
@NullMarked
package io.github.cognitoaudit.model.aws;

import org.jspecify.annotations.NullMarked;
