package io.github.cognitoaudit.reports.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PrintableTest {

    @Test
    void leaves_ordinary_text_alone() {
        String text = "arn:aws:iam::111122223333:role/caf\u00e9 \u65e5\u672c \ud83d\ude00 <b> \"quoted\"";

        assertThat(Printable.line(text)).isEqualTo(text);
    }

    @Test
    void shows_what_would_steer_a_terminal() {
        assertThat(Printable.line("\u001b[2Ja\rb\nc\td\u0000\u009b"))
                .isEqualTo("\\u001b[2Ja\\rb\\nc\\td\\u0000\\u009b");
    }

    @Test
    void shows_what_would_hide_or_turn_the_text() {
        assertThat(Printable.line("user\u202egnp\u200b\u2028\ud800\udb40\udc41"))
                .isEqualTo("user\\u202egnp\\u200b\\u2028\\ud800\\u{e0041}");
    }

    @Test
    void keeps_the_layout_of_a_block() {
        assertThat(Printable.block("one \\\r\n\ttwo\n\u0007")).isEqualTo("one \\\n\ttwo\n\\u0007");
    }

    @Test
    void counts_what_it_cuts_off() {
        assertThat(Printable.brief("\ud83d\ude00".repeat(5), 3))
                .isEqualTo("\ud83d\ude00".repeat(3) + "... (2 more characters)");
        assertThat(Printable.brief("abc", 3)).isEqualTo("abc");
    }

    @ParameterizedTest
    @MethodSource("io.github.cognitoaudit.reports.HostileTexts#all")
    void changes_nothing_the_second_time(String text) {
        String once = Printable.line(text);

        assertThat(Printable.line(once)).isEqualTo(once);
    }
}
