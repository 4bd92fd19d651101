package io.github.cognitoaudit.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.pattern.VariableValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestContextTest {

    @Test
    void names_of_keys_ignore_case_and_a_key_without_values_is_absent() {
        RequestContext context = new RequestContext(Map.of("aws:TagKeys", List.of("a", "b"), "aws:UserName", List.of()))
                .with("AWS:UserId", "u");

        assertThat(context)
                .isEqualTo(new RequestContext(Map.of("aws:tagkeys", List.of("a", "b"), "aws:userid", List.of("u"))));
        assertThat(context.values()).containsOnlyKeys("aws:tagkeys", "aws:userid");
        assertThat(List.of(context.of("aws:tagkeys"), context.of("aws:username")))
                .containsExactly(List.of("a", "b"), List.of());
    }

    @Test
    void only_a_key_with_one_value_fills_a_variable() {
        RequestContext context =
                new RequestContext(Map.of("aws:tagkeys", List.of("a", "b"), "aws:userid", List.of("u")));

        assertThat(context.variables()).isEqualTo(Map.of("aws:userid", VariableValue.text("u")));
    }
}
