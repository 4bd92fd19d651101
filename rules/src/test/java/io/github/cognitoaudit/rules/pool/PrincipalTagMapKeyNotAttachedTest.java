package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.providerArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PrincipalTagMapKeyNotAttachedTest {
    private final PrincipalTagMapKeyNotAttached rule = new PrincipalTagMapKeyNotAttached();

    private static final String SET = "aws cognito-identity set-principal-tag-attribute-map --region eu-west-1"
            + " --identity-pool-id " + POOL_ID + " --identity-provider-name ";

    @Test
    @PageExample
    void flags_a_url_in_place_of_the_provider_s_arn() {
        judging(rule, world().pool(pool().tagged("acme.eu.auth0.com", "team", "https://acme/team")))
                .violates(
                        POOL_ID,
                        message("acme.eu.auth0.com", PROVIDER_ARN),
                        evidence("acme.eu.auth0.com", PROVIDER_ARN))
                .mendedBy(SET + PROVIDER_ARN
                        + " --no-use-defaults --principal-tags '{\"team\": \"https://acme/team\"}'\n"
                        + SET + "acme.eu.auth0.com --no-use-defaults --principal-tags '{}'");
    }

    @Test
    @PageExample
    void accepts_the_arn_of_an_attached_provider() {
        judging(rule, world().pool(pool().tagged(PROVIDER_ARN, "team", "https://acme/team")))
                .isCompliant();
    }

    @Test
    void accepts_a_pool_without_maps() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void flags_a_provider_that_is_not_attached_and_empties_its_map() {
        String other = providerArn("accounts.example.com");
        judging(rule, world().pool(pool().tagged(other, "team", "https://acme/team")))
                .violates(
                        POOL_ID,
                        message(other, "the ARN of an attached provider"),
                        evidence(other, "the ARN of an attached provider"))
                .mendedBy(SET + other + " --no-use-defaults --principal-tags '{}'");
    }

    @Test
    void moves_the_default_map_as_it_is() {
        judging(rule, world().pool(pool().tagMap(new PrincipalTagMap("https://acme.eu.auth0.com/", true, Map.of()))))
                .violates(
                        POOL_ID,
                        message("https://acme.eu.auth0.com/", PROVIDER_ARN),
                        evidence("https://acme.eu.auth0.com/", PROVIDER_ARN))
                .mendedBy(SET + PROVIDER_ARN + " --use-defaults\n" + SET
                        + "https://acme.eu.auth0.com/ --no-use-defaults --principal-tags '{}'");
    }

    @Test
    void leaves_unread_providers_undetermined() {
        judging(
                        rule,
                        world().pool(pool().referencesUnread(GapReason.ACCESS_DENIED)
                                .tagged(PROVIDER_ARN, "team", "https://acme/team")))
                .isUndeterminedWithout("cognito-identity:DescribeIdentityPool");
    }

    @Test
    void leaves_unread_tag_maps_undetermined() {
        judging(rule, world().pool(pool().tagMapsUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("cognito-identity:GetPrincipalTagAttributeMap");
    }

    private static String message(String key, String expected) {
        return "a principal-tag map has the key `" + key + "`, which is no provider of the pool; it should be `"
                + expected + "`";
    }

    private static Evidence evidence(String key, String expected) {
        return Evidence.configured(
                "PrincipalTags/" + key, expected, key, "cognito-identity:GetPrincipalTagAttributeMap");
    }

    @Test
    void leaves_unread_pools_undetermined() {
        judging(rule, world().poolsUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }
}
