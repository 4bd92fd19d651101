package io.github.cognitoaudit.policy.evaluate;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Holds the policies that together decide what a role session may do: what one of the layers does not allow, the role may not.
 *
 * @param identity the inline and attached policies of the role; what any of them allows is allowed
 * @param boundary the permissions boundary; empty when there is none
 * @param session the policies of the session; what any of them allows is allowed; empty when the session has none
 */
public record RoleLayers(
        List<PolicyDocument> identity, Optional<PolicyDocument> boundary, List<PolicyDocument> session) {

    /** Copies the lists. */
    public RoleLayers {
        identity = List.copyOf(identity);
        session = List.copyOf(session);
    }

    /** Returns the layers of a role without boundary and session policies. */
    public static RoleLayers of(PolicyDocument... identity) {
        return new RoleLayers(List.of(identity), Optional.empty(), List.of());
    }

    /** Returns the policies of a layer. */
    public List<PolicyDocument> policies(Layer layer) {
        return switch (layer) {
            case IDENTITY -> identity;
            case BOUNDARY -> boundary.stream().toList();
            case SESSION -> session;
        };
    }

    /** Returns the layers that there are; the identity layer always is. */
    public List<Layer> layers() {
        return Arrays.stream(Layer.values())
                .filter(layer -> layer == Layer.IDENTITY || !policies(layer).isEmpty())
                .toList();
    }

    /** Names a layer. */
    public enum Layer {
        /** The role's own policies. */
        IDENTITY,
        /** The permissions boundary. */
        BOUNDARY,
        /** The session's policies. */
        SESSION
    }
}
