package io.github.cognitoaudit.config;

import io.github.cognitoaudit.gate.GateSettings;
import io.github.cognitoaudit.history.HistorySettings;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds a configuration file as read.
 *
 * @param targets what to audit, in the order of their names
 * @param tls what to know about certificates on the way
 * @param rules settings by rule id; a rule that is not named keeps its own
 * @param gate what stops a build
 * @param memory the files with what the team decided before
 * @param forecastDays how many days the forecast of a drift looks ahead
 * @param history where earlier snapshots are kept
 * @param reports which reports to write
 */
public record Configuration(
        List<TargetConfiguration> targets,
        TlsSettings tls,
        Map<String, RuleSettings> rules,
        GateSettings gate,
        MemoryFiles memory,
        int forecastDays,
        HistorySettings history,
        Set<ReportFormat> reports) {

    /** How far a forecast looks ahead where the configuration says nothing, in days. */
    public static final int USUAL_FORECAST_DAYS = 30;

    /** Copies the collections. */
    public Configuration {
        targets = List.copyOf(targets);
        rules = Map.copyOf(rules);
        reports = Set.copyOf(reports);
    }
}
