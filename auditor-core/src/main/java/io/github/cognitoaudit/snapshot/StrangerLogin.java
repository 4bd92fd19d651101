package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.Auth0Connection;
import io.github.cognitoaudit.model.auth0.ConnectionKind;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.trust.Admission;
import java.util.List;

/**
 * Shows how a stranger takes a role directly: by joining a connection and logging in to a client whose tokens the role takes.
 *
 * @param connection the connection that lets strangers in
 * @param clientId the client, an audience of the provider
 * @param subject the {@code sub} of such a token: the connection's kind and a user id (facts.md 4.3)
 * @param statement the statement that lets the token in
 */
public record StrangerLogin(Auth0Connection connection, String clientId, String subject, Statement statement) {

    /** Lists such logins. */
    public static Listing<StrangerLogin> to(DirectTrust direct, World world) {
        return Listing.from(direct.provider().clientIds())
                .filter(audience -> Observed.known(mayAdmitStrangers(direct, audience)))
                .flatMap(audience -> world.tenant()
                        .client(audience)
                        .fold(client -> Listing.of(client.stream().toList()), Listing::<Auth0Client>unread))
                .flatMap(client -> client.openConnections()
                        .flatMap(connection -> connection
                                .strategy()
                                .fold(
                                        kind -> login(direct, client, connection, subject(kind)),
                                        Listing::<StrangerLogin>unread)));
    }

    /** Tells whether a stranger of some connection may take the role, whatever the clients are. */
    public static boolean mayBeAdmittedBy(DirectTrust direct) {
        return ConnectionKind.openStrategies().stream().anyMatch(kind -> direct.mayAdmitUser(subject(kind)));
    }

    private static boolean mayAdmitStrangers(DirectTrust direct, String audience) {
        return ConnectionKind.openStrategies().stream()
                .anyMatch(kind -> !direct.admits(audience, subject(kind)).isRefused());
    }

    private static String subject(String kind) {
        return kind + "|stranger";
    }

    private static Listing<StrangerLogin> login(
            DirectTrust direct, Auth0Client client, Auth0Connection connection, String subject) {
        Admission admission = direct.admits(client.clientId(), subject);
        return admission.fold(
                admitted -> Listing.of(direct.trust().statement(admitted.pointer()).stream()
                        .map(statement -> new StrangerLogin(connection, client.clientId(), subject, statement))
                        .toList()),
                refused -> Listing.of(List.of()),
                undecided -> Listing.unread(Gap.undecided(
                        "whether a token for `" + client.clientId() + "` with `sub` `" + subject + "` takes the role",
                        admission.doubt().orElseThrow())));
    }
}
