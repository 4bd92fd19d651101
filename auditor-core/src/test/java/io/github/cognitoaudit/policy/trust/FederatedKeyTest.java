package io.github.cognitoaudit.policy.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FederatedKeyTest {

    private static final List<String> PREFIXES = List.of(
            "cognito-identity.amazonaws.com",
            "acme2.eu.auth0.com/",
            "acme.eu.auth0.com/",
            "ab.example/",
            "aa.example/");

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource({
        "cognito-identity.amazonaws.com:aud,cognito-identity.amazonaws.com,aud",
        "arn:aws:x,arn:aws,x",
        "aud,'',aud",
        ":aud,'',aud"
    })
    void is_split_at_its_last_colon(String key, String prefix, String claim) {
        assertThat(FederatedKey.of(key)).isEqualTo(new FederatedKey(prefix, claim));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "none",
            value = {
                "cognito-identity.amazonaws.com:aud,none",
                "Cognito-Identity.amazonaws.com:AUD,none",
                "cognito-identity.amazonaws.com:audience,cognito-identity.amazonaws.com:aud",
                "cognito-identity.amazonaws.com:uad,cognito-identity.amazonaws.com:aud",
                "cognito-identity.amazonaws.com:Amrs,cognito-identity.amazonaws.com:amr",
                "cognito-identity.amazonaws.com:au,none",
                "cognito-identity.eu-west-1.amazonaws.com:sub,cognito-identity.amazonaws.com:sub",
                "cognito-idp.amazonaws.com:sub,none",
                "ognito-identity.amazonaws.com:sub,cognito-identity.amazonaws.com:sub",
                "acme.eu.auth0.com/:iss,none",
                "acme.eu.auth0.com/:azp,none",
                "acme.eu.auth0.com/:oaud,none",
                "acme.eu.auth0.com/:AZP,none",
                "acme.eu.auth0.com:sub,acme.eu.auth0.com/:sub",
                "https://ACME.eu.auth0.com/login:sub,acme.eu.auth0.com/:sub",
                "acme.eu.auth0.comxyz/:sub,acme.eu.auth0.com/:sub",
                "acme.eu.auth0.comwxyz/:sub,none",
                "acme2.eu.auth0.co/:sub,acme2.eu.auth0.com/:sub",
                "ac.example/:sub,aa.example/:sub",
                "example.org/:sub,none"
            })
    void is_known_for_what_it_was_meant_to_be(String key, String meant) {
        assertThat(FederatedKey.of(key).meant(PREFIXES).map(FederatedKey::text)).isEqualTo(Optional.ofNullable(meant));
    }

    @Test
    void is_on_a_host_whatever_follows_it() {
        FederatedKey key = FederatedKey.of("Acme.eu.auth0.com/:aud");

        assertThat(List.of(
                        key.isOnHostOf("https://acme.eu.auth0.com/api"),
                        key.isOnHostOf("acme.eu.auth0.com"),
                        key.isOnHostOf("acme.us.auth0.com/")))
                .containsExactly(true, true, false);
    }
}
