package io.github.cognitoaudit.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.reports.Audits;
import io.github.cognitoaudit.reports.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HtmlReportTest {
    private static final int INDEX_LIMIT = 200_000;
    private static final Pattern TAG =
            Pattern.compile("<(/?[a-zA-Z][a-zA-Z0-9]*)((?:\\s+[a-zA-Z:-]+(?:=\"[^\"]*\")?)*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z:-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern ANCHOR = Pattern.compile("<article class=\"finding [a-z]+\" id=\"(f-[0-9a-f-]+)\"");

    @Test
    void prints_what_the_golden_files_show() {
        Map<String, String> pages = print(Audits.small());

        assertThat(pages)
                .containsOnlyKeys(
                        "findings.js", "icon.svg", "index.html", "interactive.html", "report.css", "report.js");
        Golden.assertMatches("index.html", pages.getOrDefault("index.html", ""));
        Golden.assertMatches("findings.js", pages.getOrDefault("findings.js", ""));
    }

    @Test
    void prints_the_same_bytes_for_the_same_audit() {
        assertThat(print(Audits.small())).isEqualTo(print(Audits.small()));
    }

    @Test
    void claims_nothing_when_nothing_was_examined() {
        assertThat(page("index.html", Audits.empty()))
                .contains("Nothing was examined", "No target was audited.", "No rule was examined.")
                .doesNotContain("Nothing stops the build");
    }

    @Test
    void needs_nothing_that_a_sandboxed_page_may_not_do() {
        Map<String, String> pages = print(Audits.large(500, 20));
        pages.keySet().removeIf(name -> !name.endsWith(".html") || name.equals("interactive.html"));

        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(pages.values())
                .allSatisfy(page -> assertThat(attributes(page))
                        .noneMatch(attribute -> attribute.startsWith("style=") || attribute.startsWith("on"))
                        .noneMatch(attribute -> attribute.contains("data:") || attribute.startsWith("http-equiv")));
        assertThat(pages.values()).noneMatch(page -> page.contains("<script") || page.contains("<style"));
    }

    @ParameterizedTest
    @MethodSource("io.github.cognitoaudit.reports.HostileTexts#all")
    void shows_hostile_text_as_text(String text) {
        boolean prose = text.indexOf(' ') >= 0 || text.length() > 1000;
        String hostile = page("index.html", Audits.hostile(text));
        String harmless = page("index.html", Audits.hostile(prose ? "harmless words" : "harmless"));

        assertThat(skeleton(hostile)).isEqualTo(skeleton(harmless));
        assertThat(hostile.replaceAll(TAG.pattern(), "").replace("<!DOCTYPE html>", ""))
                .doesNotContain("<");
        assertThat(attributes(hostile))
                .filteredOn(attribute -> attribute.startsWith("href="))
                .allMatch(attribute ->
                        attribute.matches("href=(#[a-zA-Z0-9-]+|[a-z-]+\\.(html|css|svg)|https://[^<>\\s]+)"));
        assertThat(hostile.codePoints())
                .noneMatch(character -> character != '\n'
                        && character != '\t'
                        && (Character.isISOControl(character)
                                || Character.getType(character) == Character.FORMAT
                                || Character.getType(character) == Character.SURROGATE));
    }

    @ParameterizedTest
    @MethodSource("io.github.cognitoaudit.reports.HostileTexts#all")
    void keeps_hostile_text_inside_the_strings_of_the_list(String text) throws IOException {
        String script = page("findings.js", Audits.hostile(text));

        String list =
                script.substring("window.cognitoAuditFindings = ".length()).replaceFirst(",\n];\n$", "]");

        JsonNode rows = new ObjectMapper().readTree(list);
        assertThat(rows).hasSize(2).allMatch(row -> row.size() == 9);
        assertThat(script.lines().count()).isEqualTo(4);
    }

    @Test
    void keeps_the_first_page_small_and_every_finding_on_one_page() {
        Audit audit = Audits.large(10_000, 200);
        Map<String, String> pages = print(audit);
        List<String> anchors = new ArrayList<>();
        pages.forEach((name, page) -> {
            if (name.endsWith(".html")) {
                ANCHOR.matcher(page).results().forEach(match -> anchors.add(match.group(1)));
                assertThat(bytes(page)).as(name).isLessThan(name.equals("index.html") ? INDEX_LIMIT : 300_000);
            }
        });

        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(anchors)
                .hasSize(11_000)
                .containsAll(
                        audit.findings().stream().map(HtmlReportTest::anchor).toList());
        assertThat(bytes(pages.getOrDefault("index.html", ""))).isGreaterThan(100_000);
    }

    @Test
    void links_only_to_pages_and_places_that_are_there() {
        Map<String, String> pages = print(Audits.large(2_000, 60));
        pages.forEach((name, page) -> {
            if (name.endsWith(".html")) {
                attributes(page).stream()
                        .filter(attribute -> attribute.startsWith("href=") && !attribute.startsWith("href=https:"))
                        .map(attribute -> attribute.substring("href=".length()))
                        .filter(href -> !href.startsWith("#icon-"))
                        .forEach(href -> assertThat(leadsSomewhere(pages, name, href))
                                .as("%s in %s", href, name)
                                .isTrue());
            }
        });
    }

    @Test
    void cuts_values_that_would_swamp_the_page() {
        String page = page("index.html", Audits.hostile("x".repeat(200_000)));

        assertThat(bytes(page)).isLessThan(INDEX_LIMIT);
        assertThat(page).contains("1 finding stops the build");
    }

    @Test
    void tells_findings_with_the_same_fingerprint_apart() {
        Audit small = Audits.small();
        Finding finding = small.findings().get(0);
        Finding again = new Finding(
                finding.rule(),
                finding.severity(),
                finding.status(),
                finding.target(),
                finding.subject(),
                "again",
                finding.evidence(),
                finding.witness(),
                finding.remediation(),
                finding.gaps(),
                finding.fingerprint());
        Audit twice = new Audit(
                small.snapshotDigest(),
                small.takenAt(),
                small.chains(),
                List.of(finding, again),
                small.examined(),
                small.gaps());

        assertThat(page("index.html", twice))
                .contains("id=\"" + anchor(finding) + "\"", "id=\"" + anchor(finding) + "-2\"");
    }

    private static boolean leadsSomewhere(Map<String, String> pages, String from, String href) {
        int hash = href.indexOf('#');
        String page = hash < 0 ? href : href.substring(0, hash);
        String target = pages.getOrDefault(page.isEmpty() ? from : page, "");
        return !target.isEmpty() && (hash < 0 || target.contains("id=\"" + href.substring(hash + 1) + "\""));
    }

    private static String anchor(Finding finding) {
        return "f-" + finding.fingerprint().value();
    }

    private static Map<String, String> print(Audit audit) {
        Map<String, String> pages = new TreeMap<>();
        HtmlReport.print(Audits.report(audit))
                .forEach((name, bytes) -> pages.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return pages;
    }

    private static String page(String name, Audit audit) {
        return print(audit).getOrDefault(name, "");
    }

    private static int bytes(String page) {
        return page.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Returns the names of all tags with the names of their attributes: what a browser would build, without the text. */
    private static List<String> skeleton(String page) {
        return TAG.matcher(page)
                .results()
                .map(tag -> tag.group(1) + names(tag.group(2)))
                .toList();
    }

    private static List<String> names(String attributes) {
        return ATTRIBUTE
                .matcher(attributes)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<String> attributes(String page) {
        List<String> found = new ArrayList<>();
        Matcher tags = TAG.matcher(page);
        while (tags.find()) {
            ATTRIBUTE
                    .matcher(tags.group(2))
                    .results()
                    .forEach(match -> found.add(match.group(1) + "=" + match.group(2)));
        }
        return found;
    }
}
