package io.github.cognitoaudit.sandbox.scenario;

/**
 * Describes a connection of a tenant, a source of users.
 *
 * @param id such as {@code con_...}
 * @param name the connection's name
 * @param strategy such as {@code auth0} for a database
 * @param signUpDisabled whether strangers can not join by themselves
 * @param ownCredentials whether a social connection has a client id and a secret of its own, and not those that all tenants share
 */
public record Connection(String id, String name, String strategy, boolean signUpDisabled, boolean ownCredentials) {

    /** Returns a database of users that strangers can not join. */
    public static Connection database(String name) {
        return new Connection(Ids.connection(name), name, "auth0", true, false);
    }

    /** Returns a social connection with credentials of its own. */
    public static Connection social(String name) {
        return new Connection(Ids.connection(name), name, name, false, true);
    }

    /** Returns the same connection with sign-up open to strangers. */
    public Connection openToStrangers() {
        return new Connection(id, name, strategy, false, ownCredentials);
    }

    /** Returns the same connection with the credentials that Auth0 shares among all tenants. */
    public Connection withSharedCredentials() {
        return new Connection(id, name, strategy, signUpDisabled, false);
    }

    /** Tells whether it is a database of Auth0's own. */
    public boolean isDatabase() {
        return strategy.equals("auth0");
    }
}
