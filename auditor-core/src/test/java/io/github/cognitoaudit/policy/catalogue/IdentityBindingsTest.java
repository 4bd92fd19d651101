package io.github.cognitoaudit.policy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.catalogue.Catalogue.Action;
import io.github.cognitoaudit.policy.catalogue.IdentityBindings.Access;
import io.github.cognitoaudit.policy.catalogue.IdentityBindings.Binding;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdentityBindingsTest {

    private final Catalogue catalogue = Catalogue.shipped();
    private final List<Binding> bindings = IdentityBindings.shipped();

    @Test
    void names_each_action_once_as_the_catalogue_writes_it() {
        assertThat(bindings).hasSize(189);
        assertThat(bindings.stream().map(Binding::action)).isSorted().doesNotHaveDuplicates();
        assertThat(bindings)
                .allMatch(binding -> catalogue
                        .action(binding.action())
                        .filter(action -> action.id().equals(binding.action()))
                        .isPresent());
    }

    @Test
    void names_only_keys_that_the_catalogue_lists_for_the_action() {
        assertThat(bindings).allMatch(binding -> keysOf(binding.action()).containsAll(all(binding)));
    }

    @Test
    void binds_only_actions_that_have_resources() {
        assertThat(bindings)
                .allMatch(binding ->
                        !binding.bindable() || action(binding.action()).supportsResources());
    }

    @Test
    void names_every_action_that_carries_leading_keys_and_spares_the_others_of_the_table() {
        assertThat(bindings.stream()
                        .filter(binding -> all(binding).contains("dynamodb:leadingkeys"))
                        .map(Binding::action))
                .containsExactlyElementsOf(catalogue.expand("dynamodb:*").stream()
                        .filter(action -> action.conditionKeys().contains("dynamodb:LeadingKeys"))
                        .map(Action::id)
                        .sorted()
                        .toList())
                .hasSize(12);
        assertThat(binding("dynamodb:Query"))
                .isEqualTo(new Binding("dynamodb:Query", Access.READ, Set.of("dynamodb:leadingkeys"), Set.of(), true));
        assertThat(binding("dynamodb:PartiQLInsert"))
                .isEqualTo(new Binding(
                        "dynamodb:PartiQLInsert", Access.WRITE, Set.of(), Set.of("dynamodb:leadingkeys"), true));
        assertThat(binding("dynamodb:Scan"))
                .isEqualTo(new Binding("dynamodb:Scan", Access.READ, Set.of(), Set.of(), true));
    }

    @Test
    void names_every_action_that_may_carry_a_prefix() {
        assertThat(bindings.stream()
                        .filter(binding -> binding.optionalKeys().contains("s3:prefix"))
                        .map(Binding::action))
                .containsExactlyElementsOf(catalogue.expand("s3:*").stream()
                        .filter(action -> action.conditionKeys().contains("s3:prefix"))
                        .map(Action::id)
                        .sorted()
                        .toList())
                .containsExactly("s3:ListBucket", "s3:ListBucketVersions");
    }

    @Test
    void binds_no_action_of_an_api_that_all_share() {
        assertThat(bindings.stream()
                        .filter(binding -> !binding.bindable())
                        .map(Binding::service)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "aoss",
                        "appsync",
                        "athena",
                        "cognito-identity",
                        "cognito-idp",
                        "cognito-sync",
                        "es",
                        "execute-api",
                        "healthlake",
                        "iot",
                        "kinesisvideo",
                        "lambda",
                        "neptune-db",
                        "rds-data",
                        "s3",
                        "sdb",
                        "secretsmanager");
    }

    private Binding binding(String action) {
        return bindings.stream()
                .filter(binding -> binding.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> keysOf(String action) {
        return action(action).conditionKeys().stream()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private Action action(String name) {
        return catalogue.action(name).orElseThrow();
    }

    private static Set<String> all(Binding binding) {
        return Stream.concat(binding.keys().stream(), binding.optionalKeys().stream())
                .collect(Collectors.toSet());
    }
}
