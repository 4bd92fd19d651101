package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.ISSUER;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.WorldBuilder;
import org.junit.jupiter.api.Test;

final class RoleMappingMatchTooLooseTest {
    private final RoleMappingMatchTooLoose rule = new RoleMappingMatchTooLoose();

    private static final String ADMIN = roleArn("acme-admin");
    private static final String CLAIM = "https://acme/role";

    @Test
    @PageExample
    void flags_a_comparison_with_a_part_of_the_claim() {
        judging(rule, by(rule("Contains", "admin"), rule("Equals", "reader")))
                .violates(POOL_ID, loose(0, "Contains admin"), evidence(0, "Contains admin"))
                .mendedBy(set("del(.RoleMappings[\"" + PROVIDER_ARN + "\"].RulesConfiguration.Rules[0])"));
    }

    @Test
    @PageExample
    void accepts_comparisons_with_whole_values() {
        judging(rule, by(rule("Equals", "admin"), rule("Equals", "reader"))).isCompliant();
    }

    @Test
    void flags_a_beginning_and_a_negation() {
        judging(rule, by(rule("StartsWith", "adm"), rule("NotEqual", "adm")))
                .violates(
                        POOL_ID,
                        loose(0, "StartsWith adm") + "; " + loose(1, "NotEqual adm"),
                        evidence(0, "StartsWith adm"),
                        evidence(1, "NotEqual adm"))
                .mendedBy(set("del(.RoleMappings[\"" + PROVIDER_ARN + "\"])"));
    }

    @Test
    void flags_a_rule_behind_the_same() {
        judging(rule, by(rule("Equals", "admin"), new MappingRule(CLAIM, "Equals", "admin", ROLE_ARN)))
                .violates(POOL_ID, hidden(1, "Equals admin", "Equals admin"), evidence(1, "Equals admin"));
    }

    @Test
    void flags_a_rule_behind_one_that_matches_more() {
        judging(rule, by(rule("Contains", "adm"), rule("Equals", "admin"), rule("StartsWith", "admin")))
                .violates(
                        POOL_ID,
                        loose(0, "Contains adm") + "; " + hidden(1, "Equals admin", "Contains adm") + "; "
                                + hidden(2, "StartsWith admin", "Contains adm"),
                        evidence(0, "Contains adm"),
                        evidence(1, "Equals admin"),
                        evidence(2, "StartsWith admin"));
    }

    @Test
    void flags_a_rule_behind_a_negation_that_leaves_it_nothing() {
        judging(rule, by(rule("NotEqual", "reader"), rule("Contains", "admin"), rule("Contains", "read")))
                .violates(
                        POOL_ID,
                        loose(0, "NotEqual reader") + "; " + hidden(1, "Contains admin", "NotEqual reader") + "; "
                                + loose(2, "Contains read"),
                        evidence(0, "NotEqual reader"),
                        evidence(1, "Contains admin"),
                        evidence(2, "Contains read"));
    }

    @Test
    void flags_a_rule_behind_one_that_matches_every_token_of_the_issuer() {
        judging(rule, by(new MappingRule("iss", "Equals", ISSUER, ROLE_ARN), rule("Equals", "admin")))
                .violates(
                        POOL_ID,
                        "`RoleMappings/" + PROVIDER_ARN + "/Rules/1` compares `" + CLAIM
                                + " Equals admin` and never decides: a rule that matches every token should not come"
                                + " before it",
                        evidence(1, "Equals admin"));
    }

    @Test
    void accepts_the_same_value_of_another_claim_and_a_rule_for_all_at_the_end() {
        judging(
                        rule,
                        by(
                                rule("Equals", "admin"),
                                new MappingRule("https://acme/team", "Equals", "admin", ADMIN),
                                new MappingRule("iss", "Equals", ISSUER, ROLE_ARN)))
                .isCompliant();
    }

    @Test
    void leaves_an_unknown_match_type_undetermined_unless_another_rule_is_flagged() {
        judging(rule, by(rule("Resembles", "admin"))).isUndetermined(GapReason.UNDECIDED);
        judging(rule, by(rule("Resembles", "admin"), rule("Contains", "x")))
                .violates(POOL_ID, loose(1, "Contains x"), evidence(1, "Contains x"));
    }

    @Test
    void flags_an_unknown_match_type_that_can_not_decide() {
        judging(rule, by(new MappingRule("iss", "Equals", ISSUER, ROLE_ARN), rule("Resembles", "admin")))
                .violates(
                        POOL_ID,
                        "`RoleMappings/" + PROVIDER_ARN + "/Rules/1` compares `" + CLAIM
                                + " Resembles admin` and never decides: a rule that matches every token should not"
                                + " come before it",
                        evidence(1, "Resembles admin"));
    }

    private static MappingRule rule(String matchType, String value) {
        return new MappingRule(CLAIM, matchType, value, ADMIN);
    }

    private static WorldBuilder by(MappingRule... rules) {
        return world().pool(pool().mappedByRules(PROVIDER_ARN, "Deny", rules));
    }

    private static String loose(int index, String compared) {
        return "`RoleMappings/" + PROVIDER_ARN + "/Rules/" + index + "` compares `" + CLAIM + " " + compared
                + "`, which should be `Equals` with a whole value";
    }

    private static String hidden(int index, String compared, String earlier) {
        return "`RoleMappings/" + PROVIDER_ARN + "/Rules/" + index + "` compares `" + CLAIM + " " + compared
                + "` and never decides: `RoleMappings/" + PROVIDER_ARN + "/Rules/0` with `" + CLAIM + " " + earlier
                + "` should not come before it";
    }

    private static Evidence evidence(int index, String compared) {
        return Evidence.configured(
                "RoleMappings/" + PROVIDER_ARN + "/Rules/" + index,
                "a rule that compares the whole claim, behind none that matches the same",
                CLAIM + " " + compared,
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
