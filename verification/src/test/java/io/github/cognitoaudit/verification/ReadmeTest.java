package io.github.cognitoaudit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.reports.console.ConsoleReport;
import io.github.cognitoaudit.reports.console.Terminal;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps what the README says the quickstart prints the same as what it prints. */
final class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final String BEGIN = "<!-- quickstart output, kept true by ReadmeTest -->\n";
    private static final String END = "<!-- end of quickstart output -->\n";

    @TempDir
    private Path folder;

    @Test
    void the_readme_shows_what_the_quickstart_prints() throws Exception {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        assertThat(begin).isLessThanOrEqualTo(end);
        String printed = readme.substring(0, begin) + "\n```\n" + excerpt() + "\n```\n\n" + readme.substring(end);

        if (Boolean.getBoolean("bless")) {
            Files.writeString(README, printed);
        }

        assertThat(Files.readString(README))
                .as("stale README.md; run with -Dbless=true")
                .isEqualTo(printed);
    }

    private String excerpt() throws Exception {
        try (Road road = Road.on(Scenarios.flawed(), folder)) {
            Audit audit = road.audit(road.collect());
            List<String> lines = ConsoleReport.render(
                    audit, road.judge(audit), Terminal.of(StandardCharsets.UTF_8, (tone, text) -> text), List.of());
            return Stream.of(
                            paragraph(lines, line -> line.equals("broken-issuer")),
                            Stream.of("", "...", ""),
                            paragraph(lines, line -> line.contains("stop the build")))
                    .flatMap(part -> part)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static Stream<String> paragraph(List<String> lines, Predicate<String> first) {
        return lines.stream().dropWhile(first.negate()).takeWhile(line -> !line.isBlank());
    }
}
