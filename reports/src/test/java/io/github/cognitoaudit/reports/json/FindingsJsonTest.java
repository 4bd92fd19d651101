package io.github.cognitoaudit.reports.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.reports.Audits;
import io.github.cognitoaudit.reports.Golden;
import io.github.cognitoaudit.reports.JsonSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FindingsJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchema.of("/io/github/cognitoaudit/reports/json/findings.schema.json");

    @Test
    void prints_what_the_golden_file_shows() {
        Golden.assertMatches("findings.json", print(Audits.small()));
    }

    @Test
    void prints_the_same_bytes_for_the_same_audit() {
        assertThat(print(Audits.small())).isEqualTo(print(Audits.small()));
    }

    @Test
    void fits_its_schema() {
        assertThat(errors(print(Audits.small()))).isEmpty();
        assertThat(errors(print(Audits.sound()))).isEmpty();
        assertThat(errors(print(Audits.empty()))).isEmpty();
    }

    @Test
    void has_a_schema_that_refuses_other_forms() throws IOException {
        ObjectNode noSummary = (ObjectNode) MAPPER.readTree(print(Audits.small()));
        noSummary.remove("summary");
        ObjectNode shouting = (ObjectNode) MAPPER.readTree(print(Audits.small()));
        ((ObjectNode) shouting.path("findings").get(0)).put("severity", "CRITICAL");
        ObjectNode newer = (ObjectNode) MAPPER.readTree(print(Audits.small()));
        newer.put("schemaVersion", 2);

        assertThat(errors(noSummary.toString())).isNotEmpty();
        assertThat(errors(shouting.toString())).isNotEmpty();
        assertThat(errors(newer.toString())).isNotEmpty();
    }

    @Test
    void publishes_its_schema_in_the_documents() throws IOException {
        Path published = Path.of("../docs/findings.schema.json");
        if (Boolean.getBoolean("bless")) {
            Files.writeString(published, schema());
        }

        assertThat(published).hasContent(schema());
    }

    @ParameterizedTest
    @MethodSource("io.github.cognitoaudit.reports.HostileTexts#all")
    void keeps_hostile_text_as_it_is_and_stays_well_formed(String text) throws IOException {
        byte[] bytes = print(Audits.hostile(text)).getBytes(StandardCharsets.UTF_8);

        JsonNode document = MAPPER.readTree(bytes);

        String kept = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(document.path("findings").get(0).path("message").textValue()).isEqualTo(kept);
        assertThat(document.path("targets")
                        .get(0)
                        .path("chain")
                        .get(1)
                        .path("actual")
                        .textValue())
                .isEqualTo(kept);
        assertThat(errors(document.toString())).isEmpty();
    }

    private static String print(Audit audit) {
        return FindingsJson.print(Audits.report(audit));
    }

    private static List<String> errors(String json) {
        return SCHEMA.errors(json);
    }

    private static String schema() {
        try (InputStream file = FindingsJson.class.getResourceAsStream("findings.schema.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
