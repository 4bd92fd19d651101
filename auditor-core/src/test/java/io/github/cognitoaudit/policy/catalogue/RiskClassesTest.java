package io.github.cognitoaudit.policy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.catalogue.Catalogue.Action;
import io.github.cognitoaudit.policy.catalogue.RiskClasses.RiskClass;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskClassesTest {

    private final Catalogue catalogue = Catalogue.shipped();

    @Test
    void have_as_many_actions_as_their_sources_without_what_is_unknown_or_public() {
        assertThat(Arrays.stream(RiskClass.values())
                        .map(risk -> risk + " " + RiskClasses.actions(risk).size()))
                .containsExactly(
                        "RESOURCE_EXPOSURE 291", "CREDENTIAL_EXPOSURE 47", "DATA_ACCESS 151", "IDENTITY_CONTROL 72");
    }

    @Test
    void name_each_action_as_the_catalogue_writes_it() {
        for (RiskClass risk : RiskClass.values()) {
            assertThat(RiskClasses.actions(risk))
                    .as("%s", risk)
                    .allMatch(name -> catalogue
                            .action(name)
                            .filter(action -> action.id().equals(name))
                            .isPresent());
        }
    }

    @Test
    void leave_out_the_calls_that_anybody_may_make_unsigned() {
        for (String call : List.of("GetId", "GetCredentialsForIdentity", "GetOpenIdToken", "UnlinkIdentity")) {
            assertThat(RiskClasses.of("cognito-identity:" + call)).as(call).isEmpty();
        }
    }

    @Test
    void tell_the_classes_of_an_action() {
        assertThat(RiskClasses.of("cognito-identity:GetOpenIdTokenForDeveloperIdentity"))
                .containsExactly(RiskClass.CREDENTIAL_EXPOSURE, RiskClass.IDENTITY_CONTROL);
        assertThat(RiskClasses.of("dynamodb:Scan")).containsExactly(RiskClass.DATA_ACCESS);
        assertThat(RiskClasses.of("s3:PutObject")).isEmpty();
    }

    @Test
    void take_in_every_action_by_which_an_administrator_of_a_user_pool_acts_on_users() {
        assertThat(RiskClasses.actions(RiskClass.IDENTITY_CONTROL))
                .containsAll(catalogue.expand("cognito-idp:Admin*").stream()
                        .map(Action::id)
                        .toList());
    }
}
