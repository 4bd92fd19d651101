package io.github.cognitoaudit.config.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestWordTest {

    @Test
    void a_swap_a_slip_and_another_case_are_near() {
        assertThat(NearestWord.to("domian", List.of("issuer", "domain"))).containsExactly("domain");
        assertThat(NearestWord.to("oidc-4", List.of("OIDC-004", "POOL-004"))).containsExactly("OIDC-004");
    }

    @Test
    void the_nearest_comes_first_and_equals_in_alphabetical_order() {
        assertThat(NearestWord.to("AUTH0-003", List.of("AUTH0-012", "AUTH0-002", "AUTH0-001", "AUTH0-003")))
                .containsExactly("AUTH0-003", "AUTH0-001", "AUTH0-002", "AUTH0-012");
    }

    @Test
    void another_word_is_not_near() {
        assertThat(NearestWord.to("colour", List.of("version", "targets", "gate")))
                .isEmpty();
    }
}
