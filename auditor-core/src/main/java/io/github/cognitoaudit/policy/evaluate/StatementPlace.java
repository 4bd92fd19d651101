package io.github.cognitoaudit.policy.evaluate;

import io.github.cognitoaudit.policy.evaluate.RoleLayers.Layer;
import java.util.Locale;

/**
 * Points to a statement of a role.
 *
 * @param layer the layer of its policy
 * @param policy the place of its policy in the layer, counted from 0
 * @param pointer the JSON pointer of the statement in that policy, such as {@code /Statement/0}
 */
public record StatementPlace(Layer layer, int policy, String pointer) {

    /** Returns the place as one text, such as {@code identity/0/Statement/1}. */
    public String text() {
        return layer.name().toLowerCase(Locale.ROOT) + "/" + policy + pointer;
    }
}
