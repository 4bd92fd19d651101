package io.github.cognitoaudit.rule;

import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.Auth0Connection;
import io.github.cognitoaudit.model.auth0.ConnectionKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds the connections by which strangers certainly become users of a client: where that is written, and how to close them.
 *
 * @param client the client
 * @param connections the connections; not empty
 */
public record OpenConnections(Auth0Client client, List<Auth0Connection> connections) {

    private static final String CALL = "GET /api/v2/clients/{id}/connections";

    /** Copies the connections. */
    public OpenConnections {
        connections = List.copyOf(connections);
    }

    /** Names them. */
    public String names() {
        return connections.stream().map(Auth0Connection::name).collect(Collectors.joining("`, `", "`", "`"));
    }

    /** Returns the setting of each that lets strangers in. */
    public List<Evidence> evidence() {
        return connections.stream().map(OpenConnections::evidence).toList();
    }

    /** Returns one mend a connection. */
    public List<Remediation> remediation() {
        return connections.stream()
                .map(connection -> signsUp(connection) ? closeSignUp(connection) : disconnect(connection))
                .toList();
    }

    private static boolean signsUp(Auth0Connection connection) {
        return ConnectionKind.of(strategy(connection)) == ConnectionKind.OWN_USERS;
    }

    private static String strategy(Auth0Connection connection) {
        return connection.strategy().fold(known -> known, gap -> "not read");
    }

    private static Evidence evidence(Auth0Connection connection) {
        String path = "connections/" + connection.connectionId();
        Optional<Boolean> disabled = connection.signUpDisabled().fold(known -> known, gap -> Optional.empty());
        return signsUp(connection)
                ? Evidence.configured(
                        path + "/options/disable_signup",
                        "true",
                        disabled.map(String::valueOf).orElse("left out"),
                        CALL)
                : Evidence.configured(
                        path + "/strategy", "a provider that decides who has an account", strategy(connection), CALL);
    }

    /** Reads the options first, since a change replaces all of them. */
    private static Remediation closeSignUp(Auth0Connection connection) {
        String address = "connections/" + connection.connectionId();
        return new Remediation(
                Remediation.Side.AUTH0,
                "Disable sign-up on connection `" + connection.name() + "`.",
                "auth0 api patch " + address + " --data \"$(auth0 api get " + address
                        + " | jq '{options: (.options + {disable_signup: true})}')\"",
                """
                # the connection %s
                resource "auth0_connection" "users" {
                  options {
                    disable_signup = true
                  }
                }
                """.formatted(connection.connectionId()),
                "Strangers can no longer sign up; whoever is a user already logs in as before, strangers of the past included.");
    }

    private Remediation disconnect(Auth0Connection connection) {
        return new Remediation(
                Remediation.Side.AUTH0,
                "Switch connection `" + connection.name() + "` off for client `" + client.clientId()
                        + "`, or let a post-login Action turn strangers away and declare `intent.selfSignUp: gated`.",
                "auth0 api patch connections/" + connection.connectionId() + "/clients --data '[{\"client_id\":\""
                        + client.clientId() + "\",\"status\":false}]'",
                """
                # take the client %s out of enabled_clients
                resource "auth0_connection_clients" "users" {
                  connection_id = "%s"
                }
                """.formatted(client.clientId(), connection.connectionId()),
                "Users of the connection can no longer log in through the client.");
    }
}
