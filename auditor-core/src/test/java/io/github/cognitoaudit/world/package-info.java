/** Says what a world looks like, in the words of the domain; the language of the tests of every module. */
@NullMarked
package io.github.cognitoaudit.world;

import org.jspecify.annotations.NullMarked;
