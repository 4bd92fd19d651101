package io.github.cognitoaudit.sandbox.auth0;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.sandbox.issuer.SigningIdentity;
import io.github.cognitoaudit.sandbox.scenario.Scenario;
import io.github.cognitoaudit.sandbox.scenario.Tenant;
import io.github.cognitoaudit.sandbox.wire.Answer;
import io.github.cognitoaudit.sandbox.wire.Call;
import io.github.cognitoaudit.sandbox.wire.Disturbances;
import io.github.cognitoaudit.sandbox.wire.Request;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers the reads of the Management API: offset paging, checkpoint paging, and the choice of fields (facts.md 6.8). */
final class ManagementApi {

    private static final int LARGEST_PAGE = 100;
    private static final int USUAL_PAGE = 50;

    private final TenantObjects objects;
    private final boolean leaksSecrets;
    private final Disturbances disturbances;

    ManagementApi(Scenario scenario, Tenant tenant, SigningIdentity signing, Disturbances disturbances) {
        this.objects = new TenantObjects(scenario, tenant, signing);
        this.leaksSecrets = scenario.leaksSecrets();
        this.disturbances = disturbances;
    }

    Answer answer(Call call, Request request) {
        Map<String, String> query = request.query();
        return switch (call) {
            case AUTH0_LIST_CLIENTS -> clients(query);
            case AUTH0_GET_CLIENT -> client(id(request), query);
            case AUTH0_CLIENT_CONNECTIONS -> connectionsOfClient(id(request), query);
            case AUTH0_CONNECTIONS -> connections(query);
            case AUTH0_SIGNING_KEYS -> list(objects.signingKeys());
            case AUTH0_CUSTOM_DOMAINS -> list(objects.customDomains());
            case AUTH0_TENANT_SETTINGS -> Json.answer(200, Selection.of(query).of(objects.settings()));
            case AUTH0_NETWORK_ACLS -> offsetPage("network_acls", objects.networkAcls(), query);
            case AUTH0_LOGIN_ACTIONS -> numberedPage("bindings", objects.loginActions(), query);
            case AUTH0_RESOURCE_SERVERS -> offsetPage("resource_servers", objects.resourceServers(), query);
            default ->
                throw new IllegalArgumentException("expected a read of the Management API, found `" + call + "`");
        };
    }

    /** Names the read that a path asks for, such as {@code GET /api/v2/clients/{id}}. */
    static String operation(Request request) {
        String path = request.path();
        return request.method() + " " + path.replaceFirst("^(/api/v2/clients/)[^/]+", "$1{id}");
    }

    private static String id(Request request) {
        return request.path().substring("/api/v2/clients/".length()).replaceFirst("/.*", "");
    }

    private Answer clients(Map<String, String> query) {
        List<ObjectNode> all = objects.clients().stream()
                .filter(client -> matches(client, "is_global", "global", query))
                .filter(client -> matches(client, "is_first_party", "is_first_party", query))
                .map(client -> selected(client, query))
                .toList();
        return offsetPage("clients", all, query);
    }

    private Answer client(String id, Map<String, String> query) {
        return objects.client(id)
                .map(client -> Json.answer(200, selected(client, query)))
                .orElseGet(ManagementApi::noSuchClient);
    }

    private Answer connectionsOfClient(String id, Map<String, String> query) {
        return objects.client(id)
                .map(client -> checkpointPage(objects.connectionsOf(id), query))
                .orElseGet(ManagementApi::noSuchClient);
    }

    private Answer connections(Map<String, String> query) {
        Selection selection = Selection.of(query);
        List<ObjectNode> all = objects.connections().stream().map(selection::of).toList();
        boolean checkpoint = query.containsKey("take") || query.containsKey("from");
        return checkpoint ? checkpointPage(all, query) : offsetPage("connections", all, query);
    }

    private ObjectNode selected(ObjectNode client, Map<String, String> query) {
        ObjectNode selected = Selection.of(query).of(client);
        return leaksSecrets ? selected.set("client_secret", client.get("client_secret")) : selected;
    }

    private Answer offsetPage(String name, List<ObjectNode> all, Map<String, String> query) {
        return page(all, query, slice -> {
            if (!query.getOrDefault("include_totals", "false").equals("true")) {
                return slice.items();
            }
            ObjectNode body = Json.object()
                    .put("start", slice.from())
                    .put("limit", slice.step())
                    .put("total", all.size());
            return body.set(name, slice.items());
        });
    }

    /** Answers a page as the Actions do: always with the total, and with the number of the page. */
    private Answer numberedPage(String name, List<ObjectNode> all, Map<String, String> query) {
        return page(all, query, slice -> {
            ObjectNode body = Json.object()
                    .put("total", all.size())
                    .put("page", slice.number())
                    .put("per_page", slice.step());
            return body.set(name, slice.items());
        });
    }

    private Answer page(List<ObjectNode> all, Map<String, String> query, Function<Slice, JsonNode> body) {
        int size = number(query, "per_page", USUAL_PAGE);
        int page = number(query, "page", 0);
        if (size < 0 || size > LARGEST_PAGE || page < 0) {
            return invalidQuery("per_page is at most 100 and page is not negative");
        }
        int step = Math.min(size, disturbances.pageLimit());
        int from = Math.min(all.size(), page * step);
        ArrayNode items = array(all.subList(from, Math.min(all.size(), from + step)));
        return Json.answer(200, body.apply(new Slice(items, page, from, step)));
    }

    private Answer checkpointPage(List<ObjectNode> all, Map<String, String> query) {
        int take = number(query, "take", USUAL_PAGE);
        int from = number(query, "from", 0);
        if (take < 1 || take > LARGEST_PAGE || from < 0 || from > all.size()) {
            return invalidQuery("take is 1 to 100 and from is a value of next");
        }
        int to = Math.min(all.size(), from + Math.min(take, disturbances.pageLimit()));
        ObjectNode body = Json.object().set("connections", array(all.subList(from, to)));
        return Json.answer(200, to < all.size() ? body.put("next", Integer.toString(to)) : body);
    }

    private static boolean matches(ObjectNode client, String parameter, String field, Map<String, String> query) {
        String wanted = query.get(parameter);
        return wanted == null || client.path(field).asBoolean() == Boolean.parseBoolean(wanted);
    }

    private static int number(Map<String, String> query, String name, int otherwise) {
        String text = query.getOrDefault(name, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private static Answer list(List<ObjectNode> items) {
        return Json.answer(200, array(items));
    }

    private static ArrayNode array(List<ObjectNode> items) {
        return JsonNodeFactory.instance.arrayNode().addAll(items);
    }

    private static Answer noSuchClient() {
        return Json.error(404, "Not Found", "The client does not exist", "inexistent_client");
    }

    private static Answer invalidQuery(String message) {
        return Json.error(400, "Bad Request", "Query validation error: " + message, "invalid_query_string");
    }

    private record Slice(ArrayNode items, int number, int from, int step) {}
}
