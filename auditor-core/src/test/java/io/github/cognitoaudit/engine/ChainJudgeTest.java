package io.github.cognitoaudit.engine;

import static io.github.cognitoaudit.world.SoundWorld.FOREIGN_POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.finding.LinkVerdict;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.world.IamRoleBuilder;
import io.github.cognitoaudit.world.Policies;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads the values that the picture of a chain shows at the trust of a role. */
final class ChainJudgeTest {

    private static final String COGNITO =
            "acme-authenticated: Federated cognito-identity.amazonaws.com may " + "sts:AssumeRoleWithWebIdentity";

    @Test
    void what_is_expected_names_the_principal_the_action_and_the_conditions() {
        assertThat(trust(world()).expected())
                .isEqualTo("Federated cognito-identity.amazonaws.com may sts:AssumeRoleWithWebIdentity if aud = "
                        + POOL_ID + ", amr = the slot's own");
    }

    @Test
    void the_principal_is_the_one_of_the_partition() {
        assertThat(trust(world().partition("aws-cn")).expected())
                .startsWith("Federated cognito-identity.eu-west-1.amazonaws.com.cn may ");
    }

    @Test
    void a_sound_trust_reads_like_what_is_expected() {
        assertThat(has(Policies.trustingUsersOf(POOL_ID)))
                .isEqualTo(COGNITO + " if aud = " + POOL_ID + ", amr = authenticated");
    }

    @Test
    void a_wrong_pool_is_seen() {
        assertThat(has(Policies.trustingUsersOf(FOREIGN_POOL_ID)))
                .isEqualTo(COGNITO + " if aud = " + FOREIGN_POOL_ID + ", amr = authenticated");
    }

    @Test
    void a_wrong_principal_is_seen_and_its_type() {
        assertThat(has(edited(
                        "\"Federated\": \"cognito-identity.amazonaws.com\"", "\"Service\": \"lambda.amazonaws.com\"")))
                .isEqualTo("acme-authenticated: Service lambda.amazonaws.com may sts:AssumeRoleWithWebIdentity if "
                        + "cognito-identity.amazonaws.com:aud = " + POOL_ID
                        + ", cognito-identity.amazonaws.com:amr = authenticated");
    }

    @Test
    void a_wrong_action_is_seen() {
        assertThat(has(edited("sts:AssumeRoleWithWebIdentity", "sts:AssumeRole")))
                .isEqualTo("acme-authenticated: Federated cognito-identity.amazonaws.com may sts:AssumeRole if aud = "
                        + POOL_ID + ", amr = authenticated");
    }

    @Test
    void a_mistyped_key_keeps_its_name() {
        assertThat(has(edited("cognito-identity.amazonaws.com:amr", "cognito-identity.amazon.com:amr")))
                .isEqualTo(COGNITO + " if aud = " + POOL_ID + ", cognito-identity.amazon.com:amr = authenticated");
    }

    @Test
    void an_operator_that_is_not_plain_keeps_its_name() {
        assertThat(has(edited("\"StringEquals\"", "\"StringNotEquals\"")))
                .isEqualTo(COGNITO + " if aud StringNotEquals " + POOL_ID + ", amr = authenticated");
    }

    @Test
    void a_trust_without_condition_says_so() {
        assertThat(has(Policies.trustingCognito(""))).isEqualTo(COGNITO + ", no condition");
    }

    @Test
    void every_statement_is_read_denials_and_exceptions_too() {
        assertThat(has("""
                        {"Version": "2012-10-17", "Statement": [
                          {"Effect": "Allow", "Principal": "*", "Action": ["sts:AssumeRole", "sts:TagSession"]},
                          {"Effect": "Deny", "NotPrincipal": {"AWS": ["111122223333", "444455556666"]}, "NotAction": "sts:TagSession"}]}
                        """))
                .isEqualTo(
                        "acme-authenticated: * may sts:AssumeRole or sts:TagSession, no condition; all but AWS 111122223333"
                                + " or AWS 444455556666 may not all but sts:TagSession, no condition");
    }

    @Test
    void the_keys_of_a_provider_lose_its_name() {
        assertThat(has(Policies.trustingDirectly(PROVIDER_ARN, "acme.eu.auth0.com:aud", "client")))
                .isEqualTo("acme-authenticated: Federated " + PROVIDER_ARN
                        + " may sts:AssumeRoleWithWebIdentity if aud = client");
    }

    @Test
    void a_trust_that_was_not_read_is_no_value_and_neither_are_the_roles_that_it_may_make_one_of_the_chain() {
        assertThat(trust(world().role(authenticatedRole().trustUnread(GapReason.ACCESS_DENIED)))
                        .actual())
                .isEqualTo("acme-authenticated: not read (iam:GetRole); not read (iam:GetRole)");
    }

    private static String edited(String before, String after) {
        String edited = Policies.trustingUsersOf(POOL_ID).replace(before, after);
        assertThat(edited).isNotEqualTo(Policies.trustingUsersOf(POOL_ID));
        return edited;
    }

    private static String has(String trust) {
        IamRoleBuilder role = authenticatedRole().trust(trust);
        return trust(world().role(role)).actual();
    }

    private static LinkVerdict trust(WorldBuilder world) {
        return ChainJudge.judge(world.build(), List.of()).links().stream()
                .filter(link -> link.link() == ChainLink.TRUST)
                .findFirst()
                .orElseThrow();
    }
}
