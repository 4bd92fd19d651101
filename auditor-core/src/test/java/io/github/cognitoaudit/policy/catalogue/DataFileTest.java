package io.github.cognitoaudit.policy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataFileTest {

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> DataFile.read(DataFileTest.class, "nothing.json"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the shipped file `nothing.json` can not be read")
                .cause()
                .hasMessage(
                        "expected the resource `nothing.json` beside"
                                + " `io.github.cognitoaudit.policy.catalogue.DataFileTest`, found none; build the program anew");
    }

    @Test
    void what_is_left_out_is_empty() {
        DataFile file = DataFile.read(IdentityBindings.class, "identity-bindings.json");

        assertThat(file.rows("bindings")).isNotEmpty();
        assertThat(file.text("date")).isEqualTo("2026-11-26");
        assertThat(List.of(
                        file.rows("none"), file.texts("none"), file.text("none"), file.json("none"), file.flag("none")))
                .isEqualTo(List.of(List.of(), List.of(), "", "", false));
        assertThat(file.object("none").text("none")).isEmpty();
    }
}
