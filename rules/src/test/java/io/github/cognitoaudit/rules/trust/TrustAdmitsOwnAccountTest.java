package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TrustAdmitsOwnAccountTest {
    private static final String ROOT = "arn:aws:iam::111122223333:root";
    private static final String MEND = "aws iam update-assume-role-policy --role-name acme-authenticated"
            + " --policy-document '"
            + "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
            + "\"cognito-identity.amazonaws.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{"
            + "\"StringEquals\":{\"cognito-identity.amazonaws.com:aud\":\"" + POOL_ID + "\"},"
            + "\"ForAnyValue:StringLike\":{\"cognito-identity.amazonaws.com:amr\":\"authenticated\"}}}]}"
            + "'";

    private final TrustAdmitsOwnAccount rule = new TrustAdmitsOwnAccount();

    @Test
    @PageExample
    void flags_the_root_of_the_account() {
        judging(
                        rule,
                        world().intendsPrincipals()
                                .role(authenticatedRole().trust(alsoTrusting("{\"AWS\": \"" + ROOT + "\"}", ""))))
                .violates(ROLE_ARN, message("AWS " + ROOT), evidence("AWS " + ROOT))
                .witnessed(Map.of("principal", ROOT, "action", "sts:AssumeRole"))
                .mendedBy(MEND);
    }

    @Test
    @PageExample
    void accepts_a_role_of_the_account_that_is_meant() {
        judging(
                        rule,
                        world().intendsPrincipals("arn:aws:iam::111122223333:role/break-glass")
                                .role(authenticatedRole()
                                        .trust(alsoTrusting(
                                                "{\"AWS\": \"arn:aws:iam::111122223333:role/break-glass\"}", ""))))
                .isCompliant();
    }

    @Test
    void accepts_the_account_where_all_of_it_is_meant() {
        judging(
                        rule,
                        world().intendsPrincipals("111122223333")
                                .role(authenticatedRole().trust(alsoTrusting("{\"AWS\": \"" + ROOT + "\"}", ""))))
                .isCompliant();
        judging(
                        rule,
                        world().intendsPrincipals(ROOT)
                                .role(authenticatedRole()
                                        .trust(alsoTrusting(
                                                "\"*\"",
                                                "\"StringEquals\": {\"aws:PrincipalAccount\": \"111122223333\"}"))))
                .isCompliant();
    }

    @Test
    void flags_users_and_saml_providers_of_the_account() {
        judging(rule, world().intendsPrincipals().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": ["sts:AssumeRole", "sts:AssumeRoleWithSAML"],
                "Principal": {"AWS": "arn:aws:iam::111122223333:user/anna",
                  "Federated": "arn:aws:iam::111122223333:saml-provider/corp"}}]}
            """)))
                .violates(
                        ROLE_ARN,
                        message("AWS arn:aws:iam::111122223333:user/anna`,"
                                + " `Federated arn:aws:iam::111122223333:saml-provider/corp"),
                        evidence(0, "AWS arn:aws:iam::111122223333:user/anna"),
                        evidence(0, "Federated arn:aws:iam::111122223333:saml-provider/corp"));
    }

    @Test
    void flags_everyone_whom_a_condition_holds_to_the_account() {
        judging(
                        rule,
                        world().intendsPrincipals()
                                .role(authenticatedRole()
                                        .trust(alsoTrusting(
                                                "\"*\"",
                                                "\"StringEquals\": {\"aws:PrincipalAccount\": \"111122223333\"}"))))
                .violates(ROLE_ARN, message("*"), evidence("*"))
                .witnessed(Map.of("principal", ROOT, "action", "sts:AssumeRole"));
    }

    @Test
    void leaves_everyone_others_and_oidc_providers_to_other_rules() {
        judging(rule, world().intendsPrincipals().role(authenticatedRole().trust(alsoTrusting("\"*\"", ""))))
                .isCompliant();
        judging(
                        rule,
                        world().intendsPrincipals()
                                .role(authenticatedRole()
                                        .trust(alsoTrusting(
                                                "{\"AWS\": \"999988887777\", \"Federated\": \"" + PROVIDER_ARN + "\"}",
                                                ""))))
                .isCompliant();
    }

    @Test
    void leaves_everyone_by_web_identity_undetermined() {
        judging(
                        rule,
                        world().intendsPrincipals()
                                .role(authenticatedRole()
                                        .trust(alsoTrusting("\"*\"", "")
                                                .replace("\"sts:AssumeRole\"", "\"sts:AssumeRoleWithWebIdentity\""))))
                .isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void is_not_examined_where_no_principals_are_declared() {
        judging(rule, world().role(authenticatedRole().trust(alsoTrusting("{\"AWS\": \"" + ROOT + "\"}", ""))))
                .isNotExamined("`intent.principals` is not declared");
    }

    @Test
    void leaves_an_unread_trust_undetermined() {
        judging(rule, world().intendsPrincipals().role(authenticatedRole().trustUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void leaves_unread_roles_undetermined() {
        judging(rule, world().intendsPrincipals().moreRolesUnread(GapReason.THROTTLED))
                .isUndetermined(GapReason.THROTTLED);
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
        return "the role can also be taken from within its account by `" + found
                + "`, which `intent.principals` should name or the trust should not";
    }

    private static Evidence evidence(String found) {
        return evidence(1, found);
    }

    private static Evidence evidence(int statement, String found) {
        return Evidence.configured(
                "trust/Statement/" + statement + "/Principal",
                "no principal that `intent.principals` does not name",
                found,
                "iam:GetRole");
    }
}
