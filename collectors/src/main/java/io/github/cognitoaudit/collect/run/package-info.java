/** Runs the collectors of every target side by side and freezes what they read. */
@NullMarked
package io.github.cognitoaudit.collect.run;

import org.jspecify.annotations.NullMarked;
