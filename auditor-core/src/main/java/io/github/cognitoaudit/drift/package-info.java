/** Compares two snapshots, and says of each change whether more can happen than before, less, or whether logins fail. */
@NullMarked
package io.github.cognitoaudit.drift;

import org.jspecify.annotations.NullMarked;
