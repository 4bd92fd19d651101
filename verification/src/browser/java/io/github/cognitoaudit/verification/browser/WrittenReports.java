package io.github.cognitoaudit.verification.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.reports.Audits;
import io.github.cognitoaudit.reports.Decisions;
import io.github.cognitoaudit.reports.DriftReports;
import io.github.cognitoaudit.reports.Drifts;
import io.github.cognitoaudit.reports.HostileTexts;
import io.github.cognitoaudit.reports.ReportFile;
import io.github.cognitoaudit.reports.Reports;
import io.github.cognitoaudit.reports.content.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the reports that are looked at: {@code small} with every kind of verdict, {@code sound} in which all holds, {@code empty}
 * which examined nothing, {@code hostile} whose names attack, {@code drift}, and on demand {@code large}.
 *
 * @param folder where they are
 */
record WrittenReports(Path folder) {
    private static final Set<ReportFile> FORMS = EnumSet.of(ReportFile.HTML, ReportFile.HTML_SINGLE, ReportFile.JSON);

    static WrittenReports in(Path folder) throws IOException {
        WrittenReports reports = new WrittenReports(folder);
        reports.write(Decisions.report(), "small", FORMS);
        reports.write(Audits.report(Audits.sound()), "sound", FORMS);
        reports.write(Audits.report(Audits.empty()), "empty", FORMS);
        reports.write(
                Audits.report(Audits.hostile(HostileTexts.all().collect(Collectors.joining(" ")))), "hostile", FORMS);
        DriftReports.write(Drifts.small(), folder.resolve("drift"));
        return reports;
    }

    /** Writes one of 10,000 violations in 200 targets, without the single page, which is not meant for so many. */
    void large() throws IOException {
        Audit audit = Audits.large(10_000, 200);
        write(Audits.report(audit), "large", EnumSet.of(ReportFile.HTML, ReportFile.JSON));
    }

    private void write(Report report, String name, Set<ReportFile> forms) throws IOException {
        Reports.write(report, forms, folder.resolve(name));
    }

    /** Returns the address of a file on the disk. */
    String onDisk(String name) {
        return folder.resolve(name).toUri().toString();
    }

    /** Returns the pages of a report without a script, by their names in the folder of all reports, {@code index.html} first. */
    List<String> pages(String report) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(report).resolve("html"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html") && !name.equals("interactive.html"))
                    .sorted((one, other) -> Boolean.compare(other.equals("index.html"), one.equals("index.html")))
                    .map(name -> report + "/html/" + name)
                    .toList();
        }
    }

    /** Returns the fingerprints of all findings in the canonical result. */
    List<String> fingerprints(String report) throws IOException {
        JsonNode root = new ObjectMapper()
                .readTree(folder.resolve(report).resolve("findings.json").toFile());
        List<String> fingerprints = new ArrayList<>();
        root.get("findings")
                .forEach(finding -> fingerprints.add(finding.get("fingerprint").asText()));
        return fingerprints;
    }
}
