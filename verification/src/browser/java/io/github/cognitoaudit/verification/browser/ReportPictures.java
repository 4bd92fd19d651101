package io.github.cognitoaudit.verification.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Photographs the quickstart's report for the documents, or the page that {@code -Dreport=PATH} names. Runs when it is asked for by its
 * name only, as {@code tools/report-pictures} does.
 */
@Tag("browser")
final class ReportPictures {
    private static final Path REPORT = Path.of(
                    System.getProperty("report", "../target/quickstart/target/cognito-audit/html/index.html"))
            .toAbsolutePath()
            .normalize();
    private static final Path PICTURES =
            Path.of(System.getProperty("pictures", "../docs/images")).toAbsolutePath();

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        assertThat(REPORT)
                .as("the report to photograph; run ./quickstart first")
                .isRegularFile();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "320, 1600, LIGHT",
        "320, 1600, DARK",
        "768, 1300, LIGHT",
        "768, 1300, DARK",
        "1440, 960, LIGHT",
        "1440, 960, DARK"
    })
    void photograph(int width, int height, ColorScheme scheme) {
        try (BrowserContext window = chromium.window(scheme, width)) {
            Visit visit = new Visit(window, REPORT.toUri().toString());
            visit.page().setViewportSize(width, height);
            String name = "report-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
            visit.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve(name))
                            .setFullPage(Boolean.getBoolean("whole")));

            assertThat(visit.complaints()).isEmpty();
        }
    }
}
