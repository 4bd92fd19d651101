package io.github.cognitoaudit.verification.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opens the reports where people open them: on a CI server that distrusts them, from the disk, out of a mail. */
@Tag("browser")
final class ReportInBrowserTest {

    @TempDir
    private static Path folder;

    private static WrittenReports reports;
    private static Chromium chromium;
    private static ReportServer server;

    @BeforeAll
    static void start() throws IOException {
        reports = WrittenReports.in(folder);
        reports.large();
        server = new ReportServer(folder);
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "small/html/index.html, LIGHT, 320",
        "small/html/index.html, DARK, 768",
        "small/html/index.html, LIGHT, 1440",
        "sound/html/index.html, LIGHT, 320",
        "empty/html/index.html, DARK, 320",
        "hostile/html/index.html, LIGHT, 320",
        "hostile/html/index.html, LIGHT, 1440",
        "large/html/index.html, DARK, 320",
        "large/html/findings-2.html, LIGHT, 768",
        "drift/drift.html, LIGHT, 320",
        "drift/drift.html, DARK, 768",
        "drift/drift.html, LIGHT, 1440"
    })
    void opens_in_the_sandbox_of_a_ci_server_without_an_error(String name, ColorScheme scheme, int width) {
        try (BrowserContext window = chromium.window(scheme, width)) {
            Visit visit = new Visit(window, server.sandboxed(name));
            visit.openEveryDetail();

            assertThat(visit.complaints()).isEmpty();
            assertThat(visit.requests()).isNotEmpty().allMatch(request -> request.startsWith(server.root()));
            assertThat(visit.overflow()).as("sticks out at %d px", width).isEmpty();
            assertThat(visit.clippedTexts()).as("cut off at %d px", width).isEmpty();
            assertThat(visit.page().title()).contains("cognito-audit");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "hostile", "large"})
    void has_every_finding_on_exactly_one_page_of_the_sandbox(String report) throws IOException {
        try (BrowserContext window = chromium.window(ColorScheme.LIGHT, 1440)) {
            Visit visit = new Visit(window, "about:blank");
            List<String> shown = new ArrayList<>();
            for (String page : reports.pages(report)) {
                visit.follow(server.sandboxed(page));
                shown.addAll(visit.findings());
            }

            assertThat(shown)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(reports.fingerprints(report).stream()
                            .map(fingerprint -> "f-" + fingerprint)
                            .toList());
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"small/html/index.html", "small/report.html", "large/html/findings-2.html", "drift/drift.html"})
    void reads_the_same_where_no_script_may_run(String name) {
        try (BrowserContext scripted = chromium.window(ColorScheme.LIGHT, 1440);
                BrowserContext scriptless = chromium.withoutScript(ColorScheme.LIGHT, 1440)) {
            String sections = "main > section:not(.filter)";
            List<String> with = new Visit(scripted, server.plain(name))
                    .page()
                    .locator(sections)
                    .allInnerTexts();
            List<String> without = new Visit(scriptless, server.plain(name))
                    .page()
                    .locator(sections)
                    .allInnerTexts();

            assertThat(without).isNotEmpty().isEqualTo(with);
        }
    }

    @Test
    void opens_from_the_disk_and_leads_from_the_list_to_the_finding() {
        try (BrowserContext window = chromium.window(ColorScheme.LIGHT, 1440)) {
            Visit visit = new Visit(window, reports.onDisk("small/html/index.html"));
            assertThat(visit.findings()).hasSize(5);

            visit.page().getByText("Filter and sort").click();
            visit.page().locator(".list tbody a").first().click();

            assertThat(visit.page().url()).contains("index.html#f-");
            assertThat(visit.page().locator("article:target").isVisible()).isTrue();
            assertThat(visit.complaints()).isEmpty();
            assertThat(visit.requests()).allMatch(request -> request.startsWith("file:"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1440})
    void opens_as_one_file_with_the_network_off(int width) throws IOException {
        try (BrowserContext window = chromium.offline(ColorScheme.LIGHT, width)) {
            Visit visit = new Visit(window, reports.onDisk("small/report.html"));
            visit.openEveryDetail();

            assertThat(visit.findings())
                    .containsExactlyInAnyOrderElementsOf(reports.fingerprints("small").stream()
                            .map(fingerprint -> "f-" + fingerprint)
                            .toList());
            assertThat(visit.overflow()).isEmpty();
            assertThat(visit.clippedTexts()).isEmpty();
            visit.page().getByLabel("Words").fill("slash cognito");
            assertThat(visit.rows()).containsExactly("OIDC-003");
            visit.page().locator(".list tbody a").click();
            assertThat(visit.page().locator("article:target h3").textContent()).contains("slash");
            assertThat(visit.complaints()).isEmpty();
            assertThat(visit.requests()).hasSize(1);
        }
    }

    @Test
    void prints_what_is_folded_away_on_the_screen() {
        try (BrowserContext window = chromium.window(ColorScheme.LIGHT, 1440)) {
            Visit visit = new Visit(window, server.plain("small/html/index.html"));

            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(visit.page().evaluate("""
                            () => [...document.querySelectorAll('details')]
                              .filter(detail => !detail.open && detail.lastElementChild.getBoundingClientRect().height === 0)
                              .map(detail => detail.textContent)
                            """)).isEqualTo(List.of());
            assertThat(visit.page().locator("nav.contents").isVisible()).isFalse();
        }
    }
}
