/** The goals: glue between Maven and the auditor. */
@NullMarked
package io.github.cognitoaudit.maven;

import org.jspecify.annotations.NullMarked;
