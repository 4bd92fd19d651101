package io.github.cognitoaudit.rules.chain;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.ISSUER;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.auth0.NetworkAcl;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AwsCanNotFetchKeysTest {
    private static final Map<String, List<String>> EVERY_REQUEST = Map.of();
    private static final Map<String, List<String>> FROM_GERMANY = Map.of("geo_country_codes", List.of("DE"));
    private static final String MESSAGE = "network ACL `acl_block` (`test`) blocks every request to"
            + " `acme.eu.auth0.com`, AWS's for the keys included";

    private final AwsCanNotFetchKeys rule = new AwsCanNotFetchKeys();

    @ParameterizedTest
    @ValueSource(strings = {"tenant", "authentication"})
    void flags_a_list_that_blocks_everyone(String scope) {
        judging(rule, world().networkAcl(list("block", 5, scope, EVERY_REQUEST, Map.of())))
                .violates(ISSUER, MESSAGE, blocking("block in scope " + scope + " for every request"));
    }

    @Test
    @PageExample
    void flags_a_list_that_blocks_everyone_at_the_domain_of_the_issuer() {
        judging(rule, world().networkAcl(list("block", 5, "tenant", hosts("Acme.eu.auth0.com"), Map.of())))
                .violates(ISSUER, MESSAGE, blocking("block in scope tenant for match hostnames Acme.eu.auth0.com"))
                .mendedBy("auth0 api patch network-acls/acl_block --data '{\"active\":false}'");
    }

    @Test
    void flags_a_list_that_blocks_all_other_domains() {
        judging(rule, world().networkAcl(list("block", 5, "tenant", Map.of(), hosts("login.acme.com"))))
                .violates(ISSUER, MESSAGE, blocking("block in scope tenant for not_match hostnames login.acme.com"));
    }

    @Test
    @PageExample
    void accepts_a_list_for_another_domain_of_the_tenant() {
        judging(
                        rule,
                        world().issuerHost("login.acme.com")
                                .networkAcl(list("block", 5, "tenant", hosts("acme.eu.auth0.com"), Map.of())))
                .isCompliant();
        judging(rule, world().networkAcl(list("block", 5, "tenant", Map.of(), hosts("acme.eu.auth0.com"))))
                .isCompliant();
    }

    @ParameterizedTest
    @ValueSource(strings = {"management", "dcr", "dynamic_client_registration"})
    void accepts_a_list_for_other_requests(String scope) {
        judging(rule, world().networkAcl(list("block", 5, scope, EVERY_REQUEST, Map.of())))
                .isCompliant();
    }

    @Test
    void accepts_a_list_that_is_not_in_force_or_only_logs() {
        judging(rule, world()).isCompliant();
        judging(
                        rule,
                        world().networkAcl(new NetworkAcl(
                                "acl_off", "test", false, 1, "block", "tenant", EVERY_REQUEST, Map.of())))
                .isCompliant();
        judging(rule, world().networkAcl(list("log", 1, "tenant", EVERY_REQUEST, Map.of())))
                .isCompliant();
    }

    @Test
    void accepts_lists_that_only_let_in() {
        judging(rule, world().networkAcl(list("allow", 1, "tenant", FROM_GERMANY, Map.of())))
                .isCompliant();
    }

    @Test
    void accepts_a_block_behind_a_list_that_lets_everyone_in() {
        judging(
                        rule,
                        world().networkAcl(list("allow", 1, "authentication", EVERY_REQUEST, Map.of()))
                                .networkAcl(list("block", 2, "tenant", EVERY_REQUEST, Map.of())))
                .isCompliant();
    }

    @Test
    void flags_a_block_before_the_lists_that_let_in() {
        judging(
                        rule,
                        world().networkAcl(list("allow", 6, "tenant", FROM_GERMANY, Map.of()))
                                .networkAcl(list("block", 5, "tenant", EVERY_REQUEST, Map.of())))
                .violates(ISSUER, MESSAGE, blocking("block in scope tenant for every request"));
    }

    @Test
    void leaves_a_block_behind_a_list_that_lets_some_in_undetermined() {
        judging(
                        rule,
                        world().networkAcl(list("allow", 4, "tenant", FROM_GERMANY, Map.of()))
                                .networkAcl(list("block", 5, "tenant", EVERY_REQUEST, Map.of())))
                .isUndeterminedWithout("whether network ACL `acl_allow` meets AWS");
    }

    @Test
    void leaves_narrower_lists_undetermined() {
        judging(rule, world().networkAcl(list("block", 5, "tenant", FROM_GERMANY, Map.of())))
                .isUndeterminedWithout("whether network ACL `acl_block` meets AWS");
        judging(rule, world().networkAcl(list("block", 5, "tenant", Map.of(), FROM_GERMANY)))
                .isUndetermined(GapReason.UNDECIDED);
        judging(rule, world().networkAcl(list("block", 5, "tenant", hosts("*.auth0.com"), Map.of())))
                .isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void leaves_redirects_and_scopes_of_the_future_undetermined() {
        judging(rule, world().networkAcl(list("redirect", 5, "tenant", EVERY_REQUEST, Map.of())))
                .isUndetermined(GapReason.UNDECIDED);
        judging(rule, world().networkAcl(list("block", 5, "keys", EVERY_REQUEST, Map.of())))
                .isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void leaves_unread_lists_undetermined() {
        judging(rule, world().networkAclsUnread(GapReason.ACCESS_DENIED))
                .isUndeterminedWithout("GET /api/v2/network-acls");
    }

    @Test
    void leaves_a_block_beside_unread_lists_undetermined() {
        judging(
                        rule,
                        world().networkAclsUnread(GapReason.TIMED_OUT)
                                .networkAcl(list("block", 5, "tenant", EVERY_REQUEST, Map.of())))
                .isUndetermined(GapReason.TIMED_OUT);
    }

    @Test
    void is_not_examined_where_the_lists_are_not_read() {
        judging(rule, world().networkAclsUnread(GapReason.SWITCHED_OFF)).isNotExamined("the world withholds it");
    }

    private static NetworkAcl list(
            String action,
            int priority,
            String scope,
            Map<String, List<String>> match,
            Map<String, List<String>> notMatch) {
        return new NetworkAcl("acl_" + action, "test", true, priority, action, scope, match, notMatch);
    }

    private static Map<String, List<String>> hosts(String... names) {
        return Map.of("hostnames", List.of(names));
    }

    private static Evidence blocking(String actual) {
        return Evidence.configured(
                "network-acls/acl_block/rule",
                "a list that lets AWS fetch the keys",
                actual,
                "GET /api/v2/network-acls");
    }
}
