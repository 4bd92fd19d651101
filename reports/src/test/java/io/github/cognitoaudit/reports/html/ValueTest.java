package io.github.cognitoaudit.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.reports.html.Value.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ValueTest {

    @Test
    void stresses_the_slash_that_is_too_much() {
        assertThat(Value.of("login.acme.com/", "login.acme.com"))
                .isEqualTo(new Value(true, List.of(new Piece("login.acme.com", false), new Piece("/", true))));
        assertThat(Value.of("login.acme.com", "login.acme.com/"))
                .isEqualTo(new Value(true, List.of(new Piece("login.acme.com", false))));
    }

    @Test
    void stresses_what_differs_in_the_middle() {
        assertThat(Value.of("login.Acme.com", "login.acme.com"))
                .isEqualTo(new Value(
                        true, List.of(new Piece("login.", false), new Piece("A", true), new Piece("cme.com", false))));
    }

    @Test
    void stresses_nothing_in_values_that_have_little_in_common() {
        assertThat(Value.of("hk3Acme", "9aZOld")).isEqualTo(new Value(true, List.of(new Piece("hk3Acme", false))));
    }

    @Test
    void sets_quoted_values_apart_in_prose() {
        assertThat(Value.of("lists `a`, not `b` or `c"))
                .isEqualTo(new Value(
                        false,
                        List.of(
                                new Piece("lists ", false),
                                new Piece("a", true),
                                new Piece(", not ", false),
                                new Piece("b", true),
                                new Piece(" or `c", false))));
    }

    @Test
    void never_tears_a_character_in_two() {
        Value value = Value.of("team-\ud83d\ude00", "team-\ud83d\ude01");

        assertThat(value.pieces()).containsExactly(new Piece("team-", false), new Piece("\ud83d\ude00", true));
    }
}
