package io.github.cognitoaudit.verification.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the pages against axe-core, contrasts included, and walks through them with the keyboard. */
@Tag("browser")
final class AccessibilityTest {

    /** What can take the focus: links, buttons, fields, what folds, and boxes that scroll. */
    private static final String FOCUSABLE = "a[href], button, input, select, summary, [tabindex='0']";

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static ReportServer server;

    @BeforeAll
    static void start() throws IOException {
        WrittenReports.in(folder);
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
        "small/html/index.html, LIGHT, 1440",
        "small/html/index.html, DARK, 1440",
        "small/html/index.html, LIGHT, 320",
        "small/html/index.html, DARK, 320",
        "sound/html/index.html, LIGHT, 1440",
        "sound/html/index.html, DARK, 320",
        "empty/html/index.html, LIGHT, 1440",
        "empty/html/index.html, DARK, 320",
        "hostile/html/index.html, LIGHT, 320",
        "hostile/html/index.html, DARK, 1440",
        "small/html/interactive.html, LIGHT, 1440",
        "small/html/interactive.html, DARK, 320",
        "small/report.html, LIGHT, 320",
        "small/report.html, DARK, 1440",
        "drift/drift.html, LIGHT, 1440",
        "drift/drift.html, DARK, 320"
    })
    void has_nothing_that_axe_objects_to(String name, ColorScheme scheme, int width) {
        try (BrowserContext window = chromium.forInspection(scheme, width)) {
            Visit visit = new Visit(window, server.plain(name));

            assertThat(objections(visit)).isEmpty();
            visit.openEveryDetail();
            assertThat(objections(visit)).as("with every detail open").isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** Axe itself is a script: it gets the page as a browser without scripts shows it. */
    @ParameterizedTest
    @CsvSource({
        "small/html/index.html, LIGHT",
        "small/html/index.html, DARK",
        "small/html/interactive.html, LIGHT",
        "small/html/interactive.html, DARK",
        "small/report.html, LIGHT",
        "small/report.html, DARK",
        "drift/drift.html, LIGHT"
    })
    void has_nothing_that_axe_objects_to_where_no_script_may_run(String name, ColorScheme scheme) throws IOException {
        try (BrowserContext window = chromium.forInspection(scheme, 768)) {
            String shown = Files.readString(folder.resolve(name))
                    .replaceAll("(?s)<script.*?</script>", "")
                    .replace("noscript>", "div>");
            window.route(
                    server.plain(name),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(shown)));

            assertThat(objections(new Visit(window, server.plain(name)))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "small/html/interactive.html, slash",
        "small/html/interactive.html, no finding has these words",
        "small/report.html, slash"
    })
    void has_nothing_that_axe_objects_to_in_a_filtered_list(String name, String words) {
        try (BrowserContext window = chromium.forInspection(ColorScheme.LIGHT, 768)) {
            Visit visit = new Visit(window, server.plain(name));
            visit.page().getByLabel("Words").fill(words);
            visit.page().getByText("Rule", exact()).last().click();

            assertThat(objections(visit)).isEmpty();
        }
    }

    @Test
    void leads_a_keyboard_past_the_head_first() {
        try (BrowserContext window = chromium.window(ColorScheme.LIGHT, 1440)) {
            Visit visit = new Visit(window, server.plain("small/html/index.html"));

            visit.page().keyboard().press("Tab");
            String first = visit.focused();
            visit.page().keyboard().press("Enter");

            assertThat(first).isEqualTo("Skip to the report");
            assertThat(visit.page().evaluate("document.activeElement.id")).isEqualTo("report");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"small/html/index.html", "small/html/interactive.html", "small/report.html", "drift/drift.html"})
    void lets_a_keyboard_reach_everything_in_sight_and_shows_where_it_is(String name) {
        try (BrowserContext window = chromium.window(ColorScheme.LIGHT, 768)) {
            Visit visit = new Visit(window, server.plain(name));
            visit.openEveryDetail();
            int all = visit.page().locator(FOCUSABLE).count();
            visit.page()
                    .evaluate(
                            "selector => document.querySelectorAll(selector).forEach((e, n) => e.dataset.stop = n)",
                            FOCUSABLE);

            Set<Integer> reached = new TreeSet<>();
            for (int press = 0; press < all; press++) {
                visit.page().keyboard().press("Tab");
                reached.add(Integer.parseInt(
                        String.valueOf(visit.page().evaluate("document.activeElement.dataset.stop ?? -1"))));
                assertThat(visit.page().evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .as("the ring around stop %d", press)
                        .isEqualTo("solid");
            }

            assertThat(reached).hasSize(all).doesNotContain(-1);
        }
    }

    @Test
    void folds_open_and_sorts_by_keys() {
        try (BrowserContext window = chromium.window(ColorScheme.LIGHT, 1440)) {
            Visit visit = new Visit(window, server.plain("small/report.html"));

            visit.page().locator("details.background > summary").first().press("Enter");
            visit.page().getByText("Rule", exact()).last().press("Space");

            assertThat(visit.page().locator("details.background").first().getAttribute("open"))
                    .isNotNull();
            assertThat(visit.page().locator("th[aria-sort=ascending]").textContent())
                    .isEqualTo("Rule");
        }
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }

    /**
     * Returns what axe objects to, and the contrasts that it could not decide on, since those would hide an objection.
     *
     * <p>Axe knows the contrast of no text in a picture; that is computed from the colours here.
     */
    private static List<String> objections(Visit visit) {
        AxeResults results = new AxeBuilder(visit.page()).analyze();
        Stream<String> undecided = results.getIncomplete().stream()
                .filter(AccessibilityTest::isContrast)
                .flatMap(AccessibilityTest::objections)
                .filter(objection -> !objection.contains(" at [text["));
        return Stream.of(
                        results.getViolations().stream().flatMap(AccessibilityTest::objections),
                        undecided,
                        visit.faintTextsOfPictures().stream()
                                .map(text -> "the text `" + text + "` of a picture is faint"))
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<String> objections(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> rule.getId() + ": " + rule.getHelp() + " at " + node.getTarget() + " "
                        + node.getFailureSummary());
    }

    private static boolean isContrast(Rule rule) {
        return rule.getId().equals("color-contrast");
    }
}
