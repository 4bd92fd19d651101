package io.github.cognitoaudit.drift;

import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.world.Policies;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mapping is compared by the roles that logins get: {@code weak} may less than the role of the pool, which may everything. */
final class MappingDriftTest {

    private static final String PLACE = "RoleMappings/" + PROVIDER_ARN;
    private static final MappingRule TRIAL = rule("Equals", "trial", "weak");
    private static final MappingRule OTHER = rule("Equals", "other", "weak");

    private static MappingRule rule(String matchType, String value, String role) {
        return new MappingRule("cohort", matchType, value, roleArn(role));
    }

    private static WorldBuilder unmapped() {
        return world().role(authenticatedRole().policy("admin", Policies.allowing("*", "*")))
                .role(role("weak"));
    }

    private static WorldBuilder mapped(String otherwise, MappingRule... rules) {
        return unmapped().pool(pool().mappedByRules(PROVIDER_ARN, otherwise, rules));
    }

    @Test
    void logins_of_a_rule_that_goes_get_the_stronger_role_of_the_pool() {
        WorldBuilder ruled = mapped("AuthenticatedRole", TRIAL);
        WorldBuilder unruled = mapped("AuthenticatedRole");

        assertThat(Told.messages(ruled, unruled))
                .singleElement()
                .asString()
                .startsWith("LOOSER by the role mapping of `" + PROVIDER_ARN
                        + "` in identity pool `eu-west-1:0a1b2c3d-1111-2222-3333-444455556666` the role of logins with"
                        + " `cohort` `trial` is `" + ROLE_ARN + "` in place of `" + roleArn("weak")
                        + "`, which may now also `");
        assertThat(Told.of(unruled, ruled)).containsExactly("TIGHTER " + PLACE);
    }

    @Test
    void logins_that_no_rule_takes_any_more_and_that_are_denied_fail() {
        assertThat(Told.of(mapped("Deny", TRIAL, OTHER), mapped("Deny", OTHER))).containsExactly("BROKEN " + PLACE);
        assertThat(Told.of(mapped("Deny", OTHER), mapped("Deny", TRIAL, OTHER))).containsExactly("LOOSER " + PLACE);
        assertThat(Told.of(mapped("AuthenticatedRole", TRIAL), mapped("Deny", TRIAL)))
                .containsExactly("BROKEN " + PLACE);
        assertThat(Told.of(mapped("Deny", TRIAL), mapped("AuthenticatedRole", TRIAL)))
                .containsExactly("LOOSER " + PLACE);
    }

    @Test
    void a_mapping_that_comes_or_goes_is_compared_with_the_role_of_the_pool() {
        assertThat(Told.of(unmapped(), mapped("Deny", TRIAL))).containsExactly("BROKEN " + PLACE, "TIGHTER " + PLACE);
        assertThat(Told.of(mapped("Deny", TRIAL), unmapped())).containsExactly("LOOSER " + PLACE, "LOOSER " + PLACE);
        assertThat(Told.of(unmapped(), mapped("AuthenticatedRole"))).containsExactly("NEUTRAL " + PLACE);
    }

    @Test
    void rules_that_change_places_are_neutral_where_every_login_gets_the_same_role() {
        MappingRule strong = new MappingRule("cohort", "StartsWith", "tri", ROLE_ARN);

        assertThat(Told.messages(mapped("Deny", TRIAL, OTHER), mapped("Deny", OTHER, TRIAL)))
                .singleElement()
                .asString()
                .startsWith("NEUTRAL the role mapping of `" + PROVIDER_ARN + "` in identity pool ")
                .endsWith(": every login gets the role that it got");
        assertThat(Told.of(mapped("Deny", TRIAL), mapped("Deny", TRIAL, TRIAL))).containsExactly("NEUTRAL " + PLACE);
        assertThat(Told.of(mapped("Deny", TRIAL, strong), mapped("Deny", strong, TRIAL)))
                .containsExactly("LOOSER " + PLACE);
        assertThat(Told.of(mapped("Deny", strong, TRIAL), mapped("Deny", TRIAL, strong)))
                .containsExactly("TIGHTER " + PLACE);
    }

    @Test
    void a_rule_that_compares_otherwise_takes_other_logins() {
        assertThat(Told.of(mapped("Deny", TRIAL), mapped("Deny", rule("StartsWith", "trial", "weak"))))
                .containsExactly("LOOSER " + PLACE);
        assertThat(Told.of(mapped("Deny", TRIAL), mapped("Deny", rule("NotEqual", "trial", "weak"))))
                .containsExactly("LOOSER " + PLACE, "BROKEN " + PLACE);
        assertThat(Told.of(mapped("Deny", TRIAL), mapped("Deny", rule("Matches", "trial", "weak"))))
                .containsExactly("OPEN " + PLACE);
    }

    @Test
    void a_rule_on_the_issuer_takes_every_login() {
        MappingRule all = new MappingRule("iss", "Equals", "https://acme.eu.auth0.com/", roleArn("weak"));

        assertThat(Told.of(mapped("Deny", TRIAL, all), mapped("AuthenticatedRole", TRIAL, all)))
                .containsExactly("NEUTRAL " + PLACE);
        assertThat(Told.of(unmapped(), mapped("Deny", all))).containsExactly("TIGHTER " + PLACE);
    }

    @Test
    void rules_on_more_claims_than_can_be_tried_are_open() {
        List<MappingRule> rules = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            rules.add(new MappingRule("claim" + i, "Equals", "x", roleArn("weak")));
        }
        WorldBuilder before = mapped("Deny", rules.toArray(MappingRule[]::new));
        rules.remove(0);

        assertThat(Told.of(before, mapped("Deny", rules.toArray(MappingRule[]::new))))
                .containsExactly("OPEN " + PLACE);
    }

    @Test
    void a_mapping_of_a_provider_without_logins_is_neutral() {
        WorldBuilder other = unmapped().pool(pool().mappedByRules(PROVIDER_ARN + "/", "Deny", TRIAL));

        assertThat(Told.of(unmapped(), other)).containsExactly("NEUTRAL " + PLACE + "/");
    }
}
