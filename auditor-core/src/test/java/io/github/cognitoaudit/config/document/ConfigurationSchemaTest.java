package io.github.cognitoaudit.config.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.config.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ConfigurationSchemaTest {

    @Test
    void the_schema_in_the_documentation_is_the_one_that_is_used() throws IOException {
        assertThat(Files.readString(Path.of("../docs/cognito-audit.schema.json")))
                .isEqualTo(ConfigurationSchema.text());
    }

    @Test
    void the_schema_allows_the_reports_that_can_be_written() {
        JsonNode allowed = ConfigurationSchema.published().root().at("/properties/reports/items/enum");

        assertThat(allowed)
                .extracting(JsonNode::asText)
                .containsExactly(Arrays.stream(ReportFormat.values())
                        .map(ReportFormat::key)
                        .toArray(String[]::new));
    }
}
