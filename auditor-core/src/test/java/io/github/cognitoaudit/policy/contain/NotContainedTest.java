package io.github.cognitoaudit.policy.contain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.laws.RequestText;
import io.github.cognitoaudit.policy.laws.RoleText;
import io.github.cognitoaudit.policy.laws.WrittenRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries pairs of roles that a hasty proof would call contained; each has a request that says otherwise. */
class NotContainedTest {

    private static final ContainmentScope SCOPE = ContainmentScope.everything().ofServices(Set.of("s3"));

    static List<String> pairs() throws IOException {
        try (InputStream table = NotContainedTest.class.getResourceAsStream("not-contained.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void is_never_called_contained(String pair) {
        List<String> columns =
                Pattern.compile("\\|").splitAsStream(pair).map(String::strip).toList();
        RoleText left = WrittenRole.role(columns.get(0));
        RoleText right = WrittenRole.role(columns.get(1));
        List<String> asked = List.of(columns.get(2).split(" ", 2));
        RequestText request = new RequestText(asked.get(0), asked.get(1), WrittenRole.context(columns.get(3)));

        assertThat(left.naive().decide(request.action(), request.resource(), request.context()))
                .isEqualTo("ALLOW");
        assertThat(right.naive().decide(request.action(), request.resource(), request.context()))
                .isNotEqualTo("ALLOW");
        assertThat(Containment.decide(left.layers(), right.layers(), SCOPE).isContained())
                .isFalse();
    }
}
