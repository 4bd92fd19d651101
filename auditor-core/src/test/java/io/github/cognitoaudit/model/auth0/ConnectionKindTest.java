package io.github.cognitoaudit.model.auth0;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConnectionKindTest {

    @ParameterizedTest
    @CsvSource({
        "auth0, OWN_USERS",
        "email, OWN_USERS",
        "sms, OWN_USERS",
        "google-oauth2, CONSUMER",
        "windowslive, CONSUMER",
        "google-apps, ENTERPRISE",
        "oidc, ENTERPRISE",
        "waad, ENTERPRISE",
        "oauth2, SELF_DESCRIBED",
        "custom, SELF_DESCRIBED",
        "salesforce-community, BUSINESS",
        "Auth0, UNKNOWN"
    })
    void tells_who_decides_who_becomes_a_user(String strategy, ConnectionKind kind) {
        assertThat(ConnectionKind.of(strategy)).isEqualTo(kind);
    }
}
