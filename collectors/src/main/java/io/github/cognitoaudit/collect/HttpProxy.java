package io.github.cognitoaudit.collect;

import io.github.cognitoaudit.config.HostAndPort;
import java.util.List;
import java.util.Optional;

/**
 * Names the HTTP proxy on the way out.
 *
 * @param address where the proxy listens
 * @param login how to log in to it; empty when it asks for nothing
 * @param directHosts hosts that are reached directly, with {@code *} as wildcard
 */
public record HttpProxy(HostAndPort address, Optional<Login> login, List<String> directHosts) {

    /** Copies the list. */
    public HttpProxy {
        directHosts = List.copyOf(directHosts);
    }

    /**
     * A login to a proxy; the text form hides the password.
     *
     * @param user the user's name
     * @param password the password
     */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }
}
