/** Says which permissions and scopes an audit needs, from the lists that the collectors are held to. */
@NullMarked
package io.github.cognitoaudit.collect.access;

import org.jspecify.annotations.NullMarked;
