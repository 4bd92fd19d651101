package io.github.cognitoaudit.collect.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import okhttp3.MediaType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StrictJsonTest {

    private static final Optional<MediaType> JSON = Optional.of(MediaType.get("application/json"));

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json; charset=utf-8", "application/jwk-set+json", "TEXT/JSON"})
    void takes_every_json_type(String type) throws UnreadAnswerException {
        assertThat(StrictJson.parse(Optional.of(MediaType.get(type)), "{\"a\": [1]}")
                        .toString())
                .isEqualTo("{\"a\":[1]}");
    }

    @ParameterizedTest
    @CsvSource({"text/html, text/html", "text/plain, text/plain", "application/xml, application/xml"})
    void refuses_another_type(String type, String named) {
        assertThatThrownBy(() -> StrictJson.parse(Optional.of(MediaType.get(type)), "{}"))
                .hasMessage("answered with content type `" + named + "`, expected JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|the answer is not a whole JSON document: it breaks at line 1, column 2",
                "{} {}|the answer is not a whole JSON document: it breaks at line 1, column 4",
                "{'a':1}|the answer is not a whole JSON document: it breaks at line 1, column 2",
                "NaN|the answer is not a whole JSON document: it breaks at line 1, column 4",
                "7|the answer is a bare number, expected a JSON object or array",
                "\"secret\"|the answer is a bare string, expected a JSON object or array",
                "true|the answer is a bare boolean, expected a JSON object or array",
                "null|the answer is a bare null, expected a JSON object or array",
                "' '|the answer is empty, expected a JSON object or array"
            },
            quoteCharacter = '~')
    void refuses_what_is_not_exactly_one_object_or_array(String body, String message) {
        assertThatThrownBy(() -> StrictJson.parse(JSON, body.replace("' '", "  ")))
                .isInstanceOf(UnreadAnswerException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 100_000})
    void refuses_a_document_that_is_nested_without_end(int depth) {
        assertThatThrownBy(() -> StrictJson.parse(JSON, "[".repeat(depth)))
                .hasMessage("the answer is not a whole JSON document of a reasonable depth and size");
    }
}
