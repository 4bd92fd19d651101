package io.github.cognitoaudit.policy.escalate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.escalate.EscalationPath.Group;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EscalationPathsTest {

    private final List<EscalationPath> paths = EscalationPaths.shipped();

    @Test
    void are_105_of_which_77_are_minimal() {
        assertThat(paths).hasSize(105);
        assertThat(paths.stream().filter(EscalationPath::minimal)).hasSize(77);
        assertThat(paths.stream().flatMap(path -> path.actions().stream()).distinct())
                .hasSize(127);
        assertThat(paths.stream().map(path -> Set.copyOf(path.actions()))).doesNotHaveDuplicates();
    }

    @Test
    void have_ids_of_their_own_in_order_each_that_of_the_first_source() {
        assertThat(paths.stream().map(EscalationPath::id)).isSorted().doesNotHaveDuplicates();
        assertThat(paths).allMatch(path -> path.id().equals(path.sources().get(0)));
        assertThat(paths.stream()
                        .flatMap(path -> path.sources().stream())
                        .map(source -> source.substring(0, source.indexOf(':')))
                        .collect(Collectors.groupingBy(source -> source, Collectors.counting())))
                .isEqualTo(Map.of("pathfinding", 65L, "cloudsplaining", 59L, "prowler", 101L));
    }

    @Test
    void name_only_actions_that_the_catalogue_knows() {
        assertThat(paths.stream().flatMap(path -> path.actions().stream()))
                .allMatch(action -> !Catalogue.shipped().expand(action).isEmpty());
    }

    @Test
    void fall_into_four_groups() {
        assertThat(paths.stream().collect(Collectors.groupingBy(EscalationPath::group, Collectors.counting())))
                .isEqualTo(Map.of(
                        Group.SELF, 6L,
                        Group.OTHER_PRINCIPALS, 25L,
                        Group.NEW_COMPUTE, 50L,
                        Group.EXISTING_COMPUTE, 24L));
    }

    @Test
    void name_the_services_to_which_a_role_is_passed_and_no_others() {
        assertThat(paths)
                .allMatch(path -> path.passedTo().isEmpty() != path.actions().contains("iam:passrole"))
                .allMatch(path ->
                        (path.group() == Group.NEW_COMPUTE) == path.actions().contains("iam:passrole"));
        assertThat(paths.stream()
                        .filter(path -> path.id().equals("pathfinding:lambda-001"))
                        .map(EscalationPath::passedTo))
                .containsExactly(Set.of("lambda.amazonaws.com"));
    }
}
