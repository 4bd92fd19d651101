package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.model.aws.RoleMapping;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RoleMappedByUserEditableClaimTest {
    private final RoleMappedByUserEditableClaim rule = new RoleMappedByUserEditableClaim();

    private static final String ADMIN = roleArn("acme-admin");
    private static final MappingRule SOUND = new MappingRule("https://acme/role", "Equals", "admin", ADMIN);

    @Test
    @PageExample
    void flags_a_rule_on_a_claim_of_the_profile() {
        judging(rule, by(new MappingRule("nickname", "Equals", "admin", ADMIN), SOUND))
                .violates(POOL_ID, message(0, "nickname"), evidence(0, "nickname"))
                .mendedBy(set("del(.RoleMappings[\"" + PROVIDER_ARN + "\"].RulesConfiguration.Rules[0])"));
    }

    @Test
    @PageExample
    void accepts_a_namespaced_claim() {
        judging(rule, by(SOUND)).isCompliant();
    }

    @Test
    void flags_a_mail_address_for_a_rule_does_not_ask_whether_it_was_verified() {
        judging(
                        rule,
                        by(
                                new MappingRule("email_verified", "Equals", "true", ROLE_ARN),
                                new MappingRule("email", "Equals", "a@example.com", ADMIN)))
                .violates(POOL_ID, message(1, "email"), evidence(1, "email"));
    }

    @Test
    void flags_a_namespaced_claim_that_the_intent_lists() {
        judging(rule, by(SOUND).intendsUserEditable("https://acme/role"))
                .violates(POOL_ID, message(0, "https://acme/role"), evidence(0, "https://acme/role"))
                .mendedBy(set("del(.RoleMappings[\"" + PROVIDER_ARN + "\"])"));
    }

    @Test
    void accepts_claims_that_only_the_issuer_sets() {
        judging(
                        rule,
                        by(
                                new MappingRule("sub", "StartsWith", "samlp|", ADMIN),
                                new MappingRule("Name", "Equals", "x", ADMIN)))
                .isCompliant();
    }

    @Test
    void flags_one_mapping_beside_an_unknown_one_and_leaves_that_alone_undetermined() {
        RoleMapping unknown = new RoleMapping("login.acme", "Oracle", Optional.of("Deny"), List.of(SOUND));
        judging(rule, world().pool(pool().mapping(unknown))).isUndetermined(GapReason.UNDECIDED);
        judging(
                        rule,
                        world().pool(pool().mapping(unknown)
                                .mappedByRules(PROVIDER_ARN, "Deny", new MappingRule("name", "Equals", "x", ADMIN))))
                .violates(POOL_ID, message(0, "name"), evidence(0, "name"));
    }

    private static WorldBuilder by(MappingRule... rules) {
        return world().pool(pool().mappedByRules(PROVIDER_ARN, "Deny", rules));
    }

    private static String message(int index, String claim) {
        return "`RoleMappings/" + PROVIDER_ARN + "/Rules/" + index + "` gives `" + ADMIN + "` by `" + claim
                + "`, which users can change; the claim should be one that only a post-login Action sets";
    }

    private static Evidence evidence(int index, String claim) {
        return Evidence.configured(
                "RoleMappings/" + PROVIDER_ARN + "/Rules/" + index + "/Claim",
                "a claim that only a post-login Action sets",
                claim,
                "cognito-identity:GetIdentityPoolRoles");
    }

    private static String set(String change) {
        return "aws cognito-identity set-identity-pool-roles --region eu-west-1 --cli-input-json \"$(aws cognito-identity"
                + " get-identity-pool-roles --region eu-west-1 --identity-pool-id " + POOL_ID + " --output json | jq '"
                + change + "')\"";
    }

    @Test
    void leaves_unread_slots_undetermined() {
        judging(rule, world().pool(pool().rolesUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("cognito-identity:GetIdentityPoolRoles");
    }

    @Test
    void leaves_unread_pools_undetermined() {
        judging(rule, world().poolsUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }
}
