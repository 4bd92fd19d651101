package io.github.cognitoaudit.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.reports.console.ConsoleReport;
import io.github.cognitoaudit.reports.console.Style;
import io.github.cognitoaudit.reports.console.Terminal;
import io.github.cognitoaudit.reports.content.Report;
import io.github.cognitoaudit.reports.content.SuppressionEntry;
import io.github.cognitoaudit.reports.gitlab.CodeQuality;
import io.github.cognitoaudit.reports.html.HtmlReport;
import io.github.cognitoaudit.reports.json.FindingsJson;
import io.github.cognitoaudit.reports.junit.JunitXml;
import io.github.cognitoaudit.reports.markdown.Summary;
import io.github.cognitoaudit.reports.sarif.SarifLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shows how each report tells of violations that the team suppressed or accepted. */
final class DecisionsTest {

    private static final String WORDS = "suppressed until 2027-01-31 by sec@acme.example: moved <soon> | `now`";

    private final Report report = Decisions.report();

    @Test
    void the_canonical_result_names_who_let_a_violation_pass_and_counts_it_in_no_severity() throws Exception {
        JsonNode root = new ObjectMapper().readTree(FindingsJson.print(report));

        assertThat(statuses(root.get("findings")))
                .containsExactly("suppressed", "accepted", "violation", "violation", "undetermined");
        assertThat(root.at("/findings/0/suppression").toString())
                .isEqualTo("{\"reason\":\"moved <soon> |"
                        + " `now`\",\"owner\":\"sec@acme.example\",\"until\":\"2027-01-31\"}");
        assertThat(root.at("/findings/1/suppression").isNull()).isTrue();
        assertThat(root.at("/summary/suppressed").asInt()).isOne();
        assertThat(root.at("/summary/accepted").asInt()).isOne();
        assertThat(root.at("/summary/critical").asInt()
                        + root.at("/summary/high").asInt()
                        + root.at("/summary/medium").asInt()
                        + root.at("/summary/low").asInt())
                .isEqualTo(2);
        assertThat(JsonSchema.of("/io/github/cognitoaudit/reports/json/findings.schema.json")
                        .errors(FindingsJson.print(report)))
                .isEmpty();
    }

    @Test
    void sarif_has_suppressions_and_the_state_against_the_baseline() throws Exception {
        JsonNode results = new ObjectMapper().readTree(SarifLog.print(report)).at("/runs/0/results");
        List<String> states = new ArrayList<>();
        results.forEach(result -> states.add(result.path("baselineState").asText("none") + " "
                + result.path("suppressions").size()));

        assertThat(states).containsExactly("new 1", "unchanged 0", "new 0", "new 0", "none 0");
        assertThat(results.at("/0/suppressions/0/justification").asText()).isEqualTo(WORDS);
    }

    @Test
    void build_servers_see_them_skipped_and_code_quality_does_not_see_them() throws Exception {
        assertThat(JunitXml.print(report)).contains("skipped=\"2\"").contains("accepted in the baseline");
        assertThat(new ObjectMapper().readTree(CodeQuality.print(report))).hasSize(3);
    }

    @Test
    void people_read_them_apart_from_what_is_to_be_mended() {
        assertThat(Summary.print(report)).contains("## Suppressed and accepted").contains("accepted in the baseline");
        assertThat(ConsoleReport.render(
                        report.audit(), report.gate(), Terminal.of(StandardCharsets.UTF_8, Style.plain()), List.of()))
                .contains("SUPPRESSED  1", "ACCEPTED  1 in the baseline");
        assertThat(page())
                .contains("id=\"decided\"")
                .contains("suppressed until 2027-01-31 by sec@acme.example: moved &lt;soon&gt; | `now`")
                .contains("accepted in the baseline");
    }

    @Test
    void a_card_offers_the_entry_that_would_let_its_finding_pass() {
        Finding open = report.violations().get(0);

        assertThat(SuppressionEntry.of(open, Audits.TAKEN))
                .isEqualTo("- rule: " + open.rule().id() + "\n  subject: \""
                        + open.subject().value() + "\"\n  fingerprint: \""
                        + open.fingerprint().value()
                        + "\"\n  reason: \"\"\n  owner: \"\"\n  until: 2027-02-20");
        assertThat(page().split("Let it pass for a while", -1)).hasSize(3);
    }

    @Test
    void a_hostile_subject_stays_one_text_of_the_entry() {
        Audit hostile = Audits.hostile("a\"\n  owner: evil\u202e\ud83d\ude00");

        assertThat(SuppressionEntry.of(hostile.violations().get(0), Audits.TAKEN)
                        .lines())
                .hasSize(6)
                .contains("  subject: \"a\\\"\\n  owner: evil\\u202e\\ud83d\\ude00\"");
    }

    private String page() {
        return new String(HtmlReport.print(report).get("index.html"), StandardCharsets.UTF_8);
    }

    private static List<String> statuses(JsonNode findings) {
        List<String> statuses = new ArrayList<>();
        findings.forEach(finding -> statuses.add(finding.get("status").asText()));
        return statuses;
    }
}
