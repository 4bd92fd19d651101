package io.github.cognitoaudit.collect.auth0;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lists the reads of the Management API that an audit makes, in their order, with the scopes that they need (facts.md 6.4). */
public enum ManagementRead {
    /** Lists the clients; made where the configuration names none. */
    CLIENTS("clients", true, "read:clients"),
    /** Reads one client. */
    CLIENT("clients/{id}", true, "read:clients"),
    /** Lists the keys that the tenant signs with. */
    SIGNING_KEYS("keys/signing", true, "read:signing_keys"),
    /** Lists the custom domains. */
    CUSTOM_DOMAINS("custom-domains", true, "read:custom_domains"),
    /** Lists the connections that are enabled for a chain client. */
    CLIENT_CONNECTIONS("clients/{id}/connections", false, "read:connections read:clients"),
    /** Reads the flags of the tenant. */
    TENANT_SETTINGS("tenants/settings", false, "read:tenant_settings");

    private final String path;
    private final boolean mandatory;
    private final String scopes;

    ManagementRead(String path, boolean mandatory, String scopes) {
        this.path = path;
        this.mandatory = mandatory;
        this.scopes = scopes;
    }

    /** Returns the call as it is named in gaps and while collecting, such as {@code GET /api/v2/clients/{id}}. */
    public String call() {
        return "GET /api/v2/" + path;
    }

    /** Returns the scopes that the call needs. */
    public List<String> scopes() {
        return List.of(scopes.split(" ", -1));
    }

    /** Tells whether a link of the chain can not be judged without it. */
    public boolean isMandatory() {
        return mandatory;
    }

    /** Returns the scopes of all reads, each once, in the order of the reads. */
    public static List<String> allScopes() {
        return Arrays.stream(values())
                .flatMap(read -> read.scopes().stream())
                .distinct()
                .toList();
    }

    /** Finds the read that a path below {@code /api/v2} belongs to. */
    static Optional<ManagementRead> of(List<String> segments) {
        return Arrays.stream(values()).filter(read -> read.matches(segments)).findFirst();
    }

    private boolean matches(List<String> segments) {
        List<String> pattern = List.of(path.split("/", -1));
        if (pattern.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            String segment = segments.get(i);
            boolean fits = pattern.get(i).equals("{id}")
                    ? !segment.isEmpty()
                    : pattern.get(i).equals(segment);
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
