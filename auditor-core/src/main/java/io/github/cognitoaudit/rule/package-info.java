/** Holds the contract of a rule: descriptor, subjects, verdict. */
@NullMarked
package io.github.cognitoaudit.rule;

import org.jspecify.annotations.NullMarked;
