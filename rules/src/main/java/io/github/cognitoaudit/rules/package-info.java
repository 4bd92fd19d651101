/** Lists the rules that ship with the auditor. */
@NullMarked
package io.github.cognitoaudit.rules;

import org.jspecify.annotations.NullMarked;
