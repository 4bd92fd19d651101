package io.github.cognitoaudit.collect.auth0;

import io.github.cognitoaudit.config.OptionalRead;
import io.github.cognitoaudit.model.Gap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists the reads of the Management API that an audit makes, in their order, with the scopes that they need (facts.md 6.4). */
public enum ManagementRead {
    /** Lists the clients; made where the configuration names none. */
    CLIENTS("clients", "read:clients"),
    /** Reads one client. */
    CLIENT("clients/{id}", "read:clients"),
    /** Lists the keys that the tenant signs with. */
    SIGNING_KEYS("keys/signing", "read:signing_keys"),
    /** Lists the custom domains. */
    CUSTOM_DOMAINS("custom-domains", "read:custom_domains"),
    /** Lists the connections that are enabled for a chain client. */
    CLIENT_CONNECTIONS("clients/{id}/connections", "read:connections read:clients", OptionalRead.CONNECTIONS),
    /** Reads the flags of the tenant. */
    TENANT_SETTINGS("tenants/settings", "read:tenant_settings", OptionalRead.TENANT_SETTINGS),
    /** Lists the network access control lists. */
    NETWORK_ACLS("network-acls", "read:network_acls", OptionalRead.NETWORK_ACLS),
    /** Lists the Actions that run after a login, in their order. */
    LOGIN_ACTIONS("actions/triggers/post-login/bindings", "read:actions", OptionalRead.ACTIONS),
    /** Lists the APIs that the tenant issues access tokens for. */
    RESOURCE_SERVERS("resource-servers", "read:resource_servers", OptionalRead.RESOURCE_SERVERS);

    private final String path;
    private final String scopes;

    @SuppressWarnings("ImmutableEnumChecker") // Optional is immutable where what it holds is; its type can not say so
    private final Optional<OptionalRead> option;

    ManagementRead(String path, String scopes) {
        this(path, scopes, Optional.empty());
    }

    ManagementRead(String path, String scopes, OptionalRead option) {
        this(path, scopes, Optional.of(option));
    }

    ManagementRead(String path, String scopes, Optional<OptionalRead> option) {
        this.path = path;
        this.scopes = scopes;
        this.option = option;
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
        return option.isEmpty();
    }

    /** Returns the gap in place of the read where it is not among those that are made; empty where it is made. */
    Optional<Gap> switchedOff(Set<OptionalRead> made) {
        return option.filter(read -> !made.contains(read)).map(read -> Gap.switchedOff(call(), read.key()));
    }

    /** Returns the scopes of the mandatory reads and of the optional ones that are made, each once, in the order of the reads. */
    public static List<String> scopes(Set<OptionalRead> made) {
        return Arrays.stream(values())
                .filter(read -> read.switchedOff(made).isEmpty())
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
