package io.github.cognitoaudit.reports.gitlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.hm.hafner.analysis.Issue;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.reports.Audits;
import io.github.cognitoaudit.reports.Golden;
import io.github.cognitoaudit.reports.JenkinsParser;
import io.github.cognitoaudit.reports.JsonSchema;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CodeQualityTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchema.of("/io/github/cognitoaudit/reports/gitlab/code-quality.schema.json");

    @Test
    void prints_what_the_golden_file_shows() {
        Golden.assertMatches("gl-code-quality.json", print(Audits.small()));
    }

    @Test
    void fits_the_form_that_gitlab_documents() {
        assertThat(SCHEMA.errors(print(Audits.small()))).isEmpty();
        assertThat(SCHEMA.errors(print(Audits.sound()))).isEmpty();
    }

    @Test
    void is_held_against_a_schema_that_refuses_other_forms() {
        assertThat(SCHEMA.errors(print(Audits.small()).replace("blocker", "CRITICAL")))
                .isNotEmpty();
        assertThat(SCHEMA.errors(print(Audits.small()).replace("\"categories\"", "\"category\"")))
                .isNotEmpty();
    }

    @Test
    void is_an_empty_list_where_nothing_was_found() {
        assertThat(print(Audits.sound())).isEqualTo("[]\n");
    }

    @Test
    void tells_every_finding_from_the_others() throws IOException {
        assertThat(MAPPER.readTree(print(Audits.large(100, 3))))
                .extracting(entry -> entry.path("fingerprint").textValue())
                .hasSize(110)
                .doesNotHaveDuplicates();
    }

    @Test
    void loses_nothing_in_the_parser_of_jenkins() {
        Audit audit = Audits.small();

        List<Issue> issues = JenkinsParser.read("code-climate", print(audit));

        assertThat(issues)
                .extracting(
                        Issue::getType,
                        issue -> issue.getSeverity().getName(),
                        Issue::getCategory,
                        Issue::getFileName,
                        Issue::getLineStart)
                .containsExactlyInAnyOrder(
                        tuple("OIDC-004", "HIGH", "Security", "infra/cognito-audit.yaml", 3),
                        tuple("OIDC-003", "HIGH", "Security", "infra/cognito-audit.yaml", 3),
                        tuple("OIDC-009", "HIGH", "Security", "infra/cognito-audit.yaml", 3),
                        tuple("AUTH0-003", "NORMAL", "Security", "infra/cognito-audit.yaml", 3),
                        tuple("PERM-001", "LOW", "Security", "infra/cognito-audit.yaml", 3));
        JenkinsParser.assertNothingLost(issues, audit);
    }

    @ParameterizedTest
    @MethodSource("io.github.cognitoaudit.reports.HostileTexts#all")
    void shows_hostile_text_without_control_characters(String text) throws IOException {
        String printed = print(Audits.hostile(text));

        assertThat(SCHEMA.errors(printed)).isEmpty();
        assertThat(MAPPER.readTree(printed))
                .hasSize(2)
                .extracting(JsonNode::toString)
                .noneMatch(entry -> entry.matches("(?s).*[\\p{Cc}\\p{Cf}].*"));
    }

    private static String print(Audit audit) {
        return CodeQuality.print(Audits.report(audit));
    }
}
