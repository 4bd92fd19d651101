package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.trustingUsersOf;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TrustAdmitsOtherPrincipalsTest {
    private static final String PARTNER = "999988887777";
    private static final String OF_PARTNER = "{\"AWS\": \"arn:aws:iam::999988887777:role/partner\"}";
    private static final String MEND = "aws iam update-assume-role-policy --role-name acme-authenticated"
            + " --policy-document '"
            + "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
            + "\"cognito-identity.amazonaws.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{"
            + "\"StringEquals\":{\"cognito-identity.amazonaws.com:aud\":\"" + POOL_ID + "\"},"
            + "\"ForAnyValue:StringLike\":{\"cognito-identity.amazonaws.com:amr\":\"authenticated\"}}}]}"
            + "'";

    private final TrustAdmitsOtherPrincipals rule = new TrustAdmitsOtherPrincipals();

    @Test
    @PageExample
    void flags_another_account() {
        judging(rule, world().role(authenticatedRole().trust(alsoTrusting("{\"AWS\": \"999988887777\"}", ""))))
                .violates(ROLE_ARN, message("AWS 999988887777"), evidence("Principal", "AWS 999988887777"))
                .witnessed(Map.of("principal", PARTNER, "action", "sts:AssumeRole"))
                .mendedBy(MEND);
    }

    @Test
    @PageExample
    void accepts_another_account_that_is_meant() {
        judging(
                        rule,
                        world().intendsPrincipals(PARTNER)
                                .role(authenticatedRole().trust(alsoTrusting(OF_PARTNER, ""))))
                .isCompliant();
    }

    @Test
    void accepts_what_is_meant_however_it_is_named() {
        judging(
                        rule,
                        world().intendsPrincipals("arn:aws:iam::999988887777:root", "lambda.amazonaws.com")
                                .role(authenticatedRole()
                                        .trust(alsoTrusting(
                                                "{\"AWS\": \"999988887777\", \"Service\": \"lambda.amazonaws.com\"}",
                                                ""))))
                .isCompliant();
        judging(rule, world().intendsPrincipals("*").role(authenticatedRole().trust(alsoTrusting("\"*\"", ""))))
                .isCompliant();
    }

    @Test
    void flags_a_sibling_of_the_role_that_is_meant() {
        judging(
                        rule,
                        world().intendsPrincipals("arn:aws:iam::999988887777:role/other")
                                .role(authenticatedRole().trust(alsoTrusting(OF_PARTNER, ""))))
                .violates(
                        ROLE_ARN,
                        message("AWS arn:aws:iam::999988887777:role/partner"),
                        evidence("Principal", "AWS arn:aws:iam::999988887777:role/partner"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"*\"", "{\"AWS\": \"*\"}"})
    void flags_everyone(String principal) {
        String words = principal.startsWith("{") ? "AWS *" : "*";
        judging(rule, world().role(authenticatedRole().trust(alsoTrusting(principal, ""))))
                .violates(ROLE_ARN, message(words), evidence("Principal", words))
                .witnessed(Map.of("principal", "*", "action", "sts:AssumeRole"))
                .mendedBy(MEND);
    }

    @Test
    void flags_not_principal() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(alsoTrusting(OF_PARTNER, "")
                                        .replace("\"Principal\": {\"AWS\"", "\"NotPrincipal\": {\"AWS\""))))
                .violates(
                        ROLE_ARN,
                        message("NotPrincipal AWS arn:aws:iam::999988887777:role/partner"),
                        evidence("NotPrincipal", "NotPrincipal AWS arn:aws:iam::999988887777:role/partner"));
    }

    @Test
    void flags_a_service_and_a_saml_provider_of_another_account() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(alsoTrusting("{\"Service\": \"lambda.amazonaws.com\"}", ""))))
                .violates(
                        ROLE_ARN,
                        message("Service lambda.amazonaws.com"),
                        evidence("Principal", "Service lambda.amazonaws.com"));
        String saml = "arn:aws:iam::999988887777:saml-provider/corp";
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(alsoTrusting("{\"Federated\": \"" + saml + "\"}", "")
                                        .replace("\"sts:AssumeRole\"", "\"sts:AssumeRoleWithSAML\""))))
                .violates(ROLE_ARN, message("Federated " + saml), evidence("Principal", "Federated " + saml))
                .witnessed(Map.of("principal", saml, "action", "sts:AssumeRoleWithSAML"));
    }

    @Test
    void accepts_everyone_whom_a_condition_holds_to_known_accounts() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(alsoTrusting(
                                        "\"*\"", "\"StringEquals\": {\"aws:PrincipalAccount\": \"111122223333\"}"))))
                .isCompliant();
        judging(
                        rule,
                        world().role(
                                        authenticatedRole()
                                                .trust(
                                                        alsoTrusting(
                                                                "\"*\"",
                                                                "\"ArnLike\": {\"aws:PrincipalArn\": \"arn:aws:iam::111122223333:role/break-glass\"}"))))
                .isCompliant();
        judging(
                        rule,
                        world().intendsPrincipals(PARTNER)
                                .role(authenticatedRole()
                                        .trust(alsoTrusting(
                                                "\"*\"",
                                                "\"StringEquals\": {\"aws:PrincipalAccount\": \"999988887777\"}"))))
                .isCompliant();
    }

    @Test
    void flags_everyone_of_an_organization() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(alsoTrusting(
                                        "\"*\"", "\"StringEquals\": {\"aws:PrincipalOrgID\": \"o-acme\"}"))))
                .violates(ROLE_ARN, message("*"), evidence("Principal", "*"));
    }

    @Test
    void accepts_whom_a_denial_keeps_out_and_who_has_no_action_to_get_in_by() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Principal": {"AWS": "999988887777"}, "Action": "sts:AssumeRole"},
              {"Effect": "Deny", "Principal": "*", "Action": "sts:AssumeRole",
                "Condition": {"StringNotEquals": {"aws:PrincipalAccount": "111122223333"}}}]}
            """))).isCompliant();
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(alsoTrusting(OF_PARTNER, "")
                                        .replace("\"sts:AssumeRole\"", "\"sts:TagSession\""))))
                .isCompliant();
    }

    @Test
    void leaves_own_account_providers_and_cognito_as_a_service_to_other_rules() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(alsoTrusting(
                                        "{\"AWS\": \"111122223333\", \"Federated\": \"" + PROVIDER_ARN
                                                + "\", \"Service\": \"cognito-identity.amazonaws.com\"}",
                                        ""))))
                .isCompliant();
    }

    @Test
    void examines_left_over_roles_of_cognito_and_takes_only_the_others_out() {
        String left = trustingUsersOf(POOL_ID)
                .replace(
                        "\"Federated\": \"cognito-identity.amazonaws.com\"",
                        "\"Federated\": \"cognito-identity.amazonaws.com\", \"AWS\": [\"999988887777\", \"111122223333\"]");
        judging(rule, world().role(role("left-over").trust(left.replace("sts:AssumeRoleWithWebIdentity", "sts:*"))))
                .violates(
                        roleArn("left-over"),
                        message("AWS 999988887777"),
                        Evidence.configured(
                                "trust/Statement/0/Principal",
                                "no principal that `intent.principals` does not name",
                                "AWS 999988887777",
                                "iam:GetRole"))
                .mendedBy(MEND.replace("acme-authenticated", "left-over")
                        .replace(
                                "\"cognito-identity.amazonaws.com\"}",
                                "\"cognito-identity.amazonaws.com\",\"AWS\":\"111122223333\"}")
                        .replace("sts:AssumeRoleWithWebIdentity", "sts:*"));
    }

    @Test
    void leaves_everyone_by_web_identity_undetermined() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(alsoTrusting("\"*\"", "")
                                        .replace("\"sts:AssumeRole\"", "\"sts:AssumeRoleWithWebIdentity\""))))
                .isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void leaves_an_unread_trust_undetermined() {
        judging(rule, world().role(authenticatedRole().trustUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void leaves_unread_roles_undetermined() {
        judging(rule, world().moreRolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }

    private static String alsoTrusting(String principal, String conditions) {
        return """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
                "Principal": {"Federated": "cognito-identity.amazonaws.com"},
                "Condition": {"StringEquals": {"cognito-identity.amazonaws.com:aud": "%s"},
                  "ForAnyValue:StringLike": {"cognito-identity.amazonaws.com:amr": "authenticated"}}},
              {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": %s, "Condition": {%s}}]}
            """.formatted(POOL_ID, principal, conditions);
    }

    private static String message(String found) {
        return "the role also lets in `" + found + "`; it should let in its pool, and whom `intent.principals` names";
    }

    private static Evidence evidence(String element, String found) {
        return Evidence.configured(
                "trust/Statement/1/" + element,
                "no principal that `intent.principals` does not name",
                found,
                "iam:GetRole");
    }
}
