package io.github.cognitoaudit.collect.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import java.util.Optional;
import okhttp3.MediaType;

/** Parses an answer that must be one whole JSON value, and says so when it is not. */
public final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /**
     * Parses the body of an answer.
     *
     * @param type the content type; empty when the answer has none
     * @param body the body
     * @throws UnreadAnswerException when the type is not JSON, or the body is not exactly one JSON object or array
     */
    public static JsonNode parse(Optional<MediaType> type, String body) throws UnreadAnswerException {
        if (!type.map(StrictJson::isJson).orElse(false)) {
            throw UnreadAnswerException.malformed("answered with content type `"
                    + type.map(known -> known.type() + "/" + known.subtype()).orElse("none") + "`, expected JSON");
        }
        JsonNode json;
        try {
            json = MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            String place = Optional.ofNullable(e.getLocation())
                    .map(at -> ": it breaks at line " + at.getLineNr() + ", column " + at.getColumnNr())
                    .orElse(" of a reasonable depth and size");
            throw UnreadAnswerException.malformed("the answer is not a whole JSON document" + place);
        }
        if (!json.isContainerNode()) {
            throw UnreadAnswerException.malformed("the answer is "
                    + (json.isMissingNode()
                            ? "empty"
                            : "a bare " + json.getNodeType().name().toLowerCase(Locale.ROOT))
                    + ", expected a JSON object or array");
        }
        return json;
    }

    private static boolean isJson(MediaType type) {
        String subtype = type.subtype().toLowerCase(Locale.ROOT);
        return subtype.equals("json") || subtype.endsWith("+json");
    }
}
