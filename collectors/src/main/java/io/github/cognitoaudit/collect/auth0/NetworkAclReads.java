package io.github.cognitoaudit.collect.auth0;

import com.auth0.client.mgmt.ManagementApi;
import com.auth0.client.mgmt.core.ObjectMappers;
import com.auth0.client.mgmt.core.SyncPagingIterable;
import com.auth0.client.mgmt.types.ListNetworkAclsOffsetPaginatedResponseContent;
import com.auth0.client.mgmt.types.ListNetworkAclsRequestParameters;
import com.auth0.client.mgmt.types.NetworkAclsResponseContent;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.auth0.NetworkAcl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads the network access control lists of a tenant.
 *
 * @param api auth0-java's client
 * @param call makes the calls
 */
record NetworkAclReads(ManagementApi api, ManagementCall call) {

    private static final ManagementRead READ = ManagementRead.NETWORK_ACLS;

    /** Lists all of them; one that says less than it must is a gap. */
    Listing<NetworkAcl> all() {
        return new OffsetPages(call, READ, "network ACLs").all(this::page, this::acl, NetworkAcl::aclId);
    }

    private OffsetPages.Page<NetworkAclsResponseContent> page(int number) {
        SyncPagingIterable<NetworkAclsResponseContent> answer = api.networkAcls()
                .list(ListNetworkAclsRequestParameters.builder()
                        .page(number)
                        .perPage(OffsetPages.PER_PAGE)
                        .includeTotals(true)
                        .build());
        return OffsetPages.Page.of(
                answer.getItems(),
                answer.<ListNetworkAclsOffsetPaginatedResponseContent>getResponse()
                        .flatMap(ListNetworkAclsOffsetPaginatedResponseContent::getTotal));
    }

    private Listing<NetworkAcl> acl(NetworkAclsResponseContent answered) {
        JsonNode acl = ObjectMappers.JSON_MAPPER.valueToTree(answered);
        JsonNode rule = acl.path("rule");
        Optional<String> action = action(rule.path("action"));
        Optional<Map<String, List<String>>> match = criteria(rule.path("match"));
        Optional<Map<String, List<String>>> notMatch = criteria(rule.path("not_match"));
        boolean whole = acl.path("id").isTextual()
                && acl.path("active").isBoolean()
                && acl.path("priority").isNumber()
                && rule.path("scope").isTextual();
        if (!whole || action.isEmpty() || match.isEmpty() || notMatch.isEmpty()) {
            return Listing.unread(call.malformed(
                    READ,
                    "network ACL `" + acl.path("id").asText() + "` lacks `id`, `active`, `priority`, `rule.action` or"
                            + " `rule.scope`, or has a criterion that is no list"));
        }
        return Listing.of(List.of(new NetworkAcl(
                acl.path("id").asText(),
                acl.path("description").asText(),
                acl.path("active").asBoolean(),
                acl.path("priority").asInt(),
                action.get(),
                rule.path("scope").asText(),
                match.get(),
                notMatch.get())));
    }

    /** Returns the names of the actions that are set, {@code block}, {@code allow}, {@code log}, {@code redirect} or an unknown one. */
    private static Optional<String> action(JsonNode action) {
        return Optional.of(action.properties().stream()
                        .filter(flag ->
                                flag.getValue().isBoolean() && flag.getValue().booleanValue())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .collect(Collectors.joining(",")))
                .filter(names -> !names.isEmpty());
    }

    /** Returns the values by criterion; empty where one is neither a value nor a list of values. */
    private static Optional<Map<String, List<String>>> criteria(JsonNode match) {
        Map<String, List<String>> criteria = new TreeMap<>();
        for (Map.Entry<String, JsonNode> criterion : match.properties()) {
            JsonNode values = criterion.getValue();
            Iterable<JsonNode> each = values.isArray() ? values : List.of(values);
            List<JsonNode> listed =
                    StreamSupport.stream(each.spliterator(), false).toList();
            if (!listed.stream().allMatch(value -> value.isValueNode() && !value.isNull())) {
                return Optional.empty();
            }
            criteria.put(
                    criterion.getKey(), listed.stream().map(JsonNode::asText).toList());
        }
        return Optional.of(criteria);
    }
}
