package io.github.cognitoaudit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.collect.auth0.ManagementRead;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.LinkVerdict;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import io.github.cognitoaudit.sandbox.scenario.Target;
import io.github.cognitoaudit.sandbox.wire.RecordedCall;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.SnapshotJson;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goes from the wire to the gate, over real HTTP and TLS. */
final class WholeRoadTest {

    @TempDir
    private Path folder;

    @Test
    void a_sound_chain_gives_no_finding_and_every_link_is_proved() throws Exception {
        try (Road road = Road.on(Scenarios.sound(), folder)) {
            Audit audit = road.audit(road.collect());

            assertThat(audit.findings()).isEmpty();
            assertThat(audit.gaps()).isEmpty();
            assertThat(audit.chains().get(0).links())
                    .extracting(LinkVerdict::status)
                    .containsOnly(LinkVerdict.Status.SOUND);
            assertThat(road.judge(audit).passed()).isTrue();
        }
    }

    @Test
    void the_flawed_chains_give_exactly_the_expected_findings() throws Exception {
        try (Road road = Road.on(Scenarios.flawed(), folder)) {
            Audit audit = road.audit(road.collect());

            new Golden("examples/flawed/findings.txt")
                    .mustBe(audit.findings().stream()
                            .map(WholeRoadTest::line)
                            .collect(Collectors.joining("\n", "", "\n")));
            assertThat(audit.gaps()).isEmpty();
            assertThat(road.judge(audit).passed()).isFalse();
            assertThat(rulesByTarget(audit))
                    .isEqualTo(Scenarios.flawed().targets().stream()
                            .collect(Collectors.toMap(Target::name, Target::flaws)));
        }
    }

    private static Map<String, List<String>> rulesByTarget(Audit audit) {
        return audit.findings().stream()
                .collect(Collectors.groupingBy(
                        Finding::target,
                        Collectors.collectingAndThen(
                                Collectors.mapping(
                                        finding -> finding.rule().id(), Collectors.toCollection(TreeSet::new)),
                                List::copyOf)));
    }

    @Test
    void the_same_world_collected_twice_gives_the_same_bytes() throws Exception {
        try (Road road = Road.on(Scenarios.flawed(), folder)) {
            assertThat(SnapshotJson.write(road.collect())).isEqualTo(SnapshotJson.write(road.collect()));
        }
    }

    @Test
    void an_audit_of_the_stored_snapshot_says_the_same_without_a_network() throws Exception {
        try (Road road = Road.on(Scenarios.flawed(), folder)) {
            Snapshot snapshot = road.collect();
            road.sandbox().forgetCalls();

            Audit stored = road.audit(SnapshotJson.read(SnapshotJson.write(snapshot), "stored"));

            assertThat(stored).isEqualTo(road.audit(snapshot));
            assertThat(road.sandbox().calls()).isEmpty();
        }
    }

    @Test
    void one_chain_costs_at_most_fifteen_mandatory_calls_and_ten_apart() throws Exception {
        try (Road road = Road.on(Scenarios.sound(), folder)) {
            road.collect();

            List<String> calls = road.sandbox().calls().stream()
                    .map(call -> call.operation().name())
                    .toList();
            List<String> apart = calls.stream().filter(WholeRoadTest::isApart).toList();
            assertThat(calls.size() - apart.size()).as(calls.toString()).isBetween(1, 15);
            // The look at the TLS chain of the issuer is no request.
            assertThat(apart.size() + 1).as(apart.toString()).isBetween(1, 10);
        }
    }

    /** The token, the optional reads and the issuer's documents are counted apart. */
    private static boolean isApart(String call) {
        return call.contains("/oauth/token")
                || call.contains("/.well-known/")
                || Arrays.stream(ManagementRead.values())
                        .anyMatch(read -> !read.isMandatory() && read.call().equals(call));
    }

    @Test
    void the_wire_carries_the_three_protocols_and_no_write() throws Exception {
        try (Road road = Road.on(Scenarios.sound(), folder)) {
            road.collect();
            List<RecordedCall> calls = road.sandbox().calls();

            assertThat(calls).anySatisfy(call -> {
                assertThat(call.body())
                        .contains("Action=ListOpenIDConnectProviders")
                        .contains("Version=2010-05-08");
                assertThat(call.headers().get("authorization")).startsWith("AWS4-HMAC-SHA256 ");
            });
            assertThat(calls).anySatisfy(call -> {
                assertThat(call.headers().get("x-amz-target"))
                        .isEqualTo("AWSCognitoIdentityService.DescribeIdentityPool");
                assertThat(call.headers().get("content-type")).isEqualTo("application/x-amz-json-1.1");
            });
            assertThat(calls).anySatisfy(call -> assertThat(call.url()).startsWith("/api/v2/clients/"));
            assertThat(road.sandbox().writes()).isEmpty();
        }
    }

    private static String line(Finding finding) {
        return "%s | %s | %s | %s | %s | %s"
                .formatted(
                        finding.target(),
                        finding.rule().id(),
                        finding.rule().name(),
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.status().name().toLowerCase(Locale.ROOT),
                        finding.subject());
    }
}
