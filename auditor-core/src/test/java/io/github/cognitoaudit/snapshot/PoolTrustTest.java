package io.github.cognitoaudit.snapshot;

import static io.github.cognitoaudit.world.Policies.document;
import static io.github.cognitoaudit.world.SoundWorld.FOREIGN_POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PoolTrustTest {

    private static final String NOTHING = """
            {"Statement": []}
            """;

    @Test
    void names_the_pool_and_the_kind_of_identity() {
        assertThat(trust(world()).document()).isEqualTo(policy(statement("authenticated", quoted(POOL_ID))));
    }

    @Test
    void names_every_pool_of_the_account_that_hands_out_the_role_also_outside_the_scope() {
        WorldBuilder world = world().pool(pool(FOREIGN_POOL_ID).authenticatedRole(ROLE_ARN));
        assertThat(trust(world).document())
                .isEqualTo(policy(
                        statement("authenticated", "[" + quoted(POOL_ID) + "," + quoted(FOREIGN_POOL_ID) + "]")));
    }

    @Test
    void keeps_guests_and_users_of_one_role_apart() {
        assertThat(trust(world().pool(pool().guestRole(ROLE_ARN))).document())
                .isEqualTo(policy(statement("authenticated", quoted(POOL_ID))
                        + ","
                        + statement("unauthenticated", quoted(POOL_ID))));
    }

    @Test
    void allows_tags_where_the_pool_maps_them() {
        WorldBuilder world = world().pool(pool().tagMap(new PrincipalTagMap(PROVIDER_ARN, true, Map.of())));
        assertThat(trust(world).document())
                .isEqualTo(policy(statement("authenticated", quoted(POOL_ID))
                        .replace(
                                "\"sts:AssumeRoleWithWebIdentity\"",
                                "[\"sts:AssumeRoleWithWebIdentity\",\"sts:TagSession\"]")));
    }

    @Test
    void uses_the_words_of_the_region() {
        String china = "cn-north-1:0a1b2c3d-1111-2222-3333-444455556666";
        WorldBuilder world = world().partition("aws-cn").withoutPools().pool(pool(china));
        assertThat(trust(world).document())
                .isEqualTo(policy(statement("authenticated", quoted(china))
                        .replace("cognito-identity.amazonaws.com:", "cognito-identity.amazonaws.com.cn:")
                        .replace(
                                "\"cognito-identity.amazonaws.com\"",
                                "\"cognito-identity.cn-north-1.amazonaws.com.cn\"")));
    }

    @Test
    void keeps_denials_and_other_principals_of_a_statement_about_cognito() {
        String today = """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "sts:*",
                    "Principal": {"Federated": ["cognito-identity.amazonaws.com", "accounts.google.com"],
                                  "Service": "cognito-identity.amazonaws.com"}},
                  {"Effect": "Deny", "Principal": "*", "Action": "sts:AssumeRole"}]}
                """;
        assertThat(trust(world()).replacing(document(today)))
                .isEqualTo(policy(statement("authenticated", quoted(POOL_ID))
                        + ",{\"Effect\":\"Allow\",\"Action\":\"sts:*\",\"Principal\":"
                        + "{\"Federated\":[\"accounts.google.com\"]}}"
                        + ",{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"sts:AssumeRole\"}"));
    }

    @Test
    void puts_cognito_in_the_place_of_the_chain_s_provider_only_where_cognito_is_missing() {
        String direct = "{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Principal\":"
                + "{\"Federated\":[\"" + PROVIDER_ARN + "\"]}}";
        assertThat(trust(world()).replacing(document(policy(direct))))
                .isEqualTo(policy(statement("authenticated", quoted(POOL_ID))));
        assertThat(trust(world()).replacing(document(policy(statement("x", quoted("y")) + "," + direct))))
                .isEqualTo(policy(statement("authenticated", quoted(POOL_ID)) + "," + direct));
    }

    @Test
    void lets_nobody_in_where_no_pool_hands_out_the_role() {
        PoolTrust unused = trust(world().pool(pool().withoutAuthenticatedRole()));
        assertThat(unused.isUnused()).isTrue();
        assertThat(unused.replacing(document(NOTHING)))
                .isEqualTo(policy("{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"sts:AssumeRole\"}"));
    }

    @Test
    void takes_a_principal_out_and_leaves_everybody_else() {
        String open = "{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"sts:AssumeRole\"}";
        String denial = "{\"Effect\":\"Deny\",\"Principal\":{\"Federated\":\"" + PROVIDER_ARN
                + "\"},\"Action\":\"sts:TagSession\"}";
        String both = "{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":[\"%scognito-identity.amazonaws.com\"]},"
                + "\"Action\":\"sts:AssumeRoleWithWebIdentity\"}";
        String today = both.formatted(PROVIDER_ARN + "\",\"") + "," + open + "," + denial;
        assertThat(PoolTrust.withoutPrincipals(document(policy(today)), List.of(PROVIDER_ARN)))
                .isEqualTo(policy(both.formatted("") + "," + open + "," + denial));
    }

    @Test
    void lets_nobody_in_where_no_other_principal_is_left() {
        String direct = "{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Principal\":"
                + "{\"Federated\":\"" + PROVIDER_ARN + "\"}}";
        assertThat(PoolTrust.withoutPrincipals(document(policy(direct)), List.of(PROVIDER_ARN)))
                .isEqualTo(policy("{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"sts:AssumeRole\"}"));
    }

    private static PoolTrust trust(WorldBuilder world) {
        return PoolTrust.of(ROLE_ARN, world.build());
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String policy(String statements) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}";
    }

    private static String statement(String amr, String pools) {
        return "{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\"cognito-identity.amazonaws.com\"},"
                + "\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{\"StringEquals\":"
                + "{\"cognito-identity.amazonaws.com:aud\":" + pools + "},\"ForAnyValue:StringLike\":"
                + "{\"cognito-identity.amazonaws.com:amr\":\"" + amr + "\"}}}";
    }
}
