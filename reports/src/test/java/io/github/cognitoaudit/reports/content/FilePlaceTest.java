package io.github.cognitoaudit.reports.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilePlaceTest {

    @ParameterizedTest
    @CsvSource({
        "cognito-audit.yaml, cognito-audit.yaml",
        "infra/team a/cognito-audit.yaml, infra/team%20a/cognito-audit.yaml",
        "../shared/cognito-audit.yaml, ../shared/cognito-audit.yaml",
        "/etc/team a/cognito-audit.yaml, file:///etc/team%20a/cognito-audit.yaml",
        "C:/team/cognito-audit.yaml, file:///C:/team/cognito-audit.yaml",
        "a:b/#c?d%e.yaml, a%3Ab/%23c%3Fd%25e.yaml",
        "gr\u00fcn.yaml, gr%C3%BCn.yaml"
    })
    void names_the_file_by_a_uri(String file, String uri) {
        assertThat(new FilePlace(file, 1).uri()).isEqualTo(uri);
    }

    @Test
    void refuses_what_is_no_place() {
        assertThatThrownBy(() -> new FilePlace("cognito-audit.yaml", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a file and a line from 1 on, found `cognito-audit.yaml:0`");
        assertThatThrownBy(() -> new FilePlace(" ", 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
