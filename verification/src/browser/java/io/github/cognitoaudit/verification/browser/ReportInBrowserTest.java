package io.github.cognitoaudit.verification.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.reports.Audits;
import io.github.cognitoaudit.reports.ReportFile;
import io.github.cognitoaudit.reports.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens the report in Chromium; the path of another one can be given as {@code -Dchromium=PATH}. */
@Tag("browser")
final class ReportInBrowserTest {
    private static final double PATIENCE_MILLIS = 60_000;
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @TempDir
    private static Path folder;

    private static Playwright playwright;
    private static Browser browser;
    private static ReportServer server;

    @BeforeAll
    static void start() throws IOException {
        write(Audits.small(), "small");
        write(Audits.large(10_000, 200), "large");
        Files.createDirectories(SCREENSHOTS);
        server = new ReportServer(folder);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                        .setArgs(ARGUMENTS));
    }

    @AfterAll
    static void stop() {
        playwright.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "small/html/index.html, LIGHT, 1280",
        "small/html/index.html, DARK, 1280",
        "small/html/index.html, LIGHT, 320",
        "small/html/index.html, DARK, 320",
        "large/html/index.html, LIGHT, 1280",
        "large/html/index.html, DARK, 320",
        "large/html/findings-2.html, LIGHT, 1280",
        "large/html/findings-2.html, DARK, 320"
    })
    void opens_in_the_sandbox_of_a_ci_server_without_an_error(String name, ColorScheme scheme, int width) {
        try (BrowserContext context = context(scheme, width, false)) {
            Visit visit = new Visit(context, server.sandboxed(name));

            visit.screenshot(name, scheme, width);

            assertThat(visit.complaints).isEmpty();
            assertThat(visit.requests).allMatch(request -> request.startsWith(server.root()));
            assertThat(visit.fitsItsWidth())
                    .as("nothing sticks out at %d px", width)
                    .isTrue();
            assertThat(visit.page.title()).endsWith("cognito-audit");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "small/html/index.html, LIGHT, 1280",
        "small/html/index.html, DARK, 1280",
        "small/html/index.html, LIGHT, 320",
        "small/html/index.html, DARK, 320",
        "large/html/findings-2.html, LIGHT, 1280",
        "small/html/interactive.html, LIGHT, 1280",
        "small/html/interactive.html, DARK, 320"
    })
    void has_nothing_that_axe_objects_to(String name, ColorScheme scheme, int width) {
        try (BrowserContext context = context(scheme, width, true)) {
            Visit visit = new Visit(context, server.plain(name));
            visit.openEveryDetail();

            List<String> objections = new AxeBuilder(visit.page)
                    .analyze().getViolations().stream()
                            .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                    + rule.getNodes().get(0).getTarget())
                            .toList();

            assertThat(objections).isEmpty();
            assertThat(visit.complaints).isEmpty();
            visit.screenshot("open-" + name, scheme, width);
        }
    }

    @Test
    void leads_a_keyboard_past_the_head_first() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1280, false)) {
            Visit visit = new Visit(context, server.plain("small/html/index.html"));

            visit.page.keyboard().press("Tab");
            String first = visit.focused();
            visit.page.keyboard().press("Enter");

            assertThat(first).isEqualTo("Skip to the report");
            assertThat(visit.page.evaluate("document.activeElement.id")).isEqualTo("report");
        }
    }

    @Test
    void prints_what_is_folded_away_on_the_screen() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1280, false)) {
            Visit visit = new Visit(context, server.plain("small/html/index.html"));
            String height = "document.querySelector('.background .references').getBoundingClientRect().height > 0";

            visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(visit.page.evaluate(height)).isEqualTo(true);
        }
    }

    @Test
    void filters_sorts_and_copies_where_scripts_may_run() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1280, false)) {
            context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Visit visit = new Visit(context, server.plain("small/html/interactive.html"));

            assertThat(visit.rules()).containsExactly("OIDC-004", "OIDC-003", "OIDC-009", "AUTH0-003", "PERM-001");
            visit.page
                    .getByText("Rule", new Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            assertThat(visit.rules()).containsExactly("AUTH0-003", "OIDC-003", "OIDC-004", "OIDC-009", "PERM-001");
            visit.page.getByLabel("Words").fill("slash cognito");
            assertThat(visit.rules()).containsExactly("OIDC-003");
            visit.page.getByText("Copy mend").click();
            visit.page.getByText("Copied").waitFor();
            assertThat(visit.page.evaluate("navigator.clipboard.readText()"))
                    .asString()
                    .startsWith("aws iam put-role-policy");
            visit.page.locator("tbody a").click();
            assertThat(visit.page.url()).contains("index.html#f-");
            assertThat(visit.complaints).isEmpty();
        }
    }

    @Test
    void tells_how_long_ten_thousand_findings_take_to_open() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1280, false)) {
            for (String name : List.of("index.html", "findings-2.html", "interactive.html")) {
                Visit visit = new Visit(context, server.plain("large/html/" + name));
                Object millis =
                        visit.page.evaluate("Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)");
                System.out.printf("10,000 findings: %s was loaded %s ms after the click%n", name, millis);

                assertThat(visit.complaints).isEmpty();
                assertThat(visit.page.locator("main").isVisible()).isTrue();
            }
        }
    }

    private static BrowserContext context(ColorScheme scheme, int width, boolean bypassPolicy) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, 900)
                .setBypassCSP(bypassPolicy));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    private static void write(Audit audit, String name) throws IOException {
        Reports.write(Audits.report(audit), Set.of(ReportFile.HTML), folder.resolve(name));
    }

    /** Holds one opened page and everything that the browser complains about while it is open. */
    private static final class Visit {
        private final List<String> complaints = new ArrayList<>();
        private final List<String> requests = new ArrayList<>();
        private final Page page;

        Visit(BrowserContext context, String url) {
            page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            page.onPageError(complaints::add);
            page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
            page.onRequest(request -> requests.add(request.url()));
            page.navigate(url);
        }

        boolean fitsItsWidth() {
            return (boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
        }

        void openEveryDetail() {
            page.evaluate("document.querySelectorAll('details').forEach(detail => detail.open = true)");
        }

        String focused() {
            return String.valueOf(page.evaluate("document.activeElement.textContent"));
        }

        List<String> rules() {
            return page.locator("tbody .id").allTextContents();
        }

        void screenshot(String name, ColorScheme scheme, int width) {
            String file = name.replace('/', '-').replace(".html", "") + "-" + scheme + "-" + width + ".png";
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(file))
                    .setFullPage(!name.contains("large")));
        }
    }
}
