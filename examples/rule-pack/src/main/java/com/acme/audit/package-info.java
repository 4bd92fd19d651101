/** Holds rules that only this team needs. */
@NullMarked
package com.acme.audit;

import org.jspecify.annotations.NullMarked;
