package io.github.cognitoaudit.collect.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.model.aws.PoolRoles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PoolRolesReadTest {

    private static final ReadOperation ROLES = ReadOperation.GET_IDENTITY_POOL_ROLES;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"authenticated\"|\"administrators\"",
                "\"Type\":\"Rules\",|",
                "\"Type\":\"Rules\"|\"Type\":7",
                "\"Roles\":{\"authenticated\"|\"Roles\":{\"unauthenticated\":false,\"authenticated\"",
                "\"RulesConfiguration\"|\"Rules\"",
                "\"Claim\":\"role\",|",
                "\"MatchType\":\"Equals\",|",
                "\"Value\":\"editor\",|",
                "11112222|99992222"
            })
    void roles_that_can_not_be_understood_are_a_gap(String part, String instead) throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.json(
                    ROLES,
                    AwsAnswers.poolRoles(AwsAnswers.POOL)
                            .replace(part, Optional.ofNullable(instead).orElse("")));

            assertThat(reason(roles(wire))).contains(GapReason.MALFORMED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"Rules\":[]}"})
    void a_mapping_by_rules_without_a_rule_is_a_gap(String configuration) throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.json(
                    ROLES,
                    AwsAnswers.poolRoles(AwsAnswers.POOL)
                            .replaceAll("\"RulesConfiguration\":\\{.*?]}", "\"RulesConfiguration\":" + configuration));

            assertThat(roles(wire))
                    .isEqualTo(Observed.unknown(new Gap(
                            GapReason.MALFORMED,
                            "cognito-identity:GetIdentityPoolRoles",
                            "`" + AwsAnswers.POOL
                                    + "`: expected `Rules` with 1 to 400 rules in a mapping by rules, found none",
                            List.of())));
        }
    }

    @Test
    void values_that_are_not_known_yet_are_kept_as_answered() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.json(
                    ROLES,
                    AwsAnswers.poolRoles(AwsAnswers.POOL)
                            .replace("Equals", "Resembles")
                            .replace("\"Deny\"", "\"Ask\""));

            List<String> words = roles(wire)
                    .<List<String>>fold(
                            roles -> roles.mappings().stream()
                                    .flatMap(mapping -> Stream.concat(
                                            mapping.ambiguousRoleResolution().stream(),
                                            mapping.rules().stream().map(MappingRule::matchType)))
                                    .toList(),
                            gap -> List.of());
            assertThat(words).containsExactly("Ask", "Resembles");
        }
    }

    private static Optional<GapReason> reason(Observed<?> fact) {
        return fact.<Optional<GapReason>>fold(known -> Optional.empty(), gap -> Optional.of(gap.reason()));
    }

    private static Observed<PoolRoles> roles(AwsWire wire) throws Exception {
        return wire.collect().pools().items().get(0).roles();
    }
}
