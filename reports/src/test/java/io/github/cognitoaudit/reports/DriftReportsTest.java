package io.github.cognitoaudit.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.reports.console.DriftLines;
import io.github.cognitoaudit.reports.console.Style;
import io.github.cognitoaudit.reports.console.Terminal;
import io.github.cognitoaudit.reports.content.DriftReport;
import io.github.cognitoaudit.reports.json.DriftJson;
import io.github.cognitoaudit.reports.markdown.DriftSummary;
import io.github.cognitoaudit.reports.markdown.RenderedMarkdown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DriftReportsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String RESOURCE = "/io/github/cognitoaudit/reports/json/drift.schema.json";
    private static final JsonSchema SCHEMA = JsonSchema.of(RESOURCE);
    private static final Terminal TERMINAL = new Terminal(true, Style.plain(), 80);

    @TempDir
    private Path folder;

    @Test
    void prints_what_the_golden_files_show() throws IOException {
        List<Path> written = DriftReports.write(Drifts.small(), folder);

        assertThat(written)
                .containsExactly(
                        folder.resolve("drift.html"), folder.resolve("drift.json"), folder.resolve("drift.md"));
        Golden.assertMatches("drift.html", Files.readString(folder.resolve("drift.html")));
        Golden.assertMatches("drift.json", Files.readString(folder.resolve("drift.json")));
        Golden.assertMatches("drift.md", Files.readString(folder.resolve("drift.md")));
        Golden.assertMatches("drift.txt", lines(Drifts.small()));
        assertThat(folder.resolve("drift.css")).isNotEmptyFile();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void says_it_all_in_one_line() {
        assertThat(Drifts.small().oneLine())
                .isEqualTo(
                        "drift 2026-11-21T09:30:00Z to 2026-11-22T09:30:00Z: 1 looser, 1 broken, 1 tighter, 1 neutral, 1 could"
                                + " not be compared, 1 target gone, 1 target new, 1 violation opened, 1 violation closed, 2 end"
                                + " within 30 days");
        assertThat(Drifts.empty().oneLine())
                .isEqualTo("drift 2026-11-22T09:30:00Z to 2026-11-22T09:30:00Z: nothing changed");
    }

    @Test
    void has_a_schema_that_takes_what_is_printed_and_refuses_other_forms() throws IOException {
        ObjectNode shouting = (ObjectNode) MAPPER.readTree(DriftJson.print(Drifts.small()));
        ((ObjectNode) shouting.path("changes").get(0)).put("direction", "LOOSER");
        ObjectNode newer = (ObjectNode) MAPPER.readTree(DriftJson.print(Drifts.small()));
        newer.put("schemaVersion", 2);

        assertThat(SCHEMA.errors(DriftJson.print(Drifts.small()))).isEmpty();
        assertThat(SCHEMA.errors(DriftJson.print(Drifts.empty()))).isEmpty();
        assertThat(SCHEMA.errors(shouting.toString())).isNotEmpty();
        assertThat(SCHEMA.errors(DriftJson.print(Drifts.small()).replace("\"certificate\"", "\"CERTIFICATE\"")))
                .isNotEmpty();
        assertThat(SCHEMA.errors(DriftJson.print(Drifts.small()).replace("\"points\"", "\"dots\"")))
                .isNotEmpty();
        assertThat(SCHEMA.errors(newer.toString())).isNotEmpty();
    }

    @Test
    void a_forecast_in_which_nothing_ends_says_what_it_rests_on() throws IOException {
        DriftReports.write(Drifts.empty(), folder);

        assertThat(Files.readString(folder.resolve("drift.html")))
                .contains("Ends within 1 day", "Of what was read, nothing ends by then.")
                .doesNotContain("id=\"trend\"");
        assertThat(Files.readString(folder.resolve("drift.md"))).contains("## Ends within 1 day (0)");
        assertThat(lines(Drifts.empty())).contains("ENDS WITHIN 1 DAY  0");
        assertThat(MAPPER.readTree(DriftJson.print(Drifts.empty())).has("trend"))
                .isFalse();
    }

    @Test
    void publishes_its_schema_in_the_documents() throws IOException {
        Path published = Path.of("../docs/drift.schema.json");
        try (InputStream file = DriftReportsTest.class.getResourceAsStream(RESOURCE)) {
            String schema = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            if (Boolean.getBoolean("bless")) {
                Files.writeString(published, schema);
            }
            assertThat(published).hasContent(schema);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.cognitoaudit.reports.HostileTexts#all")
    void hostile_text_stays_text_in_every_report(String text) throws IOException {
        DriftReports.write(Drifts.hostile(text), folder);

        JsonNode document = MAPPER.readTree(Files.readString(folder.resolve("drift.json")));
        String kept = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(document.path("changes").get(0).path("message").textValue()).isEqualTo(kept);
        assertThat(SCHEMA.errors(document.toString())).isEmpty();
        assertThat(Files.readString(folder.resolve("drift.html"))).doesNotContain("<script", "<img", "onerror=\"");
        assertThat(lines(Drifts.hostile(text)).replace("\n", "").chars())
                .noneMatch(character -> Character.getType(character) == Character.CONTROL);
        assertThat(RenderedMarkdown.of(DriftSummary.print(Drifts.hostile(text))).skeleton())
                .isEqualTo(RenderedMarkdown.of(DriftSummary.print(Drifts.hostile("x".repeat(text.length()))))
                        .skeleton());
        assertThat(DriftSummary.print(Drifts.hostile(text)).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(64_000);
    }

    private static String lines(DriftReport report) {
        return String.join("\n", DriftLines.render(report, TERMINAL, List.of())) + "\n";
    }
}
