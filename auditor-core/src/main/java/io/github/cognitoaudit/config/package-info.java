/** Says what to audit, and what the team intends. */
@NullMarked
package io.github.cognitoaudit.config;

import org.jspecify.annotations.NullMarked;
