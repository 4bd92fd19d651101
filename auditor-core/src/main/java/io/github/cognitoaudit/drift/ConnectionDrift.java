package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.Auth0Connection;
import java.util.List;
import java.util.Optional;

/** Compares the connections by which users log in to a client. */
final class ConnectionDrift {

    private final Sides sides;

    ConnectionDrift(Sides sides) {
        this.sides = sides;
    }

    private Spot at(Auth0Client client, String path, String words) {
        return sides.ledger().at(client.id(), path, words);
    }

    void compare(Auth0Client one, Auth0Client other) {
        String client = "client `" + other.clientId() + "`";
        at(other, "connections", "the connections of " + client)
                .members(
                        one.connections(),
                        other.connections(),
                        Auth0Connection::connectionId,
                        new Members<>(
                                (list, connection) -> list.in(
                                        connection.connectionId(),
                                        name(connection) + " of " + client + Twins.of(connection, one, other)),
                                connection -> Effect.looser("its users can log in"),
                                connection -> ClientDrift.lost(
                                        sides,
                                        one,
                                        ClientDrift.noneLeft(ids(one), ids(other)),
                                        "nobody who could log in still can",
                                        "its users can log in no more"),
                                (was, is) -> connection(was, is, other)));
    }

    private static Observed<Optional<List<String>>> ids(Auth0Client client) {
        List<String> ids = client.connections().items().stream()
                .map(Auth0Connection::connectionId)
                .toList();
        return client.connections().gaps().stream()
                .findFirst()
                .<Observed<Optional<List<String>>>>map(Observed::unknown)
                .orElseGet(() -> Observed.known(Optional.of(ids)));
    }

    private static String name(Auth0Connection connection) {
        return "connection `" + connection.name() + "` (" + connection.connectionId() + ")";
    }

    private void connection(Auth0Connection was, Auth0Connection is, Auth0Client client) {
        Spot spot = at(client, "connections/" + is.connectionId(), name(is));
        if (!was.name().equals(is.name())) {
            spot.in("name", "the name of " + name(is)).changed(Effect.neutral(), was.name(), is.name());
        }
        Meaning<Object> strangers = (from, to) -> Meaning.<Auth0Connection>looseWhenKnown(
                        Auth0Connection::admitsStrangers,
                        "strangers can become users",
                        "strangers can not become users")
                .of(was, is);
        spot.in("strategy", "the strategy of " + name(is)).setting(was.strategy(), is.strategy(), strangers);
        spot.in("disable_signup", "whether sign-up is disabled on " + name(is))
                .setting(was.signUpDisabled(), is.signUpDisabled(), strangers);
        spot.in("options/client_id", "whether " + name(is) + " has credentials of the team's own")
                .setting(
                        was.ownCredentials(),
                        is.ownCredentials(),
                        Meaning.looseWhen(
                                own -> !own, "it uses keys that all tenants share", "it uses shared keys no more"));
    }
}
