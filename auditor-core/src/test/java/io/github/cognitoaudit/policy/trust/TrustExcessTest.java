package io.github.cognitoaudit.policy.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.world.Policies;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TrustExcessTest {

    private static final String POOL = "eu-west-1:0a1b2c3d-1111-2222-3333-444455556666";
    private static final String USERS = Policies.trustingUsersOf(POOL);

    @Test
    void the_same_policy_lets_in_the_same() {
        assertThat(excess(USERS, USERS)).isEqualTo(new TrustExcess(Optional.empty(), Optional.empty()));
    }

    @Test
    void a_condition_that_every_token_meets_makes_no_difference() {
        String ifExists = USERS.replace("ForAnyValue:StringLike", "ForAnyValue:StringEquals");

        assertThat(excess(ifExists, USERS).witness()).isEmpty();
        assertThat(excess(USERS, ifExists).witness()).isEmpty();
    }

    @Test
    void without_the_pool_id_a_token_of_another_pool_gets_in() {
        String anyPool = Policies.trustingCognito(
                "\"ForAnyValue:StringLike\": {\"cognito-identity.amazonaws.com:amr\": \"authenticated\"}");

        assertThat(excess(anyPool, USERS).witness()).hasValueSatisfying(witness -> {
            assertThat(witness.principal()).isEqualTo("cognito-identity.amazonaws.com");
            assertThat(witness.request().context().of("cognito-identity.amazonaws.com:aud"))
                    .isNotEmpty()
                    .doesNotContain(POOL);
        });
        assertThat(excess(USERS, anyPool).witness()).isEmpty();
    }

    @Test
    void no_difference_is_shown_with_a_token_that_cannot_be() {
        String amr = "\"ForAnyValue:StringLike\": {\"cognito-identity.amazonaws.com:amr\"";
        List<String> oneway = List.of(
                USERS.replace("\"eu-west-1:0a1b", "\"EU-WEST-1:0a1b"),
                USERS.replace("\"eu-west-1:0a1b", "\"*:0a1b"),
                USERS.replace("\"authenticated\"", "\"Authenticated\""),
                USERS.replace("cognito-identity.amazonaws.com:amr", "cognito-identity.amazon.com:amr"),
                USERS.replace("{\"Federated\": \"cognito", "{\"Service\": \"cognito"));
        List<String> neither = List.of(
                USERS.replace("\"StringEquals\"", "\"ForAllValues:StringEquals\""),
                USERS.replace("\"StringEquals\"", "\"StringEqualsIfExists\""));

        assertThat(USERS).contains(amr);
        assertThat(oneway).doesNotContain(USERS).allSatisfy(other -> {
            assertThat(excess(other, USERS)).isEqualTo(excess(USERS, USERS));
            assertThat(excess(USERS, other).witness()).isPresent();
        });
        assertThat(neither).doesNotContain(USERS).allSatisfy(other -> {
            assertThat(excess(other, USERS)).isEqualTo(excess(USERS, USERS));
            assertThat(excess(USERS, other)).isEqualTo(excess(USERS, USERS));
        });
    }

    @Test
    void no_difference_is_shown_with_a_request_that_a_role_can_not_make() {
        String role = """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                  "Principal": {"AWS": "arn:aws:iam::444455556666:role/a"}, "Condition": %s}]}
                """;
        String plain = role.formatted("{}");
        String itself = role.formatted("{\"ArnEquals\": {\"aws:PrincipalArn\": \"arn:aws:iam::444455556666:role/a\"}}");
        String other = role.formatted("{\"ArnEquals\": {\"aws:PrincipalArn\": \"arn:aws:iam::444455556666:role/b\"}}");
        String token = role.formatted("{\"Null\": {\"acme.eu.auth0.com:aud\": \"true\"}}");

        assertThat(List.of(excess(plain, itself), excess(itself, plain), excess(other, plain), excess(plain, token)))
                .containsOnly(new TrustExcess(Optional.empty(), Optional.empty()));
        assertThat(excess(plain, other).witness()).isPresent();
    }

    @Test
    void a_guests_token_says_that_it_is_one_and_nothing_else() {
        String guests = USERS.replace("\"authenticated\"", "\"unauthenticated\"");
        String allValues = guests.replace("ForAnyValue:", "ForAllValues:");
        String usersAllValues = USERS.replace("ForAnyValue:", "ForAllValues:");

        assertThat(excess(guests, allValues)).isEqualTo(excess(USERS, USERS));
        assertThat(excess(allValues, guests)).isEqualTo(excess(USERS, USERS));
        assertThat(excess(USERS, usersAllValues).witness()).isPresent();
    }

    @Test
    void what_is_allowed_besides_counts_only_for_whoever_can_take_the_role() {
        String tagging = USERS.replace(
                "\"sts:AssumeRoleWithWebIdentity\"", "[\"sts:AssumeRoleWithWebIdentity\", \"sts:TagSession\"]");
        String taggingOnly = USERS.replace("\"sts:AssumeRoleWithWebIdentity\"", "\"sts:TagSession\"");

        assertThat(excess(tagging, USERS).witness())
                .hasValueSatisfying(
                        witness -> assertThat(witness.request().action()).isEqualToIgnoringCase("sts:TagSession"));
        assertThat(excess(taggingOnly, USERS)).isEqualTo(excess(USERS, USERS));
    }

    @Test
    void a_role_of_an_account_gets_in_where_the_account_does() {
        String account = aws("arn:aws:iam::444455556666:root");
        String role = aws("arn:aws:iam::444455556666:role/a");

        assertThat(excess(role, account).witness()).isEmpty();
        assertThat(excess(account, role).witness())
                .hasValueSatisfying(
                        witness -> assertThat(witness.principal()).isEqualTo("arn:aws:iam::444455556666:root"));
    }

    @Test
    void everybody_is_more_than_anyone_that_is_named() {
        assertThat(excess(aws("*"), aws("arn:aws:iam::444455556666:root")).witness())
                .isPresent();
        assertThat(excess(aws("arn:aws:iam::444455556666:root"), aws("*")).witness())
                .isEmpty();
    }

    @Test
    void a_denial_takes_back() {
        String denied = USERS.replace(
                "\"Statement\": [",
                "\"Statement\": [{\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"sts:AssumeRoleWithWebIdentity\"}, ");
        assertThat(denied).isNotEqualTo(USERS);

        assertThat(excess(USERS, denied).witness()).isPresent();
        assertThat(excess(denied, USERS).witness()).isEmpty();
    }

    private static TrustExcess excess(String first, String second) {
        return TrustExcess.of(trust(first), trust(second));
    }

    private static PolicyDocument trust(String json) {
        return Policies.document(json);
    }

    private static String aws(String principal) {
        return """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "%s"}, "Action": "sts:AssumeRole"}]}
                """.formatted(principal);
    }
}
