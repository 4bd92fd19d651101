/** Tests the rules of this jar. */
@NullMarked
package com.acme.audit;

import org.jspecify.annotations.NullMarked;
