package io.github.cognitoaudit.verification.remediation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps a tenant of Auth0, and the keys that its issuer publishes. */
final class ManagementApi {

    private static final Pattern CALL =
            Pattern.compile("(\\w+) ([\\w-]+(?:/(?:settings|signing))?)(?:/([^/]+))?(?:/(\\w+))?");
    private static final int KEY_BITS = 2048;

    private final Facts tenant;
    private final Facts issuer;

    ManagementApi(Facts tenant, Facts issuer) {
        this.tenant = tenant;
        this.issuer = issuer;
    }

    /** Answers a call such as {@code patch clients/abc}. */
    JsonNode answer(String call, JsonNode body) {
        Matcher parts = CALL.matcher(call);
        if (!parts.matches()) {
            throw new Refused("auth0: `" + call + "` is no call of the Management API that is followed");
        }
        String id = parts.group(3) == null ? "" : parts.group(3);
        String kind = parts.group(1) + " " + parts.group(2) + (parts.group(4) == null ? "" : "/" + parts.group(4));
        return switch (kind) {
            case "get clients" -> ManagedClient.answer(client(id));
            case "patch clients" -> ManagedClient.patch(client(id), body);
            case "get connections" -> connection(id);
            case "patch connections" -> patchConnection(id, body);
            case "patch connections/clients" -> enable(id, body);
            case "patch tenants/settings" -> patchSettings(body);
            case "patch network-acls" -> patchAcl(id, body);
            case "get custom-domains" -> domains();
            case "post custom-domains/verify" -> verify(id);
            case "post keys/signing" -> rotate(id);
            default -> throw new Refused("auth0: `" + call + "` is not followed");
        };
    }

    private JsonNode patchSettings(JsonNode body) {
        CognitoIdentity.onlyMembers(body, Set.of("flags"));
        ((ObjectNode) tenant.read("settings")).withObject("/flags").setAll(Facts.members(body.path("flags")));
        return tenant.read("settings");
    }

    private JsonNode patchAcl(String id, JsonNode body) {
        CognitoIdentity.onlyMembers(body, Set.of("active"));
        Facts acl = found("networkAcls", "aclId", id);
        acl.node().setAll(Facts.members(body));
        return acl.node();
    }

    private JsonNode domains() {
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        tenant.list("customDomains")
                .forEach(domain -> answer.addObject()
                        .put("custom_domain_id", "cd_" + domain.text("domain"))
                        .put("domain", domain.text("domain"))
                        .put("status", domain.text("status")));
        return answer;
    }

    /** Takes the DNS record to be set, which the summary of the mend asks for first. */
    private JsonNode verify(String id) {
        Facts domain = found("customDomains", "domain", id.replaceFirst("^cd_", ""));
        if (domain.text("status").equals("pending_verification")) {
            domain.node().put("status", "ready");
        }
        return domain.node();
    }

    /** The next key becomes the current one, and the current one a previous one that stays published. */
    private JsonNode rotate(String action) {
        if (!action.equals("rotate")) {
            throw new Refused("auth0: `keys/signing/" + action + "` is not followed");
        }
        tenant.list("signingKeys").stream()
                .filter(key -> key.node().path("current").asBoolean())
                .forEach(key -> key.node().put("current", false));
        tenant.remove("signingKeys", key -> key.text("kid").equals("rotated-key"));
        ObjectNode key = tenant.items("signingKeys")
                .addObject()
                .put("current", true)
                .put("kid", "rotated-key")
                .put("next", false)
                .put("revoked", false);
        new Facts(key).write("rsaBits", IntNode.valueOf(KEY_BITS));
        issuer.items("keys")
                .addObject()
                .put("alg", "RS256")
                .put("bits", KEY_BITS)
                .put("kid", "rotated-key")
                .put("kty", "RSA")
                .put("use", "sig");
        return key;
    }

    private JsonNode connection(String id) {
        Facts connection = connections(id).get(0);
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("name", connection.text("name"))
                .put("strategy", connection.text("strategy"));
        ObjectNode options = answer.putObject("options");
        if (connection.read("signUpDisabled").isBoolean()) {
            options.set("disable_signup", connection.read("signUpDisabled"));
        }
        if (connection.read("ownCredentials").asBoolean()) {
            options.put("client_id", "the team's").put("client_secret", "a secret");
        }
        return answer;
    }

    /** What {@code options} leaves out is gone: Auth0 replaces them as a whole. */
    private JsonNode patchConnection(String id, JsonNode body) {
        CognitoIdentity.onlyMembers(body, Set.of("options"));
        for (Facts connection : connections(id)) {
            connection.write(
                    "signUpDisabled", Facts.orElse(body.path("options").path("disable_signup"), BooleanNode.FALSE));
            connection.write(
                    "ownCredentials",
                    BooleanNode.valueOf(
                            !body.path("options").path("client_id").asText("").isBlank()));
        }
        return connection(id);
    }

    private JsonNode enable(String id, JsonNode body) {
        for (JsonNode one : body) {
            if (one.path("status").asBoolean(true)) {
                throw new Refused("auth0: to enable a connection is not followed: " + one);
            }
            client(one.path("client_id").asText())
                    .remove(
                            "connections",
                            connection -> connection.text("connectionId").equals(id));
        }
        return TextNode.valueOf("");
    }

    private List<Facts> connections(String id) {
        List<Facts> found = tenant.list("clients").stream()
                .flatMap(client -> client.list("connections").stream())
                .filter(connection -> connection.text("connectionId").equals(id))
                .toList();
        if (found.isEmpty()) {
            throw new Refused("404: there is no connection `" + id + "`");
        }
        return found;
    }

    private Facts client(String id) {
        return found("clients", "clientId", id);
    }

    private Facts found(String list, String member, String id) {
        return Stream.of(tenant)
                .flatMap(all -> all.list(list).stream())
                .filter(one -> one.text(member).equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("404: there is no `" + id + "` among the " + list));
    }
}
