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
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportsTest {
    private static final Set<ReportFile> ALL = EnumSet.allOf(ReportFile.class);

    @TempDir
    private Path folder;

    @Test
    void writes_every_report_and_returns_its_path() throws IOException {
        Path output = folder.resolve("not/there/yet");

        List<Path> written = Reports.write(Audits.small(), Audits.gate(Audits.small()), Audits.TOOL, ALL, output);

        assertThat(written).containsExactly(output.resolve("html/index.html"), output.resolve("findings.json"));
        assertThat(written).allSatisfy(path -> assertThat(path).isNotEmptyFile());
        assertThat(names(output)).noneMatch(name -> name.startsWith(".cognito-audit-"));
    }

    @Test
    void writes_only_what_was_asked_for() throws IOException {
        Reports.write(Audits.sound(), Audits.gate(Audits.sound()), Audits.TOOL, Set.of(ReportFile.JSON), folder);

        assertThat(names(folder)).containsExactly("findings.json");
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

    private void write(Audit audit) throws IOException {
        Reports.write(audit, Audits.gate(audit), Audits.TOOL, ALL, folder);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
