package io.github.cognitoaudit.policy.proof;

import java.util.BitSet;
import java.util.List;

/**
 * Groups actions that the comparison can not tell apart: the same statements name them, and their resources have the same shapes.
 *
 * @param action one of them
 * @param statements the statements that name them
 * @param arnFormats the ARN formats of their resources; {@code *} where a request may name no resource; {@link #ANY_ARN} where
 *     any may be
 */
public record ActionClass(String action, BitSet statements, List<String> arnFormats) {

    /** The format of a resource of which nothing is known. */
    public static final String ANY_ARN = "arn:any";

    /** The formats of an action that the catalogue does not know. */
    public static final List<String> ANY_RESOURCE = List.of(ANY_ARN, "*");

    /** Copies the formats. */
    public ActionClass {
        arnFormats = List.copyOf(arnFormats);
    }
}
