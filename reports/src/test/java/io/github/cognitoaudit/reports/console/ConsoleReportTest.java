package io.github.cognitoaudit.reports.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.reports.Audits;
import io.github.cognitoaudit.reports.Golden;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ConsoleReportTest {
    private static final Terminal UNICODE = Terminal.of(StandardCharsets.UTF_8, Style.plain());
    private static final Terminal ASCII = Terminal.of(StandardCharsets.US_ASCII, Style.plain());
    private static final Terminal COLOURED = Terminal.of(StandardCharsets.UTF_8, Style.ansi());
    private static final List<Path> WRITTEN =
            List.of(Path.of("/build/cognito-audit/html/index.html"), Path.of("/build/cognito-audit/findings.json"));

    @Test
    void prints_what_the_golden_file_shows() {
        Golden.assertMatches("console.txt", text(Audits.small(), UNICODE));
    }

    @Test
    void prints_ascii_where_the_charset_has_no_marks() {
        String printed = text(Audits.small(), ASCII);

        Golden.assertMatches("console-ascii.txt", printed);
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(printed)).isTrue();
    }

    @Test
    void says_so_when_everything_holds() {
        Golden.assertMatches("console-sound.txt", text(Audits.sound(), UNICODE));
    }

    @Test
    void claims_nothing_when_nothing_was_examined() {
        assertThat(text(Audits.empty(), UNICODE))
                .contains("? Nothing was examined")
                .doesNotContain("stops the build");
    }

    @Test
    void colours_without_changing_a_word() {
        String coloured = text(Audits.small(), COLOURED);

        assertThat(coloured).contains("\u001b[1;31mCRITICAL\u001b[m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text(Audits.small(), UNICODE));
    }

    @Test
    void stays_within_the_width_but_for_commands_and_long_values() {
        List<String> lines = render(Audits.small(), UNICODE);

        assertThat(lines)
                .filteredOn(line -> line.length() > Terminal.USUAL_WIDTH)
                .allMatch(line -> line.contains("aws iam")
                        || line.contains("--open-id-connect-provider-arn")
                        || line.contains("mvn "));
    }

    @Test
    void stays_short_however_many_findings_there_are() {
        List<String> lines = render(Audits.large(2000, 100), UNICODE);

        assertThat(lines).hasSizeLessThan(250).contains("  490 more findings of this severity: see the report.");
        assertThat(lines).contains("  85 more targets: see the report.");
    }

    @ParameterizedTest
    @MethodSource("io.github.cognitoaudit.reports.HostileTexts#all")
    void lets_no_control_character_through_to_the_terminal(String text) {
        List<String> lines = render(Audits.hostile(text), UNICODE);

        assertThat(lines).noneMatch(line -> line.codePoints().anyMatch(ConsoleReportTest::steers));
    }

    private static boolean steers(int character) {
        return (character != '\t' && Character.isISOControl(character))
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.SURROGATE
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
    }

    private static String text(Audit audit, Terminal terminal) {
        return String.join("\n", render(audit, terminal)) + "\n";
    }

    private static List<String> render(Audit audit, Terminal terminal) {
        return ConsoleReport.render(audit, Audits.gate(audit), terminal, WRITTEN);
    }
}
