package io.github.cognitoaudit.collect.aws.call;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.http.Loopback;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds the endpoints that the settings name in place of those that the SDK would choose. */
final class AwsEndpoints {

    private static final Set<String> NAMES = Set.of("iam", "sts", "cognitoIdentity");

    private final Map<String, URI> byName;

    private AwsEndpoints(Map<String, URI> byName) {
        this.byName = byName;
    }

    /**
     * Checks and holds the endpoints.
     *
     * @throws CollectionException when a name is unknown, or a URL is not https and not on this machine
     */
    static AwsEndpoints of(Map<String, URI> byName) throws CollectionException {
        for (Map.Entry<String, URI> entry : byName.entrySet()) {
            String key = "`aws.endpoints." + entry.getKey() + "`";
            URI uri = entry.getValue();
            if (!NAMES.contains(entry.getKey())) {
                throw new CollectionException(key + ": expected one of `cognitoIdentity`, `iam` and `sts`");
            }
            if (uri.getHost() == null
                    || uri.getScheme() == null
                    || uri.getUserInfo() != null
                    || !isSafe(uri.getScheme(), uri.getHost())) {
                throw new CollectionException(key + ": expected an https URL, or http on a loopback address, found `"
                        + withoutUser(uri) + "`");
            }
        }
        return new AwsEndpoints(byName);
    }

    /** Tells whether signed requests may go there: over TLS anywhere, in clear text to this machine only. */
    static boolean isSafe(String scheme, String host) {
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            // RFC 6761 reserves the names below `localhost` for this machine.
            case "http" ->
                Loopback.isLoopback(host) || host.toLowerCase(Locale.ROOT).endsWith(".localhost");
            default -> false;
        };
    }

    /** A user in an address may carry a password, which must not be shown. */
    private static String withoutUser(URI uri) {
        String user = uri.getRawUserInfo();
        return user == null ? uri.toString() : uri.toString().replace(user + "@", "");
    }

    Optional<URI> iam() {
        return Optional.ofNullable(byName.get("iam"));
    }

    Optional<URI> sts() {
        return Optional.ofNullable(byName.get("sts"));
    }

    Optional<URI> cognitoIdentity() {
        return Optional.ofNullable(byName.get("cognitoIdentity"));
    }
}
