package io.github.cognitoaudit.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.reports.Audits;
import io.github.cognitoaudit.reports.Golden;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.reports.content.Printable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SummaryTest {
    private static final int MOST_BYTES = 64_000;

    @Test
    void prints_what_the_golden_file_shows() {
        Golden.assertMatches("summary.md", print(Audits.small()));
    }

    @Test
    void shows_every_finding_as_a_row() {
        List<List<String>> rows = RenderedMarkdown.of(print(Audits.small())).rows();

        assertThat(Audits.small().findings())
                .allSatisfy(finding -> assertThat(rows)
                        .contains(List.of(
                                Named.inWords(finding.severity()),
                                finding.rule().id() + " " + finding.rule().title(),
                                finding.target(),
                                finding.subject().value(),
                                finding.message().replace("`", ""))));
    }

    @Test
    void claims_nothing_when_nothing_was_examined() {
        assertThat(print(Audits.empty()))
                .startsWith("# cognito-audit: Nothing was examined\n")
                .doesNotContain("Nothing stops the build");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1_000, 20_000})
    void stays_below_64_kilobytes_and_counts_what_it_leaves_out(int violations) {
        String summary = print(Audits.large(violations, 60));

        long shown = RenderedMarkdown.of(summary).rows().stream()
                .filter(row -> row.size() == 5 && row.get(1).startsWith("PERM-001"))
                .count();
        assertThat(summary.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(MOST_BYTES);
        assertThat(shown + leftOut(summary)).isEqualTo(violations + violations / 10);
    }

    @Test
    void stays_below_64_kilobytes_with_long_names_and_counts_what_it_leaves_out() {
        String summary = print(Audits.longNames(90));

        long shown = RenderedMarkdown.of(summary).rows().stream()
                .filter(row -> row.size() == 5 && row.get(1).startsWith("PERM-001"))
                .count();
        assertThat(summary.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(MOST_BYTES);
        assertThat(shown).isBetween(10L, 80L);
        assertThat(shown + leftOut(summary)).isEqualTo(90);
        assertThat(summary).contains("Identity side only");
    }

    @ParameterizedTest
    @MethodSource("io.github.cognitoaudit.reports.HostileTexts#all")
    void keeps_hostile_text_in_its_cell(String text) {
        RenderedMarkdown hostile = RenderedMarkdown.of(print(Audits.hostile(text)));
        RenderedMarkdown harmless = RenderedMarkdown.of(print(Audits.hostile("x".repeat(text.length()))));

        assertThat(hostile.skeleton()).isEqualTo(harmless.skeleton());
        assertThat(hostile.rows()).anySatisfy(row -> assertThat(row.get(3)).isEqualTo(Printable.brief(text, 120)));
    }

    private static String print(Audit audit) {
        return Summary.print(Audits.report(audit));
    }

    private static long leftOut(String summary) {
        return summary.lines()
                .filter(line -> line.matches("[\\d,]+ more (finding|answer)s? (is|are) left out.*"))
                .mapToLong(line ->
                        Long.parseLong(line.substring(0, line.indexOf(" ")).replace(",", "")))
                .sum();
    }
}
