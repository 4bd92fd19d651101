package io.github.cognitoaudit.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.document.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueCandidatesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Null true | true, false",
                "StringLike a* | example-value",
                "NumericEquals 10 | 9, 10, 11",
                "NumericLessThan 10, NumericGreaterThan 20 | 9, 10, 11, 20, 21",
                "NumericLessThan 11, NumericGreaterThan 10 | 9, 10, 10.5, 11, 12",
                "NumericLessThan 12, NumericGreaterThan 10 | 9, 10, 11, 12, 13",
                "NumericEquals ten | example-value",
                "DateLessThan 2026-01-01 | 2025-12-31T23:59:59Z, 2026-01-01T00:00:00Z, 2026-01-01T00:00:01Z",
                "DateLessThan 2026-01-01T00:00:00.5Z, DateLessThan 2026-01-01T00:00:01Z | 2025-12-31T23:59:59.500Z, "
                        + "2026-01-01T00:00:00.500Z, 2026-01-01T00:00:00.750Z, 2026-01-01T00:00:01Z, 2026-01-01T00:00:02Z",
                "IpAddress 10.0.0.0/24 | 203.0.113.10, 2001:db8:0:0:0:0:0:a, 9.255.255.255, 10.0.0.0, 10.0.0.255, 10.0.1.0",
                "IpAddress 255.255.255.0/24 | "
                        + "203.0.113.10, 2001:db8:0:0:0:0:0:a, 255.255.254.255, 255.255.255.0, 255.255.255.255",
                "IpAddress 0.0.0.0/0 | 203.0.113.10, 2001:db8:0:0:0:0:0:a, 0.0.0.0, 255.255.255.255",
                "IpAddress ::/127 | 203.0.113.10, 2001:db8:0:0:0:0:0:a, 0:0:0:0:0:0:0:0, 0:0:0:0:0:0:0:1, 0:0:0:0:0:0:0:2",
                "IpAddress ::/0 | 203.0.113.10, 2001:db8:0:0:0:0:0:a, 0:0:0:0:0:0:0:0, "
                        + "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
            })
    void values_lie_on_and_between_the_bounds(String conditions, String expected) {
        List<ValueSet> sets = new ArrayList<>();
        for (String condition : conditions.split(", ", -1)) {
            String[] parts = condition.split(" ", -1);
            sets.addAll(ConditionTest.of(new Condition(parts[0], "k", List.of(parts[1]), ""), true)
                    .values(Map.of()));
        }

        assertThat(ValueCandidates.of(sets, true)).containsExactly(expected.split(", ", -1));
        assertThat(ValueCandidates.of(sets, false))
                .contains("example-value")
                .containsAll(List.of(expected.split(", ", -1)));
    }

    @Test
    void a_plain_value_of_an_identity_is_an_id_that_tells_two_apart() {
        assertThat(List.of(
                        ValueCandidates.plain("cognito-identity.amazonaws.com:sub"),
                        ValueCandidates.plain("cognito-identity.amazonaws.com:sub#2"),
                        ValueCandidates.plain("aws:username")))
                .containsExactly(
                        "eu-west-1:7c1e2f3a-0b4d-4e5f-8a6b-9c0d1e2f3a40",
                        "eu-west-1:7c1e2f3a-0b4d-4e5f-8a6b-9c0d1e2f3a42",
                        "example-value");
    }
}
