package io.github.cognitoaudit.reports;

import static org.assertj.core.api.Assertions.assertThat;

import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.registry.ParserRegistry;
import io.github.cognitoaudit.finding.Audit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads reports with the parsers that the warnings plugin of Jenkins uses. */
public final class JenkinsParser {
    private JenkinsParser() {}

    /**
     * Returns the issues that Jenkins would show.
     *
     * @param id the id of the parser, such as {@code sarif}
     */
    public static List<Issue> read(String id, String text) {
        try {
            Path file = Files.createTempFile("report", ".txt");
            try {
                Files.writeString(file, text);
                return new ParserRegistry()
                        .get(id).createParser().parse(new FileReaderFactory(file, StandardCharsets.UTF_8)).stream()
                                .toList();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts that there is an issue a finding, and that it says what the finding says of which subject. */
    public static void assertNothingLost(List<Issue> issues, Audit audit) {
        assertThat(issues).hasSameSizeAs(audit.findings());
        assertThat(audit.findings())
                .allSatisfy(finding -> assertThat(issues)
                        .anySatisfy(issue -> assertThat(issue.getMessage() + issue.getDescription())
                                .contains(finding.message())
                                .contains(finding.subject().value())));
    }
}
