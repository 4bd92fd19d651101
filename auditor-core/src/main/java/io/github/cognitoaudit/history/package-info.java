/** Keeps snapshots in a folder, and counts how findings came and went over them. */
@NullMarked
package io.github.cognitoaudit.history;

import org.jspecify.annotations.NullMarked;
