package io.github.cognitoaudit.model.auth0;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import java.util.Optional;

/**
 * Describes the refresh tokens of a client; each member is empty where Auth0 left it out.
 *
 * @param rotationType {@code rotating} or {@code non-rotating}, or another value as Auth0 answers it
 * @param expirationType {@code expiring} or {@code non-expiring}, or another value as Auth0 answers it
 */
public record RefreshTokens(Optional<String> rotationType, Optional<String> expirationType) {
    /** Tells whether a token stays of use for good: it is not replaced at each use, or it does not expire. */
    public Observed<Boolean> areEndless() {
        return Observed.either(
                areNot("rotating", "rotation_type", rotationType),
                areNot("expiring", "expiration_type", expirationType));
    }

    private static Observed<Boolean> areNot(String wanted, String member, Optional<String> found) {
        if (found.filter(wanted::equals).isPresent()) {
            return Observed.known(false);
        }
        if (found.filter(("non-" + wanted)::equals).isPresent()) {
            return Observed.known(true);
        }
        String value =
                found.map(other -> "`" + other + "`, which is not known here").orElse("left out");
        return Observed.unknown(Gap.undecided(
                "refresh_token." + member, "`" + member + "` is " + value + ": set it to `" + wanted + "`"));
    }
}
