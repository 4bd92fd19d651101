package io.github.cognitoaudit.rules.auth0;

import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.rule.Remediation;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the change of a client's {@code jwt_configuration}, with the settings beside it that were read: whether Auth0 merges the object
 * is not documented, and its default algorithm is HS256, which AWS refuses.
 *
 * @param algorithm the value of {@code alg}
 * @param seconds the value of {@code lifetime_in_seconds}
 */
record TokenSettings(Optional<String> algorithm, Optional<Integer> seconds) {

    static TokenSettings of(Auth0Client client) {
        return new TokenSettings(
                client.signingAlgorithm().fold(known -> known, gap -> Optional.empty()),
                client.settings().idTokenLifetimeSeconds().fold(known -> known, gap -> Optional.empty()));
    }

    TokenSettings signedWith(String other) {
        return new TokenSettings(Optional.of(other), seconds);
    }

    TokenSettings living(int other) {
        return new TokenSettings(algorithm, Optional.of(other));
    }

    /** Returns the change of the client to these settings. */
    Remediation patch(Auth0Client client, String summary, String impact) {
        String members = Stream.concat(
                        algorithm.map(name -> "\"alg\":\"" + name + '"').stream(),
                        seconds.map(number -> "\"lifetime_in_seconds\":" + number).stream())
                .collect(Collectors.joining(","));
        String arguments = Stream.concat(
                        algorithm.map(name -> "  alg                 = \"" + name + "\"\n").stream(),
                        seconds.map(number -> "  lifetime_in_seconds = " + number + "\n").stream())
                .collect(Collectors.joining("", "jwt_configuration {\n", "}"));
        return Remediation.patchingClient(
                client, summary, "{\"jwt_configuration\":{" + members + "}}", arguments, impact);
    }
}
