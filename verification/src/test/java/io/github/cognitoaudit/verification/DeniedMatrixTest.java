package io.github.cognitoaudit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.gate.GateResult;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import io.github.cognitoaudit.sandbox.wire.Call;
import io.github.cognitoaudit.sandbox.wire.Fault;
import io.github.cognitoaudit.sandbox.wire.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoils each read of a sound chain in turn, in each way, and holds the promise: what was not read is never a pass and never a flaw.
 *
 * <p>Every cell is also checked against the law itself, not only against the stored matrix.
 */
final class DeniedMatrixTest {

    /** The three of the promise; the full size of this test tries every other kind of broken answer too. */
    private static final List<Fault> FAULTS = List.of(Fault.REFUSED, Fault.SERVER_ERROR, Fault.CUT_OFF);

    private static final boolean FULL = "full".equals(System.getProperty("laws"));
    private static final Set<Call> SINGLE_READS = EnumSet.of(
            Call.IAM_LIST_ROLES,
            Call.IAM_GET_ROLE,
            Call.IAM_LIST_ROLE_POLICIES,
            Call.IAM_GET_ROLE_POLICY,
            Call.IAM_LIST_ATTACHED_ROLE_POLICIES,
            Call.IAM_GET_POLICY,
            Call.IAM_GET_POLICY_VERSION);

    private static final Set<Call> LISTS = EnumSet.of(Call.AUTH0_LIST_CLIENTS, Call.COGNITO_LIST_POOLS);

    private static final Set<Call> LAST_ACCESS = EnumSet.of(Call.IAM_GENERATE_LAST_ACCESS, Call.IAM_GET_LAST_ACCESS);

    @TempDir
    private Path folder;

    @Test
    void what_was_not_read_is_never_a_pass_and_never_a_flaw() throws Exception {
        List<String> rows = new ArrayList<>();
        try (Road road = Road.on(Scenarios.denied(), folder)) {
            for (Call call : Call.values()) {
                rows.add(row(road, call, false));
            }
            for (Call call : SINGLE_READS) {
                rows.add(row(road, call, true));
            }
            for (Call call : LISTS) {
                rows.add(row(road.namingNothing(), call, false).replaceFirst("` ", "`, nothing declared "));
            }
            for (Call call : LAST_ACCESS) {
                rows.add(row(road.readingLastAccess(), call, false).replaceFirst("` ", "`, last access read "));
            }
        }
        new Golden("examples/denied/matrix.md").mustBe(page(rows));
    }

    private static String row(Road road, Call call, boolean bulkRefused) throws Exception {
        List<String> cells = new ArrayList<>();
        cells.add("`" + call.operation() + "`" + (bulkRefused ? ", bulk refused too" : ""));
        for (Fault fault : FAULTS) {
            spoil(road, call, fault, bulkRefused);
            cells.add(cell(road, call, fault, bulkRefused));
        }
        if (FULL) {
            for (Fault fault : EnumSet.complementOf(EnumSet.copyOf(FAULTS))) {
                spoil(road, call, fault, bulkRefused);
                cell(road, call, fault, bulkRefused);
            }
        }
        return "| " + String.join(" | ", cells) + " |";
    }

    private static void spoil(Road road, Call call, Fault fault, boolean bulkRefused) {
        road.sandbox().restore();
        road.sandbox().forgetCalls();
        if (bulkRefused) {
            road.sandbox().refuse(Call.IAM_GET_ACCOUNT_DETAILS);
        }
        road.sandbox().spoil(call, fault);
    }

    private static String cell(Road road, Call call, Fault fault, boolean bulkRefused) throws Exception {
        Audit audit = road.audit(road.collect());
        GateResult result = road.judge(audit);
        String where = call + " " + fault;
        boolean asked = road.sandbox().calls().stream()
                .anyMatch(recorded -> recorded.operation().name().equals(call.operation()));

        assertThat(audit.violations()).as(where).isEmpty();
        assertThat(result.passed()).as(where).isEqualTo(audit.undetermined().isEmpty());
        if (!asked) {
            assertThat(audit.undetermined()).as(where).isEmpty();
            return "not asked";
        }
        if (!bulkRefused && call != Call.IAM_GET_ACCOUNT_DETAILS && fault != Fault.THROTTLED) {
            assertThat(audit.gaps())
                    .as(where + ": a read that failed leaves a gap")
                    .isNotEmpty();
        }
        // GetCallerIdentity needs no grant, so no permission closes its gap.
        if (fault == Fault.REFUSED && !call.permission().isEmpty() && call != Call.STS_GET_CALLER_IDENTITY) {
            assertThat(needs(audit))
                    .as(where + ": the gaps name the permission, or another read closed them")
                    .matches(named -> audit.gaps().isEmpty()
                            || named.stream().anyMatch(need -> need.contains(call.permission())));
        }
        return audit.undetermined().isEmpty() ? "no verdict needs it" : "undetermined: " + rules(audit);
    }

    private static Set<String> needs(Audit audit) {
        return audit.gaps().stream().flatMap(gap -> gap.gap().needs().stream()).collect(Collectors.toSet());
    }

    private static String rules(Audit audit) {
        return audit.undetermined().stream()
                .map(Finding::rule)
                .map(rule -> rule.id())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String page(List<String> rows) {
        String head = FAULTS.stream()
                .map(fault -> fault.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" | "));
        return """
                # What one read less does to a sound chain

                Each read is spoiled in turn, in each way; every other read succeeds. A rule that needs what was not read answers
                *undetermined*, and the run fails naming the permission. No cell holds a violation: the chain is sound. Printed by
                `DeniedMatrixTest` from runs over real HTTP and TLS. Services: %s.

                | read | %s |
                |---|%s
                %s
                """.formatted(
                        Arrays.stream(Service.values()).map(Enum::name).collect(Collectors.joining(", ")),
                        head,
                        "---|".repeat(FAULTS.size()),
                        String.join("\n", rows));
    }
}
