/** Says what the world is made of: facts that were read, gaps where they could not be. */
@NullMarked
package io.github.cognitoaudit.model;

import org.jspecify.annotations.NullMarked;
