package io.github.cognitoaudit.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ScenariosTest {

    @Test
    void ids_do_not_change_from_run_to_run() {
        Target target = Scenarios.sound().targets().get(0);

        assertThat(target.applications())
                .extracting(Application::id)
                .containsExactly("vNmy8wlOUuiSwvtMQNy4o8BAEFkG31Wq");
        assertThat(target.account().pools())
                .extracting(Pool::id)
                .containsExactly("eu-west-1:bbdd3702-92b5-3eb4-a8c2-40b719545870");
        assertThat(Scenarios.flawed()).isEqualTo(Scenarios.flawed());
    }

    @Test
    void nothing_is_planted_in_the_sound_world() {
        assertThat(Scenarios.sound().targets()).flatExtracting(Target::flaws).isEmpty();
        assertThat(Scenarios.denied().targets()).isEqualTo(Scenarios.sound().targets());
    }

    @Test
    void every_flawed_target_names_its_flaws_and_none_the_ones_of_publicly_trusted_chains() {
        assertThat(Scenarios.flawed().targets())
                .allSatisfy(target -> assertThat(target.flaws())
                        .as(target.name())
                        .isNotEmpty()
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .doesNotContain("OIDC-009", "OIDC-010"));
    }

    @Test
    void every_target_has_names_of_its_own() {
        List<Target> targets = Scenarios.flawed().targets();

        assertThat(targets).extracting(Target::name).doesNotHaveDuplicates();
        assertThat(targets).extracting(target -> target.issuer().host()).doesNotHaveDuplicates();
        assertThat(targets)
                .flatExtracting(target -> target.account().roles())
                .extracting(Role::arn)
                .doesNotHaveDuplicates();
        assertThat(targets).flatExtracting(Target::applications).doesNotHaveDuplicates();
    }

    @Test
    void targets_share_an_account_and_its_backdrop() {
        List<Account> accounts = Scenarios.flawed().accounts();

        assertThat(accounts)
                .extracting(Account::id)
                .containsExactly(
                        "111122223333",
                        "222233334444",
                        "333344445555",
                        "444455556666",
                        "555566667777",
                        "666677778888",
                        "777788889999",
                        "888899990000",
                        "999900001111",
                        "121213131414");
        assertThat(accounts.get(0).role("github-deploy")).isPresent();
        assertThat(accounts.get(0).pools("eu-west-1")).hasSize(19);
        assertThat(accounts.get(1).role("github-deploy")).isEmpty();
    }
}
