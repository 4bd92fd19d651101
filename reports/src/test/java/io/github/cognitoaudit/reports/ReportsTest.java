package io.github.cognitoaudit.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.reports.json.FindingsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReportsTest {
    private static final Set<ReportFile> ALL = EnumSet.allOf(ReportFile.class);

    @TempDir
    private Path folder;

    @Test
    void writes_every_report_and_returns_its_path() throws IOException {
        Path output = folder.resolve("not/there/yet");

        List<Path> written = Reports.write(Audits.report(Audits.small()), ALL, output);

        assertThat(written)
                .containsExactly(
                        output.resolve("html/index.html"),
                        output.resolve("report.html"),
                        output.resolve("findings.json"),
                        output.resolve("findings.sarif"),
                        output.resolve("TEST-cognito-audit.xml"),
                        output.resolve("gl-code-quality.json"),
                        output.resolve("summary.md"));
        assertThat(written).allSatisfy(path -> assertThat(path).isNotEmptyFile());
        assertThat(names(output)).noneMatch(name -> name.startsWith(".cognito-audit-"));
    }

    @Test
    void writes_only_what_was_asked_for() throws IOException {
        Reports.write(Audits.report(Audits.sound()), Set.of(ReportFile.JSON), folder);

        assertThat(names(folder)).containsExactlyInAnyOrder("findings.json", "reports.json");
    }

    @Test
    void lists_in_the_index_what_this_run_wrote() throws IOException {
        write(Audits.small());

        Reports.write(Audits.report(Audits.sound()), EnumSet.of(ReportFile.SARIF, ReportFile.HTML_SINGLE), folder);

        assertThat(folder.resolve("reports.json")).hasContent("""
                {
                  "schemaVersion": 1,
                  "tool": {
                    "name": "cognito-audit",
                    "version": "1.2.3"
                  },
                  "snapshotDigest": "3f786850e387550fdab836ed7e6dc881de23001b5fb9a5c0b2c5f4b0a1b2c3d4",
                  "takenAt": "2026-11-22T09:30:00Z",
                  "reports": [
                    {
                      "format": "html-single",
                      "path": "report.html"
                    },
                    {
                      "format": "sarif",
                      "path": "findings.sarif"
                    }
                  ]
                }
                """);
    }

    @Test
    void writes_no_index_where_no_report_was_asked_for() throws IOException {
        Reports.write(Audits.report(Audits.sound()), Set.of(), folder);

        assertThat(names(folder)).isEmpty();
    }

    @Test
    void replaces_the_earlier_report_and_drops_pages_that_are_no_longer_there() throws IOException {
        Files.createDirectories(folder.resolve("html"));
        Files.writeString(folder.resolve("html/findings-7.html"), "an earlier page");
        Files.writeString(folder.resolve("html/notes.txt"), "somebody's own");
        write(Audits.small());

        write(Audits.sound());

        assertThat(folder.resolve("findings.json")).hasContent(FindingsJson.print(Audits.report(Audits.sound())));
        assertThat(folder.resolve("html/findings-7.html")).doesNotExist();
        assertThat(folder.resolve("html/notes.txt")).hasContent("somebody's own");
    }

    @Test
    void leaves_the_earlier_report_when_a_run_fails() throws IOException {
        write(Audits.small());
        String earlier = Files.readString(folder.resolve("findings.json"));
        Files.delete(folder.resolve("html/index.html"));
        Files.createDirectories(folder.resolve("html/index.html/in the way"));

        assertThatThrownBy(() -> write(Audits.sound())).isInstanceOf(IOException.class);

        assertThat(folder.resolve("findings.json")).hasContent(earlier);
        assertThat(names(folder)).noneMatch(name -> name.startsWith(".cognito-audit-"));
    }

    @ParameterizedTest
    @CsvSource({"ar-EG-u-nu-arab, Africa/Cairo", "tr-TR, Pacific/Kiritimati", "th-TH-u-ca-buddhist-nu-thai, Asia/Tehran"
    })
    void writes_the_same_bytes_wherever_it_runs(String locale, String zone) throws IOException {
        write(Audits.small());
        Map<String, String> here = contents(folder);
        Locale usualLocale = Locale.getDefault();
        TimeZone usualZone = TimeZone.getDefault();
        String usualLineEnd = System.getProperty("line.separator");
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            System.setProperty("line.separator", "\r\n");

            write(Audits.small());
        } finally {
            Locale.setDefault(usualLocale);
            TimeZone.setDefault(usualZone);
            System.setProperty("line.separator", usualLineEnd);
        }

        assertThat(contents(folder)).isEqualTo(here);
        assertThat(here)
                .hasSizeGreaterThan(6)
                .allSatisfy((name, text) -> assertThat(text).doesNotContain("\r"));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private void write(Audit audit) throws IOException {
        Reports.write(Audits.report(audit), ALL, folder);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
