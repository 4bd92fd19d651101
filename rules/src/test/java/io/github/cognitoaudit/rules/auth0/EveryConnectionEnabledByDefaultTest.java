package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class EveryConnectionEnabledByDefaultTest {
    private static final String SUBJECT = "auth0:acme.eu.auth0.com:tenant/acme.eu.auth0.com";

    private final EveryConnectionEnabledByDefault rule = new EveryConnectionEnabledByDefault();

    @Test
    @PageExample
    void flags_a_tenant_that_opens_every_connection_to_new_clients() {
        judging(rule, world().tenantFlag("enable_client_connections", true))
                .violates(
                        SUBJECT,
                        "tenant `acme.eu.auth0.com` opens every connection to each new client: "
                                + "`enable_client_connections` is `true`, it should be `false`",
                        Evidence.configured(
                                "flags.enable_client_connections", "false", "true", "GET /api/v2/tenants/settings"))
                .mendedBy("auth0 api patch tenants/settings --tenant acme.eu.auth0.com "
                        + "--data '{\"flags\":{\"enable_client_connections\":false}}'")
                .mendedByTerraform("enable_client_connections = false");
    }

    @Test
    @PageExample
    void accepts_a_tenant_where_connections_are_chosen() {
        judging(rule, world().tenantFlag("enable_client_connections", false)).isCompliant();
    }

    @Test
    void can_not_tell_what_a_flag_that_was_left_out_means() {
        judging(rule, world().tenantFlagLeftOut("enable_client_connections"))
                .isUndeterminedWithout("flags.enable_client_connections");
    }

    @Test
    void leaves_unread_settings_undetermined() {
        judging(rule, world().tenantSettingsUnread(GapReason.ACCESS_DENIED))
                .isUndeterminedWithout("GET /api/v2/tenants/settings");
    }

    @Test
    void is_not_examined_where_the_settings_are_switched_off() {
        judging(rule, world().tenantSettingsUnread(GapReason.SWITCHED_OFF)).isNotExamined("the world withholds it");
    }
}
