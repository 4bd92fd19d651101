package io.github.cognitoaudit.world;

import io.github.cognitoaudit.model.intent.Intent;
import java.util.Optional;

/** Changes what a team declares. */
final class Intents {

    private Intents() {}

    /** Returns the intent with guests allowed and everything else as it was. */
    static Intent withGuests(Intent intent) {
        return new Intent(
                intent.production(),
                true,
                intent.selfSignUp(),
                intent.providers(),
                intent.otherProviders(),
                intent.principals(),
                intent.accounts(),
                intent.services(),
                intent.userEditableClaims(),
                intent.ceiling(),
                intent.guestCeiling(),
                intent.shared(),
                intent.maxIdTokenLifetimeSeconds());
    }

    /** Returns the intent with real users and everything else as it was. */
    static Intent withProduction(Intent intent) {
        return new Intent(
                Optional.of(true),
                intent.guestsAllowed(),
                intent.selfSignUp(),
                intent.providers(),
                intent.otherProviders(),
                intent.principals(),
                intent.accounts(),
                intent.services(),
                intent.userEditableClaims(),
                intent.ceiling(),
                intent.guestCeiling(),
                intent.shared(),
                intent.maxIdTokenLifetimeSeconds());
    }

    /** Returns the intent with the longest lifetime of ID tokens and everything else as it was. */
    static Intent withIdTokenLifetime(Intent intent, int seconds) {
        return new Intent(
                intent.production(),
                intent.guestsAllowed(),
                intent.selfSignUp(),
                intent.providers(),
                intent.otherProviders(),
                intent.principals(),
                intent.accounts(),
                intent.services(),
                intent.userEditableClaims(),
                intent.ceiling(),
                intent.guestCeiling(),
                intent.shared(),
                Optional.of(seconds));
    }
}
