package io.github.cognitoaudit.verification.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.config.Configuration;
import io.github.cognitoaudit.config.ConfigurationReader;
import io.github.cognitoaudit.config.TargetConfiguration;
import io.github.cognitoaudit.drift.Drift;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.model.intent.Intent;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.SnapshotException;
import io.github.cognitoaudit.snapshot.SnapshotJson;
import io.github.cognitoaudit.verification.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Audits and compares the estates of {@code examples/estates/}: each gets the verdicts, or the changes, that its folder tells. */
final class ExampleEstatesTest {

    private static final String FOLDER = "examples/estates/";
    private static final Pattern ACCOUNT = Pattern.compile("(?<=:)\\d{12}(?=:)");
    private static final Path ROOT = Path.of("..", "examples", "estates");

    static List<String> estates() throws IOException {
        return foldersWith("snapshot.json");
    }

    static List<String> drifts() throws IOException {
        return foldersWith("before.json");
    }

    private static List<String> foldersWith(String file) throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.exists(folder.resolve(file)))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("estates")
    void an_estate_gets_the_verdicts_that_its_folder_tells(String estate) throws Exception {
        new Golden(FOLDER + estate + "/verdicts.txt").mustBe(page(audit(estate, "snapshot.json")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drifts")
    void a_pair_shows_the_changes_that_its_folder_tells(String estate) throws Exception {
        Drift drift = Drift.between(
                snapshot(estate, "before.json"),
                snapshot(estate, "after.json"),
                audit(estate, "before.json"),
                audit(estate, "after.json"));

        new Golden(FOLDER + estate + "/changes.txt").mustBe(page(drift));
    }

    @Test
    void the_page_explains_each_of_them_and_nobody_real_is_in_them() throws Exception {
        String page = Files.readString(ROOT.resolve("README.md"));
        List<String> all = Stream.concat(estates().stream(), drifts().stream()).toList();

        assertThat(estates()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(drifts()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(all).allSatisfy(estate -> assertThat(page).contains("**[" + estate + "](" + estate + "/)**"));
        for (String estate : all) {
            try (Stream<Path> files = Files.list(ROOT.resolve(estate))) {
                for (Path file :
                        files.filter(file -> !file.toString().endsWith(".txt")).toList()) {
                    assertThat(accounts(Files.readString(file)))
                            .as(file.toString())
                            .isSubsetOf("111122223333", "444455556666");
                }
            }
        }
    }

    private static Set<String> accounts(String text) {
        return ACCOUNT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Snapshot snapshot(String estate, String file) throws IOException, SnapshotException {
        Path path = ROOT.resolve(estate).resolve(file);
        String text = Files.readString(path);
        Snapshot snapshot = SnapshotJson.read(text, path.toString());
        assertThat(SnapshotJson.write(snapshot))
                .as("%s as the tool writes it", path)
                .isEqualTo(text);
        return snapshot;
    }

    private static Audit audit(String estate, String file) throws Exception {
        Configuration configuration = new ConfigurationReader(Set.of())
                .read(ROOT.resolve(estate).resolve("cognito-audit.yaml"), Optional.empty());
        Map<String, Intent> intents = configuration.targets().stream()
                .collect(Collectors.toMap(TargetConfiguration::name, TargetConfiguration::intent));
        return Auditor.of(Auditor.installedRules(), Map.of()).audit(snapshot(estate, file), intents);
    }

    private static String page(Audit audit) {
        StringBuilder page = new StringBuilder();
        audit.chains().forEach(chain -> {
            page.append("chain of ").append(chain.target()).append('\n');
            chain.links()
                    .forEach(link -> page.append("  %-12s %s%n"
                            .formatted(
                                    link.link().name().toLowerCase(Locale.ROOT),
                                    link.status().name().toLowerCase(Locale.ROOT))
                            .replace("\r", "")));
        });
        page.append("violations")
                .append(audit.violations().isEmpty() ? ": none" : "")
                .append('\n');
        audit.violations().forEach(finding -> page.append(line(finding)));
        page.append("could not tell")
                .append(audit.undetermined().isEmpty() ? ": nothing" : "")
                .append('\n');
        audit.undetermined().forEach(finding -> page.append(line(finding)));
        return page.toString();
    }

    private static String line(Finding finding) {
        return "  " + finding.rule().id() + " " + finding.rule().name() + ", "
                + finding.severity().name().toLowerCase(Locale.ROOT) + ": " + finding.subject() + "\n    "
                + finding.message() + "\n";
    }

    private static String page(Drift drift) {
        StringBuilder page = new StringBuilder();
        drift.changes().forEach(change -> {
            page.append(change.direction().name().toLowerCase(Locale.ROOT))
                    .append(": ")
                    .append(change.message())
                    .append('\n');
            change.witness()
                    .ifPresent(witness -> witness.values()
                            .forEach((key, value) -> page.append("  for example ")
                                    .append(key)
                                    .append(" = ")
                                    .append(value)
                                    .append('\n')));
            change.opened()
                    .forEach(finding -> page.append("  opens ")
                            .append(finding.rule().id())
                            .append(' ')
                            .append(finding.rule().name())
                            .append('\n'));
            change.closed()
                    .forEach(finding -> page.append("  closes ")
                            .append(finding.rule().id())
                            .append(' ')
                            .append(finding.rule().name())
                            .append('\n'));
        });
        drift.uncompared().forEach(one -> page.append(one.message()).append('\n'));
        return page.toString();
    }
}
