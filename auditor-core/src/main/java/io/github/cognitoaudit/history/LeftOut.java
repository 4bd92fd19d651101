package io.github.cognitoaudit.history;

/**
 * Says why a file of a history is not counted and not compared with.
 *
 * @param file its name
 * @param message what was expected, what was found and what to do; begins with the name
 */
public record LeftOut(String file, String message) {}
