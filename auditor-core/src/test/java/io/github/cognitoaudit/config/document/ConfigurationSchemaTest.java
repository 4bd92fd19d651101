package io.github.cognitoaudit.config.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ConfigurationSchemaTest {

    @Test
    void the_schema_in_the_documentation_is_the_one_that_is_used() throws IOException {
        assertThat(Files.readString(Path.of("../docs/cognito-audit.schema.json")))
                .isEqualTo(ConfigurationSchema.text());
    }
}
