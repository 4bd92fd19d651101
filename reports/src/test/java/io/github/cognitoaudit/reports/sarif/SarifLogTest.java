package io.github.cognitoaudit.reports.sarif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import edu.hm.hafner.analysis.Issue;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.gate.Gate;
import io.github.cognitoaudit.gate.GateSettings;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.reports.Audits;
import io.github.cognitoaudit.reports.Golden;
import io.github.cognitoaudit.reports.JenkinsParser;
import io.github.cognitoaudit.reports.JsonSchema;
import io.github.cognitoaudit.reports.content.Report;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SarifLogTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<Map.Entry<String, JsonNode>> DEFAULTS =
            Set.of(Map.entry("kind", TextNode.valueOf("fail")), Map.entry("level", TextNode.valueOf("warning")));
    private static final JsonSchema OFFICIAL = JsonSchema.of("/schema/sarif-schema-2.1.0.json");

    @Test
    void prints_what_the_golden_file_shows() {
        Golden.assertMatches("findings.sarif", print(Audits.small()));
    }

    @Test
    void fits_the_official_schema() {
        assertThat(OFFICIAL.errors(print(Audits.small()))).isEmpty();
        assertThat(OFFICIAL.errors(print(Audits.sound()))).isEmpty();
        assertThat(OFFICIAL.errors(print(Audits.empty()))).isEmpty();
    }

    @Test
    void is_held_against_a_schema_that_refuses_other_forms() throws IOException {
        ObjectNode noTool = (ObjectNode) MAPPER.readTree(print(Audits.small()));
        ((ObjectNode) noTool.at("/runs/0")).remove("tool");
        ObjectNode otherKind = (ObjectNode) MAPPER.readTree(print(Audits.small()));
        ((ObjectNode) otherKind.at("/runs/0/results/0")).put("kind", "violation");

        assertThat(OFFICIAL.errors(noTool.toString())).isNotEmpty();
        assertThat(OFFICIAL.errors(otherKind.toString())).isNotEmpty();
    }

    @Test
    void comes_back_whole_from_another_library() throws IOException {
        JsonNode printed = MAPPER.readTree(print(Audits.small()));

        SarifSchema210 read = MAPPER.treeToValue(printed, SarifSchema210.class);

        assertThat(withoutDefaults(MAPPER.valueToTree(read)).equals(withoutDefaults(printed)))
                .isTrue();
    }

    @Test
    void tells_answers_that_could_not_be_given_from_violations() throws IOException {
        assertThat(results(Audits.small()))
                .extracting(
                        result -> result.path("ruleId").textValue(),
                        result -> result.path("kind").textValue(),
                        result -> result.path("level").textValue())
                .containsExactly(
                        tuple("OIDC-004", "fail", "error"),
                        tuple("OIDC-003", "fail", "error"),
                        tuple("OIDC-009", "fail", "warning"),
                        tuple("AUTH0-003", "fail", "note"),
                        tuple("PERM-001", "open", "none"));
    }

    @Test
    void points_at_the_line_of_the_target_and_at_the_usual_file_where_there_is_none() throws IOException {
        Audit audit = Audits.small();

        JsonNode placed = MAPPER.readTree(print(audit)).at("/runs/0/results/0/locations/0/physicalLocation");
        JsonNode usual = MAPPER.readTree(SarifLog.print(new Report(audit, Audits.gate(audit), Audits.TOOL)))
                .at("/runs/0/results/0/locations/0/physicalLocation");

        assertThat(placed.at("/artifactLocation/uri").textValue()).isEqualTo("infra/cognito-audit.yaml");
        assertThat(placed.at("/region/startLine").intValue()).isEqualTo(3);
        assertThat(usual.at("/artifactLocation/uri").textValue()).isEqualTo("cognito-audit.yaml");
        assertThat(usual.at("/region/startLine").intValue()).isEqualTo(1);
    }

    @Test
    void gives_every_finding_a_fingerprint_of_its_own() throws IOException {
        assertThat(results(Audits.large(100, 3)))
                .extracting(result -> result.at("/partialFingerprints/primaryLocationLineHash")
                        .textValue())
                .hasSize(110)
                .doesNotHaveDuplicates();
    }

    @Test
    void says_of_the_run_what_was_not_read() throws IOException {
        JsonNode invocation = MAPPER.readTree(print(Audits.small())).at("/runs/0/invocations/0");

        assertThat(invocation.path("executionSuccessful").booleanValue()).isTrue();
        assertThat(invocation.path("toolExecutionNotifications"))
                .extracting(
                        notification -> notification.at("/descriptor/id").textValue(),
                        notification -> notification.path("level").textValue())
                .containsExactly(tuple("access_denied", "warning"), tuple("timed_out", "warning"));
    }

    @Test
    void says_of_the_run_that_a_rule_ended_with_an_error() throws IOException {
        Audit small = Audits.small();
        Finding open = small.undetermined().get(0);
        Finding failed = new Finding(
                open.rule(),
                open.severity(),
                open.status(),
                open.target(),
                open.subject(),
                open.message(),
                open.evidence(),
                open.witness(),
                open.remediation(),
                List.of(new Gap(GapReason.RULE_FAILED, "rule PERM-001", "the rule ended with an error", List.of())),
                open.fingerprint());
        Audit audit = new Audit(
                small.snapshotDigest(), small.takenAt(), small.chains(), List.of(failed), small.examined(), List.of());

        JsonNode invocation = MAPPER.readTree(print(audit)).at("/runs/0/invocations/0");

        assertThat(invocation.path("executionSuccessful").booleanValue()).isFalse();
        assertThat(invocation.at("/toolExecutionNotifications/0/level").textValue())
                .isEqualTo("error");
    }

    @Test
    void says_of_the_run_that_the_snapshot_is_too_old() throws IOException {
        Audit audit = Audits.sound();
        Report late = new Report(
                audit,
                new Gate(GateSettings.defaults()).judge(audit, Audits.TAKEN.plus(Duration.ofDays(30))),
                Audits.TOOL,
                Map.of());

        JsonNode notifications =
                MAPPER.readTree(SarifLog.print(late)).at("/runs/0/invocations/0/toolExecutionNotifications");

        assertThat(notifications)
                .singleElement()
                .satisfies(notification -> assertThat(
                                notification.at("/descriptor/id").textValue())
                        .isEqualTo("stale_snapshot"));
    }

    @Test
    void loses_nothing_in_the_parser_of_jenkins() throws IOException {
        Audit audit = Audits.small();

        List<Issue> issues = JenkinsParser.read("sarif", print(audit));

        assertThat(issues)
                .extracting(
                        Issue::getType, issue -> issue.getSeverity().getName(), Issue::getFileName, Issue::getLineStart)
                .containsExactlyInAnyOrder(
                        tuple("OIDC-004", "HIGH", "infra/cognito-audit.yaml", 3),
                        tuple("OIDC-003", "HIGH", "infra/cognito-audit.yaml", 3),
                        tuple("OIDC-009", "NORMAL", "infra/cognito-audit.yaml", 3),
                        tuple("AUTH0-003", "LOW", "infra/cognito-audit.yaml", 3),
                        tuple("PERM-001", "LOW", "infra/cognito-audit.yaml", 3));
        JenkinsParser.assertNothingLost(issues, audit);
    }

    @ParameterizedTest
    @MethodSource("io.github.cognitoaudit.reports.HostileTexts#all")
    void shows_hostile_text_without_control_characters_and_without_links(String text) throws IOException {
        String printed = print(Audits.hostile(text));

        assertThat(OFFICIAL.errors(printed)).isEmpty();
        assertThat(texts(MAPPER.readTree(printed)))
                .noneMatch(value -> value.matches("(?s).*[\\p{Cc}\\p{Cf}&&[^\n]].*"))
                .noneMatch(value -> value.matches("(?s).*(?<!\\\\)\\]\\(.*"));
    }

    private static String print(Audit audit) {
        return SarifLog.print(Audits.report(audit));
    }

    private static List<JsonNode> results(Audit audit) throws IOException {
        return StreamSupport.stream(
                        MAPPER.readTree(print(audit)).at("/runs/0/results").spliterator(), false)
                .toList();
    }

    private static List<String> texts(JsonNode tree) {
        return tree.findValues("text").stream().map(JsonNode::textValue).toList();
    }

    /** The library leaves out what has the value that the specification gives to what is not there. */
    private static JsonNode withoutDefaults(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.properties().removeIf(DEFAULTS::contains);
        }
        tree.forEach(SarifLogTest::withoutDefaults);
        return tree;
    }
}
