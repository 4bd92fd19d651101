/** Holds the rules against one sound estate: changed on purpose, hidden in part, shuffled, and joined by strangers. */
@NullMarked
package io.github.cognitoaudit.verification.estate;

import org.jspecify.annotations.NullMarked;
