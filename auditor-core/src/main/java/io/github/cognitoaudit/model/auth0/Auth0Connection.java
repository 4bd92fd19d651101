package io.github.cognitoaudit.model.auth0;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import java.util.Optional;

/**
 * Describes a connection, a source of users, that is enabled for a client.
 *
 * @param connectionId Auth0's id, such as {@code con_...}
 * @param name the connection's name
 * @param strategy the kind, such as {@code auth0} for a database or {@code google-oauth2}
 * @param signUpDisabled whether strangers can not sign up; empty where Auth0 left it out, which means that they can
 * @param ownCredentials whether {@code options} holds a {@code client_id} of the team's own; a social connection without one uses the
 *     keys that Auth0 shares among all tenants for trying out
 */
public record Auth0Connection(
        String connectionId,
        String name,
        Observed<String> strategy,
        Observed<Optional<Boolean>> signUpDisabled,
        Observed<Boolean> ownCredentials) {

    /**
     * Tells whether people of whom the team knows nothing can become users (facts.md 6.6).
     *
     * <p>Sign-up is open where {@code disable_signup} is left out. Where the strategy does not say who can have an account, that is a
     * gap.
     */
    public Observed<Boolean> admitsStrangers() {
        return strategy.flatMap(kind -> switch (ConnectionKind.of(kind)) {
            case OWN_USERS -> signUpDisabled.map(disabled -> !disabled.orElse(false));
            case CONSUMER -> Observed.known(true);
            case ENTERPRISE, BUSINESS -> Observed.known(false);
            case SELF_DESCRIBED, UNKNOWN ->
                Observed.unknown(Gap.undecided(
                        "whether strangers can join connection `" + name + "`",
                        "its strategy `" + kind + "` does not say who can have an account there"));
        });
    }

    /** Tells whether users come from a social identity provider; a strategy that is not known here is a gap. */
    public Observed<Boolean> isSocial() {
        return strategy.flatMap(kind -> switch (ConnectionKind.of(kind)) {
            case CONSUMER, BUSINESS -> Observed.known(true);
            case OWN_USERS, ENTERPRISE, SELF_DESCRIBED -> Observed.known(false);
            case UNKNOWN ->
                Observed.unknown(Gap.undecided(
                        "strategy of connection `" + connectionId + "`",
                        "whether `" + kind + "` is a social identity provider is not known here"));
        });
    }

    /** Tells whether users of a social identity provider come through the keys that Auth0 shares among all tenants. */
    public Observed<Boolean> usesDeveloperKeys() {
        return Observed.both(ownCredentials.map(own -> !own), isSocial());
    }
}
