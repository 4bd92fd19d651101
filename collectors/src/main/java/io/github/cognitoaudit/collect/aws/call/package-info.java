/** Calls AWS: the reads that are allowed, the clients that make them, and what becomes of an answer that is none. */
@NullMarked
package io.github.cognitoaudit.collect.aws.call;

import org.jspecify.annotations.NullMarked;
