package io.github.cognitoaudit.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** Prints measurements as plain tables. */
final class Tables {
    private static final double MICROS_OF_A_MILLI = 1000;

    private Tables() {}

    /** Prints the cost of an answer for each question and set, with how often each answer was given. */
    static String ofQuestions(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder(String.format(
                "%nmicroseconds for one answer%n%-14s %-8s %10s %10s %10s %8s  %s%n",
                "question", "set", "p50", "p99", "max", "samples", "answers"));
        for (RunResult result : results) {
            PolicyQuestion question = PolicyQuestion.valueOf(result.getParams().getParam("question"));
            PolicySet set = PolicySet.valueOf(result.getParams().getParam("set"));
            Statistics times = result.getPrimaryResult().getStatistics();
            table.append(String.format(
                    Locale.ROOT,
                    "%-14s %-8s %10.1f %10.1f %10.1f %8d  %s%n",
                    lower(question),
                    lower(set),
                    times.getPercentile(50),
                    times.getPercentile(99),
                    times.getMax(),
                    times.getN(),
                    answers(question, set)));
        }
        return table.toString();
    }

    /** Prints the cost of a comparison for each number of statements, and how it stands to the product of the two numbers. */
    static String ofGrowth(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder(String.format(
                "%nmicroseconds for one comparison of policies with so many statements%n%5s %5s %10s %10s %10s %14s%n",
                "left", "right", "p50", "p99", "product", "p50 / product"));
        for (RunResult result : results) {
            int left = Integer.parseInt(result.getParams().getParam("left"));
            int right = Integer.parseInt(result.getParams().getParam("right"));
            Statistics times = result.getPrimaryResult().getStatistics();
            table.append(String.format(
                    Locale.ROOT,
                    "%5d %5d %10.1f %10.1f %10d %14.2f%n",
                    left,
                    right,
                    times.getPercentile(50),
                    times.getPercentile(99),
                    left * right,
                    times.getPercentile(50) / (left * right)));
        }
        return table.toString();
    }

    /** Prints the cost of the only answer that a process gives about each hostile document, and the answer. */
    static String ofHostileDocuments(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder(String.format(
                "%nmilliseconds for the first answer about a hostile document, in 64 MiB of heap%n%-22s %8s %8s %9s  %s%n",
                "document", "median", "max", "processes", "answer"));
        for (RunResult result : results) {
            HostileBenchmark asked = new HostileBenchmark();
            asked.document = HostileDocument.valueOf(result.getParams().getParam("document"));
            asked.load();
            Statistics times = result.getAggregatedResult().getPrimaryResult().getStatistics();
            table.append(String.format(
                    Locale.ROOT,
                    "%-22s %8.1f %8.1f %9d  %s%n",
                    lower(asked.document),
                    times.getPercentile(50) / 1_000,
                    times.getMax() / 1_000,
                    times.getN(),
                    asked.answer()));
        }
        return table.toString();
    }

    /** Prints how long it takes to read and compare two snapshots for each number of roles, and how that stands to the number. */
    static String ofDrift(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder(String.format(
                "%nmilliseconds for the drift of two snapshots of so many roles, with %s%n%6s %8s %10s %12s%n",
                DriftBenchmark.HEAP, "roles", "changes", "mean", "mean / role"));
        for (RunResult result : results) {
            int roles = Integer.parseInt(result.getParams().getParam("roles"));
            double mean = result.getPrimaryResult().getScore();
            table.append(String.format(
                    Locale.ROOT, "%6d %8d %10.0f %12.3f%n", roles, DriftBenchmark.expected(roles), mean, mean / roles));
        }
        return table.toString();
    }

    /** Prints what each report costs for each number of findings, and the cost of one finding, which stays where the growth is linear. */
    static String ofReports(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder(String.format(
                "%nwriting a report of so many findings%n%-10s %8s %12s %12s %22s%n",
                "report", "findings", "p50 ms", "max ms", "p50 us for a finding"));
        for (RunResult result : results) {
            int findings = Integer.parseInt(result.getParams().getParam("findings"));
            Statistics times = result.getPrimaryResult().getStatistics();
            table.append(String.format(
                    Locale.ROOT,
                    "%-10s %8d %12.1f %12.1f %22.1f%n",
                    result.getParams().getParam("file").toLowerCase(Locale.ROOT),
                    findings,
                    times.getPercentile(50) / MICROS_OF_A_MILLI,
                    times.getMax() / MICROS_OF_A_MILLI,
                    times.getPercentile(50) / findings));
        }
        return table.toString();
    }

    /** Asks every question once, so that the table says what was answered: {@code 84 no, 60 yes}. */
    private static String answers(PolicyQuestion question, PolicySet set) {
        Map<String, Long> counts = question.over(set).stream()
                .map(Supplier::get)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
