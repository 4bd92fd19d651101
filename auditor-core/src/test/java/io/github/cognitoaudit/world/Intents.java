package io.github.cognitoaudit.world;

import io.github.cognitoaudit.model.intent.Intent;

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
}
