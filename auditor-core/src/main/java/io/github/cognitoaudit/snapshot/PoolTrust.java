package io.github.cognitoaudit.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.cognitoaudit.model.aws.CognitoFederation;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Writes the trust policy that a role needs for the pools that hand it out.
 *
 * <p>It names every pool in {@code aud} and the slot's identities in {@code amr}: AWS refuses to save a trust in Cognito that has no
 * condition, so that even the smallest change must bring both (facts.md 4.1 and 4.2).
 *
 * @param partition the partition of the account
 * @param uses the slots and mappings that name the role, of all pools of the account that were read
 * @param chainProviders the ARNs of the chain's providers, which a pool's role must not trust in place of Cognito
 */
public record PoolTrust(String partition, List<SlotRole> uses, List<String> chainProviders) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WEB_IDENTITY = "sts:AssumeRoleWithWebIdentity";
    private static final String TAG_SESSION = "sts:TagSession";

    /** Copies the lists. */
    public PoolTrust {
        uses = List.copyOf(uses);
        chainProviders = List.copyOf(chainProviders);
    }

    /** Finds out which pools hand out the role. */
    public static PoolTrust of(String roleArn, World world) {
        return new PoolTrust(
                world.account().partition(),
                world.account().pools().flatMap(Chain::slotRoles).items().stream()
                        .filter(use -> use.roleArn().equals(roleArn))
                        .toList(),
                world.chain().providers().items().stream()
                        .map(OidcProvider::arn)
                        .toList());
    }

    /** Tells whether no pool that was read hands out the role. */
    public boolean isUnused() {
        return uses.isEmpty();
    }

    /** Returns the ids of the pools that hand out the role, sorted, each once. */
    public List<String> pools() {
        return uses.stream().map(use -> use.pool().poolId()).distinct().sorted().toList();
    }

    /** Returns the trust policy of a role that is to be created, as compact JSON. */
    public String document() {
        return document(List.of(), false);
    }

    /**
     * Returns the trust policy that should stand in the place of today's, as compact JSON.
     *
     * <p>Statements about other principals stay as they are, and so do all denials. Where no pool hands out the role, the policy
     * lets nobody in from Cognito.
     */
    public String replacing(PolicyDocument today) {
        return replacing(today, today.source().toLowerCase(Locale.ROOT).contains("sts:tagsession"));
    }

    /** Returns the same with the right to tag sessions, whether or not today's has it. */
    public String replacingWithTags(PolicyDocument today) {
        return replacing(today, true);
    }

    private String replacing(PolicyDocument today, boolean tags) {
        boolean trustsCognito = today.statements().stream()
                .flatMap(statement -> statement.principals().stream())
                .anyMatch(principal -> isCognito(principal.value()));
        Predicate<String> goes =
                value -> value.equals("*") || isCognito(value) || (!trustsCognito && chainProviders.contains(value));
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode statement : statements(today)) {
            if (statement.path("Effect").asText().equals("Deny") || keeps((ObjectNode) statement, goes)) {
                kept.add(statement);
            }
        }
        return document(kept, tags);
    }

    /** Returns a changed trust policy, where pools hand out the role also with the statements that they need, as compact JSON. */
    public String amending(PolicyDocument changed) {
        return isUnused() ? changed.source() : replacing(changed);
    }

    /**
     * Returns the trust policy of today without some principals, as compact JSON.
     *
     * <p>A statement that names nobody else goes with them; where none is left, the policy lets nobody in.
     */
    public static String withoutPrincipals(PolicyDocument today, Collection<String> principals) {
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode statement : statements(today)) {
            if (statement.path("Effect").asText().equals("Deny")
                    || !statement.path("Principal").isObject()
                    || keeps((ObjectNode) statement, principals::contains)) {
                kept.add(statement);
            }
        }
        return document(kept);
    }

    private static boolean isCognito(String principal) {
        return principal.contains("cognito-identity");
    }

    private static List<JsonNode> statements(PolicyDocument today) {
        try {
            JsonNode statement = JSON.readTree(today.source()).path("Statement");
            List<JsonNode> statements = new ArrayList<>();
            if (statement.isArray()) {
                statement.forEach(statements::add);
            } else {
                statements.add(statement);
            }
            return statements;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy document was read from text that is not JSON", e);
        }
    }

    /** Takes the principals that go out of the statement, and tells whether others are left. */
    private static boolean keeps(ObjectNode statement, Predicate<String> goes) {
        if (!(statement.get("Principal") instanceof ObjectNode principals)) {
            return false;
        }
        for (Map.Entry<String, JsonNode> entry : Set.copyOf(principals.properties())) {
            ArrayNode left = JsonNodeFactory.instance.arrayNode();
            Iterable<JsonNode> values = entry.getValue().isArray() ? entry.getValue() : List.of(entry.getValue());
            for (JsonNode value : values) {
                if (!goes.test(value.asText())) {
                    left.add(value);
                }
            }
            if (left.isEmpty()) {
                principals.remove(entry.getKey());
            } else {
                principals.set(entry.getKey(), left);
            }
        }
        return !principals.isEmpty();
    }

    private String document(List<JsonNode> kept, boolean tagged) {
        boolean tags = tagged
                || uses.stream().anyMatch(use -> !use.pool().tagMapsInEffect().isCertainlyEmpty());
        List<JsonNode> statements = new ArrayList<>();
        byAmr().forEach((amr, pools) ->
                pools.forEach((federation, ids) -> statements.add(statement(federation, amr, ids, tags))));
        statements.addAll(kept);
        return document(statements);
    }

    private static String document(List<JsonNode> all) {
        ArrayNode statements = JsonNodeFactory.instance.arrayNode().addAll(all);
        if (statements.isEmpty()) {
            statements.addObject().put("Effect", "Deny").put("Principal", "*").put("Action", "sts:AssumeRole");
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("Version", "2012-10-17");
        document.set("Statement", statements);
        return document.toString();
    }

    private SortedMap<String, Map<CognitoFederation, SortedSet<String>>> byAmr() {
        SortedMap<String, Map<CognitoFederation, SortedSet<String>>> byAmr = new TreeMap<>();
        for (SlotRole use : uses) {
            byAmr.computeIfAbsent(use.slot().amr(), amr -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            CognitoFederation.of(partition, use.pool().region()), federation -> new TreeSet<>())
                    .add(use.pool().poolId());
        }
        return byAmr;
    }

    private static ObjectNode statement(CognitoFederation federation, String amr, Set<String> pools, boolean tags) {
        ObjectNode statement = JsonNodeFactory.instance.objectNode().put("Effect", "Allow");
        statement.putObject("Principal").put("Federated", federation.principal());
        statement.set("Action", oneOrMore(tags ? List.of(WEB_IDENTITY, TAG_SESSION) : List.of(WEB_IDENTITY)));
        ObjectNode condition = statement.putObject("Condition");
        condition.putObject("StringEquals").set(federation.aud(), oneOrMore(pools));
        condition.putObject("ForAnyValue:StringLike").put(federation.amr(), amr);
        return statement;
    }

    private static JsonNode oneOrMore(Iterable<String> texts) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        texts.forEach(text -> all.add(TextNode.valueOf(text)));
        return all.size() == 1 ? all.get(0) : all;
    }
}
