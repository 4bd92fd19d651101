/** Says what IAM refuses in a policy document, by the kind of the policy, and what it takes though it may not do what was meant. */
@NullMarked
package io.github.cognitoaudit.policy.validation;

import org.jspecify.annotations.NullMarked;
