package io.github.cognitoaudit.config;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the reads that a target can do without; the rules that need one that is switched off are not examined. */
public enum OptionalRead {
    /** The connections of the chain's clients, and whether strangers can sign up. */
    CONNECTIONS("connections", true),
    /** The flags of the tenant. */
    TENANT_SETTINGS("tenantSettings", true),
    /** The network access control lists of the tenant. */
    NETWORK_ACLS("networkAcls", true),
    /** The Actions that run after a login. */
    ACTIONS("actions", true),
    /** The APIs of the tenant. */
    RESOURCE_SERVERS("resourceServers", true),
    /** When the roles last used each service; it starts a job in the account and waits for it. */
    LAST_ACCESS("lastAccess", false);

    private final String key;
    private final boolean byDefault;

    OptionalRead(String key, boolean byDefault) {
        this.key = key;
        this.byDefault = byDefault;
    }

    /** Returns the key under {@code reads} of a target. */
    public String key() {
        return key;
    }

    /** Tells whether it is made where the configuration says nothing. */
    public boolean isByDefault() {
        return byDefault;
    }

    /** Returns the reads that are made where the configuration says nothing. */
    public static Set<OptionalRead> defaults() {
        return Arrays.stream(values())
                .filter(OptionalRead::isByDefault)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OptionalRead.class)));
    }
}
