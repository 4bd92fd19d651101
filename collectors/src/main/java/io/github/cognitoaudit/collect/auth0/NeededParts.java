package io.github.cognitoaudit.collect.auth0;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Takes out of an answer, before auth0-java sees it, what an audit has no use for where secrets stand beside what it needs: the
 * Management API can only be asked for whole members, and of some lists only for whole entries.
 *
 * <p>This also keeps a member that nobody reads from making an answer unreadable.
 *
 * @param read the read
 */
record NeededParts(ManagementRead read) {

    /** Leaves the needed parts of an answer whose form was checked. */
    void keep(JsonNode answer) {
        switch (read) {
            case CLIENT -> keepOfClient(answer);
            case CLIENTS -> answer.path("clients").forEach(NeededParts::keepOfClient);
            case CLIENT_CONNECTIONS ->
                answer.path("connections")
                        .forEach(connection -> retain(connection.path("options"), "client_id", "disable_signup"));
            case LOGIN_ACTIONS -> answer.path("bindings").forEach(NeededParts::keepOfBinding);
            case RESOURCE_SERVERS ->
                answer.path("resource_servers").forEach(server -> retain(server, "identifier", "name"));
            case CUSTOM_DOMAINS, NETWORK_ACLS, SIGNING_KEYS, TENANT_SETTINGS -> {
                // Nothing in them is secret.
            }
        }
    }

    /** That there is an encryption key, or an addon for AWS, is all that counts of them; other addons hold keys. */
    private static void keepOfClient(JsonNode client) {
        retain(client, ClientFields.all().toArray(String[]::new));
        retain(client.path("encryption_key"));
        retain(client.path("addons"), "aws");
        retain(client.path("addons").path("aws"));
    }

    /** An Action's code and secrets are in its binding. */
    private static void keepOfBinding(JsonNode binding) {
        retain(binding, "id", "display_name", "action");
        retain(binding.path("action"), "name");
    }

    private static void retain(JsonNode object, String... members) {
        if (object instanceof ObjectNode known) {
            known.retain(List.of(members));
        }
    }
}
