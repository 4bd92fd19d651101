/** Checks what no single module can see: the architecture, the catalogue of rules, the pages, the whole road. */
@NullMarked
package io.github.cognitoaudit.verification;

import org.jspecify.annotations.NullMarked;
