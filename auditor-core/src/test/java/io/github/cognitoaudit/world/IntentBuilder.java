package io.github.cognitoaudit.world;

import io.github.cognitoaudit.model.intent.Intent;
import io.github.cognitoaudit.model.intent.SelfSignUp;
import java.util.List;
import java.util.Optional;

/** Collects what a team declares about a target; what is not said is not declared. */
final class IntentBuilder {
    Optional<Boolean> production = Optional.empty();
    boolean guestsAllowed;
    Optional<SelfSignUp> selfSignUp = Optional.empty();
    Optional<List<String>> providers = Optional.empty();
    Optional<List<String>> otherProviders = Optional.empty();
    Optional<List<String>> principals = Optional.empty();
    Optional<List<String>> accounts = Optional.empty();
    Optional<List<String>> services = Optional.empty();
    Optional<List<String>> userEditableClaims = Optional.empty();
    Optional<String> ceiling = Optional.empty();
    Optional<String> guestCeiling = Optional.empty();
    Optional<List<String>> shared = Optional.empty();
    Optional<Integer> maxIdTokenLifetimeSeconds = Optional.empty();

    Intent build() {
        return new Intent(
                production,
                guestsAllowed,
                selfSignUp,
                providers,
                otherProviders,
                principals,
                accounts,
                services,
                userEditableClaims,
                ceiling,
                guestCeiling,
                shared,
                maxIdTokenLifetimeSeconds);
    }
}
