package io.github.cognitoaudit.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cognitoaudit.policy.catalogue.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class KeyKindTest {

    @Test
    void every_key_that_the_catalogue_types_as_an_array_may_have_several_values() throws IOException {
        Set<String> arrays = new TreeSet<>();
        try (InputStream stream = new GZIPInputStream(Catalogue.class.getResourceAsStream("iam-catalogue.json.gz"))) {
            for (JsonNode service : new ObjectMapper().readTree(stream)) {
                for (JsonNode key : service.path("k")) {
                    if (key.get(1).asText().startsWith("ArrayOf")
                            && !key.get(0).asText().contains("${")) {
                        arrays.add(key.get(0).asText().toLowerCase(Locale.ROOT));
                    }
                }
            }
        }

        assertThat(arrays).hasSize(205).allMatch(key -> KeyKind.of(key).severalValues());
    }

    @Test
    void a_key_is_known_by_its_name_or_its_beginning() {
        assertThat(List.of(
                        KeyKind.of("aws:sourceip"),
                        KeyKind.of("aws:username"),
                        KeyKind.of("s3:prefix"),
                        KeyKind.of("acme.eu.auth0.com/:sub"),
                        KeyKind.of("acme.eu.auth0.com/:aud"),
                        KeyKind.of("aws:tagkeys"),
                        KeyKind.of("aws:principaltag/team"),
                        KeyKind.of("cognito-identity.amazonaws.com:sub#1"),
                        KeyKind.of("cognito-identity.amazonaws.com:amr"),
                        KeyKind.of("nosuch:key")))
                .containsExactly(
                        new KeyKind(true, false, true),
                        new KeyKind(true, false, false),
                        new KeyKind(true, false, false),
                        new KeyKind(true, false, false),
                        new KeyKind(true, false, false),
                        new KeyKind(false, true, false),
                        new KeyKind(true, false, false),
                        new KeyKind(true, false, false),
                        new KeyKind(false, true, false),
                        new KeyKind(false, false, false));
    }
}
