package io.github.cognitoaudit.policy.state;

import io.github.cognitoaudit.policy.pattern.Word;
import java.util.BitSet;

/**
 * Stands for all single values that the same conditions match.
 *
 * @param matching the conditions that match, by their places
 * @param value one of the values
 * @param onlyValue whether it is the only one
 */
record Cell(BitSet matching, Word value, boolean onlyValue) {}
