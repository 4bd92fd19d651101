/** Reads the text of a policy document into a tree in which every element has its place, and names all that is out of place. */
@NullMarked
package io.github.cognitoaudit.policy.syntax;

import org.jspecify.annotations.NullMarked;
