/** Describes the world that a sandbox plays: tenants, issuers, accounts, and the flaws planted in them. */
@NullMarked
package io.github.cognitoaudit.sandbox.scenario;

import org.jspecify.annotations.NullMarked;
