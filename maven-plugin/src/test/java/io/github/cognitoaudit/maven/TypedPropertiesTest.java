package io.github.cognitoaudit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TypedPropertiesTest {

    @Test
    void a_misspelt_property_is_named_with_the_nearest_right_one() {
        Properties user = new Properties();
        for (String property : Set.of(
                "cognito-audit.failon",
                "cognito-audit.skip",
                "cognito-audit.version",
                "cognito-audit.auth0.domain",
                "cognito-audit.colour",
                "maven.test.skip")) {
            user.setProperty(property, "x");
        }

        assertThat(new TypedProperties(user).unknown(Set.of("cognito-audit.failOn", "cognito-audit.skip")))
                .containsExactly(
                        "unknown property -Dcognito-audit.colour does nothing",
                        "unknown property -Dcognito-audit.failon does nothing; did you mean -Dcognito-audit.failOn?");
    }
}
