package io.github.cognitoaudit.model.auth0;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one of a client's callbacks, an address that a login may return to; it may hold Auth0's placeholders, so it is no URI.
 *
 * @param value the address as Auth0 answers it
 */
public record CallbackUrl(String value) {
    private static final Pattern WEB = Pattern.compile("https?://(?:[^/?#]*@)?(\\[[^]/?#]*]|[^:/?#]*).*");
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}|\\[::1]");

    /** Tells whether the answer travels unencrypted. */
    public boolean isPlainHttp() {
        return lowerCase().startsWith("http://");
    }

    /** Tells whether any subdomain will do; Auth0 takes a wildcard in the host of a web address only (facts.md 6.3). */
    public boolean hasWildcard() {
        return host().contains("*");
    }

    /** Tells whether the host is {@code localhost}, a name that the user's machine resolves as it likes (RFC 8252, section 8.3). */
    public boolean namesLocalhost() {
        return host().equals("localhost") || host().endsWith(".localhost");
    }

    /** Tells whether the host is the user's own machine, by name or by address. */
    public boolean isLoopback() {
        return namesLocalhost() || LOOPBACK.matcher(host()).matches();
    }

    /** The host of a web address; empty for the private scheme of a native application, where it means nothing. */
    private String host() {
        Matcher web = WEB.matcher(lowerCase());
        return web.matches() ? web.group(1) : "";
    }

    private String lowerCase() {
        return value.toLowerCase(Locale.ROOT);
    }
}
