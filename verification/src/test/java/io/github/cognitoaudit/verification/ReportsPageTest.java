package io.github.cognitoaudit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.config.ReportFormat;
import io.github.cognitoaudit.reports.ReportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the page of the reports complete: every report in its table, with its file. */
final class ReportsPageTest {

    @Test
    void the_page_lists_every_report_with_its_file() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/reports.md")).stream()
                .filter(line -> line.matches("\\| `[a-z-]+` \\| (none|`[^`]+`) \\|.*"))
                .map(line -> line.substring(0, line.indexOf('|', line.indexOf('|', 1) + 1) + 1))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("| `console` | none |"),
                                Arrays.stream(ReportFile.values()).map(ReportsPageTest::row))
                        .toList());
    }

    @Test
    void every_report_of_the_configuration_has_a_row_of_its_own() {
        assertThat(Arrays.stream(ReportFormat.values()).map(Enum::name).collect(Collectors.toSet()))
                .isEqualTo(Stream.concat(
                                Stream.of("CONSOLE"),
                                Arrays.stream(ReportFile.values()).map(Enum::name))
                        .collect(Collectors.toSet()));
    }

    private static String row(ReportFile file) {
        return "| `" + ReportFormat.valueOf(file.name()).key() + "` | `"
                + file.in(Path.of("")).toString().replace('\\', '/') + "` |";
    }
}
