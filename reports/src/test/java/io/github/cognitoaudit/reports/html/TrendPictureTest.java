package io.github.cognitoaudit.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.history.LeftOut;
import io.github.cognitoaudit.history.Trend;
import io.github.cognitoaudit.history.TrendPoint;
import io.github.cognitoaudit.reports.Audits;
import io.github.cognitoaudit.reports.JsonSchema;
import io.github.cognitoaudit.reports.Trends;
import io.github.cognitoaudit.reports.content.Report;
import io.github.cognitoaudit.reports.json.FindingsJson;
import io.github.cognitoaudit.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TrendPictureTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T06:00:00Z");
    private static final JsonSchema SCHEMA = JsonSchema.of("/io/github/cognitoaudit/reports/json/findings.schema.json");

    @Test
    void draws_a_line_a_severity_by_time_with_the_highest_count_at_the_top() {
        TrendPicture picture = new TrendPicture(new Trend(
                List.of(
                        point(0, Map.of(Severity.HIGH, 4L), 0),
                        point(1, Map.of(Severity.HIGH, 2L), 1),
                        point(4, Map.of(), 0)),
                List.of()));

        assertThat(picture.lines())
                .containsExactly(
                        new TrendPicture.Line("critical", "critical", "48,188 212,188 704,188", 0),
                        new TrendPicture.Line("high", "high", "48,16 212,102 704,188", 0),
                        new TrendPicture.Line("medium", "medium", "48,188 212,188 704,188", 0),
                        new TrendPicture.Line("low", "low", "48,188 212,188 704,188", 0),
                        new TrendPicture.Line("undetermined", "could not tell", "48,188 212,145 704,188", 0));
        assertThat(picture.highest()).isEqualTo(4);
        assertThat(picture.rows())
                .containsExactly(
                        List.of("2026-11-20 06:00", "0", "0", "0", "0", "0"),
                        List.of("2026-11-17 06:00", "0", "2", "0", "0", "1"),
                        List.of("2026-11-16 06:00", "0", "4", "0", "0", "0"));
    }

    @Test
    void one_snapshot_is_no_trend_and_two_of_one_second_are_one_upright_line() {
        assertThat(new TrendPicture(trendOf(point(0, Map.of(), 0))).isDrawn()).isFalse();

        TrendPicture picture = new TrendPicture(trendOf(point(0, Map.of(), 0), point(0, Map.of(Severity.LOW, 1L), 0)));
        assertThat(picture.lines().get(3).points()).isEqualTo("48,188 48,16");
    }

    @Test
    void a_long_history_is_drawn_by_its_newest_points_and_its_left_out_files_by_the_first() {
        List<LeftOut> files = IntStream.range(0, 25)
                .mapToObj(number -> new LeftOut("f" + number, "`f" + number + "`: no"))
                .toList();
        TrendPicture picture = new TrendPicture(new Trend(Trends.of(500, "x").points(), files));

        assertThat(picture.points())
                .hasSize(120)
                .endsWith(picture.trend().points().get(499));
        assertThat(picture.rows()).hasSize(12);
        assertThat(picture.leftOut()).hasSize(10);
        assertThat(picture.moreLeftOut()).isEqualTo(15);
    }

    @Test
    void stands_on_the_pages_of_an_audit_and_in_its_json_without_any_style_of_its_own() throws Exception {
        Report report = Audits.report(Audits.small()).with(Trends.of(500, "a.json"));
        String index = new String(HtmlReport.print(report).get("index.html"), StandardCharsets.UTF_8);

        assertThat(index)
                .contains("<a href=\"#trend\">", "<polyline class=\"line critical\"", "<title id=\"trend-picture\">")
                .doesNotContain("style=", "<style", "<script");
        assertThat(SinglePage.print(report)).contains("<polyline class=\"line critical\"");
        assertThat(SCHEMA.errors(FindingsJson.print(report))).isEmpty();
        assertThat(FindingsJson.print(report)).contains("\"trend\"");
        assertThat(FindingsJson.print(Audits.report(Audits.small()))).doesNotContain("\"trend\"");
    }

    @Test
    void the_index_page_keeps_its_size_with_a_long_history_and_many_findings() {
        List<LeftOut> files = IntStream.range(0, 2_000)
                .mapToObj(number -> new LeftOut("f" + number, "\ud83d\ude00".repeat(2_000)))
                .toList();
        Report report = Audits.report(Audits.large(3_000, 20))
                .with(new Trend(Trends.of(2_000, "x").points(), files));

        assertThat(HtmlReport.print(report).get("index.html")).hasSizeLessThanOrEqualTo(200_000);
    }

    private static Trend trendOf(TrendPoint... points) {
        return new Trend(List.of(points), List.of());
    }

    private static TrendPoint point(int day, Map<Severity, Long> violations, long undetermined) {
        return new TrendPoint(MONDAY.plus(Duration.ofDays(day)), violations, undetermined);
    }
}
